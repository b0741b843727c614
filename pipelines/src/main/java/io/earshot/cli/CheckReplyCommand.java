package io.earshot.cli;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.care.CareBook;
import io.earshot.care.CareFiles;
import io.earshot.care.CareRecord;
import io.earshot.care.reply.OwnContacts;
import io.earshot.care.reply.ReplyCheck;
import io.earshot.care.reply.ReplyFinding;
import io.earshot.care.reply.ReplyOccasion;
import io.earshot.care.reply.ReplyRule;
import io.earshot.connectors.RejectedRecordException;
import io.earshot.connectors.StrictUtf8;
import io.earshot.nlp.Language;
import io.earshot.pipelines.night.ArchivedMention;
import io.earshot.priority.Setting;
import io.earshot.priority.playbook.ReplyChannel;
import io.earshot.workspace.Configuration;
import io.earshot.workspace.Generation;
import io.earshot.workspace.Workspace;
import io.earshot.workspace.WorkspaceJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks replies before they are sent. */
@Command(
    name = "check-reply",
    description = {
      "Say what replies should not say: blame, bare negatives, promises, personal data in public ...",
      "Exit code 0: no error found (there may be warnings); 1: an error found, or a file that cannot"
          + " be read."
    },
    mixinStandardHelpOptions = true)
final class CheckReplyCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description =
          "Files of replies: .txt holds one; .jsonl one a line as {\"text\", and where wanted"
              + " \"id\", \"language\", \"channel\"}. A folder stands for those in it.")
  private List<Path> files = List.of();

  @Option(names = "--text", paramLabel = "REPLY", description = "A reply, instead of files.")
  private String text;

  @Option(
      names = "--channel",
      paramLabel = "CHANNEL",
      description =
          "Where it is sent: public, google-play, app-store, x, bluesky, mastodon, reddit, direct,"
              + " email. Default: public, or that of --mention.")
  private String channel;

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description = "The customer's language: en, de, nl, lv, et, fr, es or it.")
  private String language;

  @Option(
      names = "--post",
      paramLabel = "TEXT",
      description = "What the customer wrote: a reply should not ask for it again.")
  private String post;

  @Option(
      names = "--mention",
      paramLabel = "ID",
      description =
          "The mention that is answered: gives post, language, channel, customer type and earlier"
              + " replies. Needs --workspace.")
  private String mentionId;

  @Option(
      names = "--workspace",
      paramLabel = "DIR",
      description = "The workspace of --mention; its promise is the shortest that may be given.")
  private String workspace;

  @Mixin private MirrorOption mirrorOption;

  @Option(
      names = "--allowed-money",
      paramLabel = "AMOUNT",
      description =
          "Up to which amount money may be promised. Default: replies.allowedMoney of the workspace,"
              + " or 0.")
  private BigDecimal allowedMoney;

  @Option(
      names = "--own-contact",
      paramLabel = "CONTACT",
      description =
          "A contact of your own that may be shown in public: an e-mail address, a domain, a phone"
              + " number or a postal address; may be given several times. Default:"
              + " replies.ownContacts of the workspace.")
  private List<String> ownContacts = List.of();

  @Option(names = "--json", description = "Print one object for each reply.")
  private boolean json;

  @Spec private CommandSpec spec;

  /**
   * A reply with its name in the output, and what its line says of it.
   *
   * @param unreadable why there is no reply, or null where there is one
   */
  private record Reply(
      String name, String text, String language, String channel, String unreadable) {
    static Reply of(String name, String text) {
      return new Reply(name, text, null, null, null);
    }

    static Reply unreadable(String name, String why) {
      return new Reply(name, "", null, null, why);
    }
  }

  @Override
  public Integer call() {
    if ((text == null) == files.isEmpty()) {
      throw CommandException.wrongUse("give either replies in files or one with --text");
    }
    if (mentionId != null && workspace == null) {
      throw CommandException.wrongUse("--mention needs --workspace");
    }
    if (allowedMoney != null && allowedMoney.signum() < 0) {
      throw CommandException.wrongUse(
          "--allowed-money is " + allowedMoney + "; allowed: a number from 0 on");
    }
    PrintWriter out = spec.commandLine().getOut();
    try {
      ReplyOccasion occasion = occasion();
      long errors = 0;
      List<Reply> replies = replies();
      for (Reply reply : replies) {
        List<ReplyFinding> findings =
            reply.unreadable == null
                ? ReplyCheck.shared().check(reply.text, forReply(occasion, reply))
                : List.of(new ReplyFinding(ReplyRule.UNREADABLE, reply.unreadable));
        errors += findings.stream().filter(CheckReplyCommand::isError).count();
        print(reply, findings, out);
      }
      if (!json) {
        out.printf(
            "%d %s checked, %d %s%n",
            replies.size(),
            replies.size() == 1 ? "reply" : "replies",
            errors,
            errors == 1 ? "error" : "errors");
      }
      return errors > 0 ? 1 : 0;
    } catch (IOException e) {
      throw CommandException.failed("cannot read: " + e.getMessage());
    }
  }

  private static boolean isError(ReplyFinding finding) {
    return finding.rule().severity() == ReplyRule.Severity.ERROR;
  }

  private ReplyOccasion occasion() throws IOException {
    ReplyOccasion occasion =
        ReplyOccasion.in(
                channel == null ? ReplyChannel.PUBLIC : channel("--channel", channel),
                language == null ? null : language("--language", language))
            .to(post)
            .of(OwnContacts.of(ownContacts));
    if (workspace == null) {
      return allowedMoney == null
          ? occasion
          : occasion.promising(occasion.leastPromise(), allowedMoney);
    }
    Workspace opened = mirrorOption.open(workspace);
    Configuration configuration = Configuration.load(opened.configurationFile());
    occasion =
        occasion.promising(
            configuration.prioritySettings().time(Setting.PROMISE_HOURS),
            allowedMoney == null ? configuration.allowedMoney() : allowedMoney);
    if (ownContacts.isEmpty()) {
      occasion = occasion.of(OwnContacts.of(configuration.ownContacts()));
    }
    return mentionId == null ? occasion : toMention(occasion, opened);
  }

  private ReplyOccasion toMention(ReplyOccasion occasion, Workspace opened) throws IOException {
    Generation generation = Published.of(opened);
    ArchivedMention mention =
        Published.mention(generation, mentionId)
            .orElseThrow(() -> CommandException.failed("there is no mention " + mentionId));
    if (mention.mention().deleted()) {
      throw CommandException.failed(mentionId + " was deleted at its source; do not answer it");
    }
    CareBook book = CareFiles.read(opened.root(), Instant.MAX);
    List<String> earlier = new ArrayList<>();
    if (mention.mention().author() != null) {
      String person = book.customerId(mention.mention().author());
      Published.forEachMention(
          generation,
          other -> {
            boolean same =
                other.mention().author() != null
                    && book.customerId(other.mention().author()).equals(person);
            if (same) {
              book.records(other.mention().id()).stream()
                  .map(CareRecord::text)
                  .filter(Objects::nonNull)
                  .forEach(earlier::add);
            }
          });
    }
    Language written = mention.assessment().language().language();
    return new ReplyOccasion(
        channel == null ? ReplyChannel.ofSource(mention.mention().source()) : occasion.channel(),
        language == null ? (written.isSupported() ? written : null) : occasion.language(),
        post == null ? mention.mention().text() : post,
        mention.customerType().type(),
        earlier,
        occasion.leastPromise(),
        occasion.mostMoney(),
        occasion.ownContacts());
  }

  private ReplyOccasion forReply(ReplyOccasion occasion, Reply reply) {
    return new ReplyOccasion(
        reply.channel == null ? occasion.channel() : channel(reply.name, reply.channel),
        reply.language == null ? occasion.language() : language(reply.name, reply.language),
        occasion.post(),
        occasion.customerType(),
        occasion.earlierReplies(),
        occasion.leastPromise(),
        occasion.mostMoney(),
        occasion.ownContacts());
  }

  private static ReplyChannel channel(String where, String code) {
    return ReplyChannel.ofCode(code)
        .orElseThrow(() -> CommandException.wrongUse(where + ": " + unknownChannel(code)));
  }

  private static String unknownChannel(String code) {
    return "channel is \""
        + code
        + "\"; allowed: "
        + String.join(", ", Stream.of(ReplyChannel.values()).map(ReplyChannel::code).toList());
  }

  private static Language language(String where, String code) {
    return supported(code)
        .orElseThrow(() -> CommandException.wrongUse(where + ": " + unknownLanguage(code)));
  }

  private static Optional<Language> supported(String code) {
    return Language.ofCode(code).filter(Language::isSupported);
  }

  private static String unknownLanguage(String code) {
    return "language is \""
        + code
        + "\"; allowed: "
        + String.join(
            ", ",
            Stream.of(Language.values())
                .filter(Language::isSupported)
                .map(Language::code)
                .toList());
  }

  private List<Reply> replies() throws IOException {
    if (text != null) {
      return List.of(Reply.of("--text", text));
    }
    List<Reply> replies = new ArrayList<>();
    for (Path file : files) {
      if (Files.isDirectory(file)) {
        try (Stream<Path> inside = Files.walk(file)) {
          for (Path one : inside.filter(CheckReplyCommand::holdsReplies).sorted().toList()) {
            read(one, replies);
          }
        }
      } else if (Files.exists(file)) {
        read(file, replies);
      } else {
        throw CommandException.wrongUse(file + " does not exist");
      }
    }
    if (replies.isEmpty()) {
      throw CommandException.wrongUse("no .txt or .jsonl file with a reply was found");
    }
    return replies;
  }

  private static boolean holdsReplies(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".txt") || name.endsWith(".jsonl");
  }

  /** Reads a file; one that cannot be read must not keep the others of its folder from it. */
  private static void read(Path file, List<Reply> replies) {
    String content;
    try {
      content = StrictUtf8.decode(Files.readAllBytes(file));
    } catch (RejectedRecordException e) {
      replies.add(Reply.unreadable(file.toString(), "not in UTF-8"));
      return;
    } catch (IOException e) {
      replies.add(Reply.unreadable(file.toString(), "the file cannot be opened"));
      return;
    }
    if (!file.getFileName().toString().endsWith(".jsonl")) {
      replies.add(Reply.of(file.toString(), content.strip()));
      return;
    }
    int number = 0;
    for (String line : content.lines().toList()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      String place = file + ", line " + number;
      try {
        JsonNode reply = WorkspaceJson.MAPPER.readTree(line);
        replies.add(reply(place, reply));
      } catch (JacksonException e) {
        replies.add(Reply.unreadable(place, "not JSON"));
      }
    }
  }

  /**
   * The reply of a line, or the finding that it cannot be checked: it must not end the run over the
   * others.
   */
  private static Reply reply(String place, JsonNode line) {
    if (!line.path("text").isTextual()) {
      return Reply.unreadable(place, "no text");
    }
    String name = line.path("id").isTextual() ? place + ", " + line.path("id").asText() : place;
    for (String field : List.of("language", "channel")) {
      if (line.hasNonNull(field) && !line.path(field).isTextual()) {
        return Reply.unreadable(name, field + " is no text");
      }
    }
    String language = line.path("language").textValue();
    if (language != null && supported(language).isEmpty()) {
      return Reply.unreadable(name, unknownLanguage(language));
    }
    String channel = line.path("channel").textValue();
    if (channel != null && ReplyChannel.ofCode(channel).isEmpty()) {
      return Reply.unreadable(name, unknownChannel(channel));
    }
    return new Reply(name, line.path("text").asText(), language, channel, null);
  }

  private void print(Reply reply, List<ReplyFinding> findings, PrintWriter out) throws IOException {
    if (json) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("reply", reply.name);
      object.put(
          "findings",
          findings.stream()
              .map(
                  finding -> {
                    Map<String, String> fields = new LinkedHashMap<>();
                    fields.put("rule", finding.rule().code());
                    fields.put("severity", finding.rule().severity().code());
                    fields.put("words", finding.words());
                    fields.put("meaning", finding.rule().meaning());
                    fields.put("instead", finding.rule().instead());
                    return fields;
                  })
              .toList());
      out.println(WorkspaceJson.MAPPER.writeValueAsString(object));
      return;
    }
    for (ReplyFinding finding : findings) {
      out.println(
          Paragraph.safe(
              reply.name
                  + ": "
                  + finding.rule().severity().code()
                  + " "
                  + finding.rule().code()
                  + ": \""
                  + finding.words()
                  + "\" "
                  + finding.rule().meaning()
                  + "; "
                  + finding.rule().instead()));
    }
  }
}
