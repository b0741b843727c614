package io.earshot.cli;

import static io.earshot.cli.Console.earshot;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.nlp.Verdict;
import io.earshot.nlp.sentiment.SentimentLabel;
import io.earshot.pipelines.night.ArchivedMention;
import io.earshot.pipelines.night.AssessedMention;
import io.earshot.pipelines.night.Example;
import io.earshot.pipelines.night.ExampleRow;
import io.earshot.pipelines.night.JudgedMention;
import io.earshot.priority.Context;
import io.earshot.priority.Conversation;
import io.earshot.priority.Fact;
import io.earshot.priority.Lane;
import io.earshot.priority.QueueRow;
import io.earshot.workspace.Workspace;
import io.earshot.workspace.WorkspaceJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The commands that show what a night published: queue, search and explain. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingCommandsTest {
  private static final QueueRow FIRST =
      ExampleRow.row("m:1", "12.5").rank(1).lane(Lane.RECOVER).build();
  private static final QueueRow SECOND = ExampleRow.row("m:2", "3.0").rank(2).build();
  private static final QueueRow THIRD = ExampleRow.row("m:3", "1.0").rank(3).build();

  @TempDir private static Path temporary;
  private String workspace;

  @BeforeAll
  void publish() throws IOException {
    workspace = temporary.resolve("ws").toString();
    AssessedMention wordless =
        Example.assessed(Example.mention("m:4", "eve", "secret words").build());
    wordless =
        new AssessedMention(
            wordless.mention().withTexts(null, null),
            wordless.fingerprint(),
            wordless.assessment());
    new PublishedNight()
        .rows(List.of(FIRST, SECOND, THIRD))
        .mentions(
            List.of(
                late(Example.mention("m:1", "ann", "My bag is late").title("Late")),
                late(
                    Example.mention("m:2", "ben", "late \u001B[2J late: the bag")
                        .brand("lark\u202Ewing")),
                late(Example.mention("m:3", "kim", "Nobody answers")),
                Example.judged(wordless),
                Example.judged(
                    Example.assessed(
                        Example.mention("m:5", "ada", "I have seen one of them in town").build())),
                late(Example.mention("m:9", "liv", "My pram went missing too")),
                settled(late(Example.mention("m:8", "kit", "My trunk went missing")))))
        .archived(
            ArchivedMention.of(
                AssessedMention.tombstone(Example.mention("m:6", "ann", null).deleted().build())))
        .publish(Workspace.init(Path.of(workspace), "brands: {}\n"));
  }

  @Test
  void theQueueStandsInItsOrder() {
    assertSays(
        text(FIRST) + "\n" + text(SECOND) + "\n" + text(THIRD) + "\n",
        "queue",
        "--workspace",
        workspace);
  }

  @Test
  void aLaneIsShownByItselfAndWhatIsLeftOutIsCounted() {
    assertSays(
        text(SECOND) + "\n1 more in lane verify; see them with --limit 2\n",
        "queue",
        "--workspace",
        workspace,
        "--lane",
        "VERIFY",
        "--limit",
        "1");
    assertSays(
        text(FIRST) + "\n2 more in the queue; see them with --limit 3\n",
        "queue",
        "--workspace",
        workspace,
        "--limit",
        "1");
    assertSays(
        "Nothing is waiting in lane answer.\n",
        "queue",
        "--workspace",
        workspace,
        "--lane",
        "answer");
  }

  @Test
  void asJsonARowIsALineAndNothingElseIsSaid() throws IOException {
    assertSays(
        WorkspaceJson.MAPPER.writeValueAsString(FIRST) + "\n",
        "queue",
        "--workspace",
        workspace,
        "--limit",
        "1",
        "--json");
    assertSays("", "queue", "--workspace", workspace, "--lane", "answer", "--json");
  }

  @Test
  void aSearchShowsWhatItFoundAndWhere() {
    assertSays(
        """
        2 mentions

        2026-11-18T10:00:00Z, larkwing, en, negative, undetermined, lane recover
          *Late*
          My bag is *late*
          m:1

        2026-11-18T10:00:00Z, lark\uFFFDwing, en, negative, undetermined, lane verify
          *late* \uFFFD[2J *late*: the bag
          m:2

        sentiment: negative 2
        """,
        "search",
        "--workspace",
        workspace,
        "late",
        "--sort",
        "oldest",
        "--facets",
        "sentiment");
  }

  @Test
  void aMentionInNoLaneAndWithoutWordsIsFoundByItsFields() {
    assertSays(
        "1 mention\n\n2026-11-18T10:00:00Z, larkwing, en, neutral, undetermined\n  m:4\n",
        "search",
        "--workspace",
        workspace,
        "id:\"m:4\"");
    assertSays("0 mentions\n", "search", "--workspace", workspace, "umbrella");
  }

  @Test
  void aMistakeInAQueryIsPointedAt() {
    Console console = earshot("search", "--workspace", workspace, "late AND (bag");
    assertThat(console.exitCode()).isEqualTo(2);
    assertThat(console.out()).isEmpty();
    List<String> lines = console.err().lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).startsWith("earshot: ");
    assertThat(lines.get(1)).isEqualTo("  late AND (bag");
    assertThat(lines.get(2)).isEqualTo("           ^");
  }

  @Test
  void aMistakeInAQueryThatDoesNotFitIsOnlyNamed() {
    Console console = earshot("search", "--workspace", workspace, "late ".repeat(30) + "(bag");
    assertThat(console.exitCode()).isEqualTo(2);
    assertThat(console.err()).startsWith("earshot: ").hasLineCount(1);
  }

  @Test
  void aRowIsExplainedInFull() throws IOException {
    StringWriter whole = new StringWriter();
    new RowText(FIRST).printWhole(new PrintWriter(whole, true));
    assertSays(
        whole
            + """

            What would change the place
              without severity (12.5): place 3
            """,
        "explain",
        "--workspace",
        workspace,
        "m:1");
    assertSays(
        WorkspaceJson.MAPPER.writeValueAsString(FIRST) + "\n",
        "explain",
        "--workspace",
        workspace,
        "m:1",
        "--json");
  }

  @Test
  void outsideTheQueueAMentionIsExplainedByItsJudgement() {
    String cause =
        """
        It is neither a complaint nor a question, nor praise worth thanking, nor a
        matter to escalate.
        """;
    assertSays(
        """
        m:5 is not in the queue.
          I have seen one of them in town
        language en, sentiment neutral (0.00), complaint no, severity 0, customer
        undetermined
        """
            + cause,
        "explain",
        "--workspace",
        workspace,
        "m:5");
    assertSays(
        """
        m:4 is not in the queue.
          (the words may not be stored)
        language en, sentiment neutral (0.00), complaint no, severity 0, customer
        undetermined
        """
            + cause,
        "explain",
        "--workspace",
        workspace,
        "m:4");
    assertSays(
        "m:6 was deleted at its source; nothing of it is kept.\n",
        "explain",
        "--workspace",
        workspace,
        "m:6");
  }

  @Test
  void whatARowStandsForWithoutNamingItIsNotSaidToHaveNeededOtherSettings() {
    Console console = earshot("explain", "--workspace", workspace, "m:9");
    assertThat(console.out()).endsWith("\nAnother row of the same incident stands for it.\n");
  }

  @Test
  void ofASettledMatterItIsSaidHowItStandsAndWhatStoppedTheClock() {
    Console console = earshot("explain", "--workspace", workspace, "m:8");
    assertThat(console.out())
        .endsWith(
            """
            Matter: answered since 2026-11-19T09:00:00Z: answered by ben on 2026-11-19
            Clock: stopped by that at 2026-11-19T09:00:00Z
            It was answered or solved, and the customer has not complained since.
            """);
  }

  @Test
  void aMentionThatThereIsNotIsAFailure() {
    Console console = earshot("explain", "--workspace", workspace, "m:7");
    assertThat(console)
        .isEqualTo(
            new Console(
                1,
                "",
                "earshot: there is no mention m:7; ids are shown by earshot queue and earshot"
                    + " search\n"));
  }

  private static JudgedMention late(Example mention) {
    return Example.judged(Example.assessed(mention.build(), SentimentLabel.NEGATIVE, Verdict.YES));
  }

  private static JudgedMention settled(JudgedMention mention) {
    Instant answered = Instant.parse("2026-11-19T09:00:00Z");
    Fact by = Fact.of(Fact.Kind.ANSWERED, "ben", Fact.day(answered));
    Conversation matter =
        new Conversation(
            mention.assessed().mention().id(),
            Conversation.State.ANSWERED,
            false,
            answered,
            null,
            null,
            List.of(by));
    return new JudgedMention(
        mention.assessed(),
        mention.type(),
        null,
        mention.history(),
        new Context(null, matter, null, List.of()),
        null);
  }

  private static String text(QueueRow row) {
    StringWriter written = new StringWriter();
    new RowText(row).print(new PrintWriter(written, true));
    return written.toString();
  }

  private static void assertSays(String out, String... arguments) {
    assertThat(earshot(arguments)).isEqualTo(new Console(0, out, ""));
  }
}
