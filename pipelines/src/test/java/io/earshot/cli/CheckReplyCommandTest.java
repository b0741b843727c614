package io.earshot.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.care.reply.ReplyRule;
import io.earshot.nlp.Verdict;
import io.earshot.nlp.sentiment.SentimentLabel;
import io.earshot.pipelines.night.Example;
import io.earshot.priority.playbook.ReplyChannel;
import io.earshot.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckReplyCommandTest {
  private static final String DOCUMENTED = "Calm down, we will refund you today.";

  @TempDir private Path folder;

  @Test
  void whatTheManualShowsIsWhatIsSaid() throws IOException {
    Console shown =
        Console.earshot(
            "check-reply", "--text", DOCUMENTED, "--language", "en", "--channel", "google-play");
    assertThat(shown.exitCode()).isEqualTo(1);
    assertThat(manual()).contains("'" + DOCUMENTED + "'").contains("```\n" + shown.out() + "```");
  }

  @Test
  void theManualNamesEveryRuleAndChannel() throws IOException {
    for (ReplyRule rule : ReplyRule.values()) {
      assertThat(manual())
          .contains(
              "\n| `" + rule.code() + "` | " + rule.severity().code() + " | " + rule.meaning());
    }
    for (ReplyChannel channel : ReplyChannel.values()) {
      assertThat(manual())
          .contains(
              channel.mostChars() > 0
                  ? "\n| `" + channel.code() + "` | " + channel.mostChars() + " |"
                  : "`" + channel.code() + "`");
    }
  }

  private static String manual() throws IOException {
    return Files.readString(Path.of("..", "docs", "reply-check.md"), UTF_8);
  }

  @Test
  void aFolderOfGoodRepliesPassesAndOneWithAnErrorDoesNot() throws IOException {
    Files.writeString(folder.resolve("sorry.txt"), "We are sorry that your bag is late.\n");
    Files.writeString(
        folder.resolve("more.jsonl"),
        "{\"id\":\"thanks\",\"text\":\"Thank you for telling us.\",\"language\":\"en\"}\n");
    assertThat(Console.earshot("check-reply", folder.toString()))
        .isEqualTo(new Console(0, "2 replies checked, 0 errors\n", ""));
    Files.writeString(
        folder.resolve("more.jsonl"), "{\"text\":\"Das ist mir egal.\",\"language\":\"de\"}\n");
    Console failed = Console.earshot("check-reply", folder.toString(), "--json");
    assertThat(failed.exitCode()).isEqualTo(1);
    assertThat(failed.out())
        .isEqualTo(
            "{\"reply\":\""
                + folder.resolve("more.jsonl")
                + ", line 1\",\"findings\":[{\"rule\":\"dismissal\",\"severity\":\"error\","
                + "\"words\":\"ist mir egal\",\"meaning\":\"shuts the door\",\"instead\":\"say: I will"
                + " find out, or: I connect you with the team that can help\"}]}\n{\"reply\":\""
                + folder.resolve("sorry.txt")
                + "\",\"findings\":[]}\n");
  }

  @Test
  void whoWasSentTheSameBeforeIsNotSentItAgain() throws IOException {
    Workspace workspace = Workspace.init(folder.resolve("ws"), "brands: {}\n");
    new PublishedNight()
        .mentions(
            List.of(
                Example.judged(
                    Example.assessed(
                        Example.mention("m:1", "ann", "Flight 418 was late").build(),
                        SentimentLabel.NEGATIVE,
                        Verdict.YES))))
        .publish(workspace);
    Files.createDirectories(workspace.root().resolve("care"));
    Files.writeString(
        workspace.root().resolve("care/records.jsonl"),
        "{\"mentionId\":\"m:1\",\"kind\":\"answered\",\"at\":\"2026-11-19T09:00:00Z\",\"by\":\"ben\","
            + "\"text\":\"We are sorry for the delay. Which flight was it?\"}\n");
    Console shown =
        Console.earshot(
            "check-reply",
            "--workspace",
            workspace.root().toString(),
            "--mention",
            "m:1",
            "--text",
            "We are sorry for the delay. Which flight was it?");
    assertThat(shown.exitCode()).isZero();
    assertThat(shown.out())
        .contains("--text: warning asks_again: \"Which flight was\"")
        .contains("--text: warning repeated_reply:")
        .endsWith("1 reply checked, 0 errors\n");
  }

  @Test
  void whatTheyWereSentUnderAnotherAccountCountsToo() throws IOException {
    Workspace workspace = Workspace.init(folder.resolve("ws"), "brands: {}\n");
    new PublishedNight()
        .mentions(
            List.of(
                Example.judged(
                    Example.assessed(
                        Example.mention("m:1", "ann", "Flight 418 was late").build(),
                        SentimentLabel.NEGATIVE,
                        Verdict.YES)),
                Example.judged(
                    Example.assessed(
                        Example.mention("m:2", "ann-too", "Flight 418 was late again").build(),
                        SentimentLabel.NEGATIVE,
                        Verdict.YES))))
        .publish(workspace);
    Files.createDirectories(workspace.root().resolve("care"));
    Files.writeString(
        workspace.root().resolve("care/records.jsonl"),
        "{\"mentionId\":\"m:1\",\"kind\":\"answered\",\"at\":\"2026-11-19T09:00:00Z\",\"by\":\"ben\","
            + "\"text\":\"We are sorry for the delay and look into it.\"}\n");
    String[] check = {
      "check-reply",
      "--workspace",
      workspace.root().toString(),
      "--mention",
      "m:2",
      "--text",
      "We are sorry for the delay and look into it."
    };
    assertThat(Console.earshot(check).out()).doesNotContain("repeated_reply");
    Files.writeString(
        workspace.root().resolve("customers.csv"), "customer_id,account\nC1,ann\nC1,ann-too\n");
    assertThat(Console.earshot(check).out()).contains("--text: warning repeated_reply:");
  }

  @Test
  void whatMayBePromisedIsSetInTheWorkspaceAndOnTheCommandLine() {
    Workspace workspace =
        Workspace.init(folder.resolve("ws"), "replies: {allowedMoney: 25}\nbrands: {}\n");
    String root = workspace.root().toString();
    String reply = "For the trouble you get a voucher of 20 €.";
    assertThat(Console.earshot("check-reply", "--text", reply).out()).contains("promise_money");
    assertThat(Console.earshot("check-reply", "--workspace", root, "--text", reply).exitCode())
        .isZero();
    Console less =
        Console.earshot(
            "check-reply", "--workspace", root, "--allowed-money", "10", "--text", reply);
    assertThat(less.exitCode()).isEqualTo(1);
  }

  @Test
  void aFileThatIsNotInUtf8IsNamed() throws IOException {
    Path latin = folder.resolve("latin.txt");
    Files.write(latin, "Wir kümmern uns darum.".getBytes(ISO_8859_1));
    Console refused = Console.earshot("check-reply", latin.toString());
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.out())
        .isEqualTo(
            latin
                + ": error unreadable: \"not in UTF-8\" cannot be read; save it as text in UTF-8, or"
                + " put its line right\n1 reply checked, 1 error\n");
  }

  @Test
  void whatCannotBeReadDoesNotKeepTheOthersFromBeingChecked() throws IOException {
    Path latin = folder.resolve("a.txt");
    Files.write(latin, "Wir kümmern uns darum.".getBytes(ISO_8859_1));
    Files.writeString(folder.resolve("b.txt"), "Your bag comes with the next flight, Kim.");
    Files.writeString(
        folder.resolve("c.jsonl"),
        """
        {"text":"Calm down, Kim, it is on its way."}
        not json
        {"id":"x"}
        {"id":"y","text":"Kim, it is on its way.","channel":"fax"}
        {"text":"Kim, it is on its way.","language":"xx"}
        {"text":"Kim, it is on its way.","language":5}
        """);
    Console checked = Console.earshot("check-reply", folder.toString());
    assertThat(checked.exitCode()).isEqualTo(1);
    assertThat(checked.out())
        .contains(latin + ": error unreadable: \"not in UTF-8\"")
        .contains("c.jsonl, line 1: error calm_down")
        .contains("c.jsonl, line 2: error unreadable: \"not JSON\"")
        .contains("c.jsonl, line 3: error unreadable: \"no text\"")
        .contains("c.jsonl, line 4, y: error unreadable: \"channel is \"fax\"; allowed: ")
        .contains("c.jsonl, line 5: error unreadable: \"language is \"xx\"; allowed: ")
        .contains("c.jsonl, line 6: error unreadable: \"language is no text\"")
        .endsWith("8 replies checked, 7 errors\n");
    assertThat(Console.earshot("check-reply", latin.toString(), "--json").out())
        .startsWith("{\"reply\":\"" + latin + "\",\"findings\":[{\"rule\":\"unreadable\"");
  }

  @Test
  void ownContactsAreSetInTheWorkspaceAndOnTheCommandLine() {
    Workspace workspace =
        Workspace.init(folder.resolve("ws"), "replies: {ownContacts: [acme.example]}\n");
    String root = workspace.root().toString();
    String reply = "Please write to jo.berg@acme.example and we take it from there.";
    assertThat(Console.earshot("check-reply", "--text", reply).out())
        .contains("shows_personal_data");
    assertThat(Console.earshot("check-reply", "--workspace", root, "--text", reply).exitCode())
        .isZero();
    assertThat(
            Console.earshot("check-reply", "--own-contact", "other.example", "--text", reply)
                .exitCode())
        .isEqualTo(1);
  }

  @Test
  void wrongUseIsToldInOneSentence() {
    assertThat(Console.earshot("check-reply").err())
        .isEqualTo("earshot: give either replies in files or one with --text\n");
    Console channel = Console.earshot("check-reply", "--text", "Hello", "--channel", "fax");
    assertThat(channel.exitCode()).isEqualTo(2);
    assertThat(channel.err())
        .isEqualTo(
            "earshot: --channel: channel is \"fax\"; allowed: public, google-play, app-store, x,"
                + " bluesky, mastodon, reddit, direct, email\n");
  }
}
