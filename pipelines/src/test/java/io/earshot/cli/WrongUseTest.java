package io.earshot.cli;

import static io.earshot.cli.Console.earshot;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.pipelines.remote.Shelf;
import io.earshot.workspace.GenerationWriter;
import io.earshot.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program says when it is used wrongly: one sentence with what to do, exit code 2. */
class WrongUseTest {
  private static final String AS_OF = "2026-11-20T02:00:00Z";

  @TempDir private Path temporary;
  private String workspace;

  @BeforeEach
  void init() {
    workspace = temporary.resolve("ws").toString();
    Workspace.init(Path.of(workspace), "brands: {}\n");
  }

  @Test
  void withoutACommandThereIsHelp() {
    Console console = earshot();
    assertThat(console.exitCode()).isEqualTo(2);
    assertThat(console.out()).isEmpty();
    assertThat(console.err()).startsWith("Usage: earshot ").contains("Commands:");
  }

  @Test
  void aCommandOrOptionThatThereIsNotIsNamed() {
    assertWrong(
        "Unmatched argument at index 0: 'qeue'; see: earshot --help\n"
            + "Did you mean: earshot queue?",
        "qeue");
    assertWrong(
        "Unmatched argument at index 3: 'b.jsonl'; see: earshot queue --help",
        "queue",
        "--workspace",
        workspace,
        "b.jsonl");
    assertWrong(
        "Unknown option: '--lame'; see: earshot queue --help\nPossible solutions: --lane",
        "queue",
        "--workspace",
        workspace,
        "--lame");
  }

  @Test
  void aWordNobodyKnowsIsToldBeforeWhatIsAbsent() {
    assertWrong("Unknown option: '--nope'; see: earshot train --help", "train", "--nope");
    assertWrong("Unmatched argument: 'now'; see: earshot queue --help", "queue", "now");
  }

  @Test
  void theLibrariesOfObjectStoresAreToBeAskedFor() {
    for (String command : List.of("init", "doctor", "queue")) {
      assertWrong(
          "--workspace s3://bucket/earshot needs a library that is not there; put"
              + " EARSHOT_PROFILES=s3 before the command",
          command,
          "--workspace",
          "s3://bucket/earshot");
      assertWrong(
          "--workspace hdfs://name:8020/earshot needs a library and settings; put"
              + " EARSHOT_PROFILES=hdfs before the command, and let HADOOP_CONF_DIR name the folder"
              + " with core-site.xml, whose fs.defaultFS is it",
          command,
          "--workspace",
          "hdfs://name:8020/earshot");
    }
    assertWrong(
        "--workspace s3://bucket/earshot needs a library that is not there; put"
            + " EARSHOT_PROFILES=s3 before the command",
        "check-reply",
        "--text",
        "x",
        "--mention",
        "m:1",
        "--workspace",
        "s3://bucket/earshot");
  }

  @Test
  void inputIsToBeMountedAndTheDemoStaysHere() {
    String rest =
        " is a URI; name a path on a disk or NFS, which this machine and every worker has mounted"
            + " (for hdfs:// and s3:// mount them, or copy)";
    for (String uri : List.of("hdfs://name:8020/earshot", "s3://bucket/earshot")) {
      assertWrong("--workspace " + uri + rest, "demo", "--workspace", uri);
      assertWrong(
          "--input " + uri + "/*.jsonl" + rest,
          "run",
          "--workspace",
          workspace,
          "--as-of",
          AS_OF,
          "--input",
          uri + "/*.jsonl",
          "--format",
          "mentions");
    }
  }

  @Test
  void aMirrorIsNothingElse(@TempDir Path folder) throws IOException {
    assertWrong(
        "--mirror is for a --workspace with an address such as s3://bucket/earshot; "
            + workspace
            + " is a path",
        "queue",
        "--workspace",
        workspace,
        "--mirror",
        folder.toString());
    Files.writeString(folder.resolve("mine.txt"), "mine");
    String remote = Shelf.in(folder.resolve("shelf")).address();
    assertWrong(
        "--mirror " + folder + " is not empty, and no mirror; name another folder",
        "queue",
        "--workspace",
        remote,
        "--mirror",
        folder.toString());

    String mirror = folder.resolve("mirror").toString();
    assertThat(earshot("init", "--workspace", remote, "--mirror", mirror).exitCode()).isZero();
    String other = Shelf.in(folder.resolve("other")).address();
    assertWrong(
        "--mirror " + mirror + " is that of " + remote + "; name another folder",
        "queue",
        "--workspace",
        other,
        "--mirror",
        mirror);
    for (String command : List.of("queue", "init")) {
      Console asFolder = earshot(command, "--workspace", mirror);
      assertThat(asFolder.exitCode()).isEqualTo(1);
      assertThat(asFolder.err())
          .isEqualTo(
              "earshot: "
                  + mirror
                  + " is the mirror of another workspace, which "
                  + mirror
                  + "/.mirror-of names; name that one\n");
    }
  }

  @Test
  void aCommandNeedsItsOptions() {
    for (String command : List.of("queue", "init")) {
      assertWrong(
          "Missing required option: '--workspace=DIR'; see: earshot " + command + " --help",
          command);
    }
    assertWrong(
        "Missing required options: '--workspace=DIR', '--as-of=INSTANT'; see: earshot run --help",
        "run");
    assertWrong(
        "Missing required options: '--data=DIR', '--split=SPLIT', '--out=FILE'; see: earshot"
            + " evaluate --help",
        "evaluate");
    assertWrong("Missing required option: '--data=DIR'; see: earshot train --help", "train");
    assertWrong(
        "Missing required options and parameters: '--workspace=DIR', 'QUERY'; see: earshot search"
            + " --help",
        "search");
    assertWrong(
        "Missing required parameter: 'MENTION-ID'; see: earshot explain --help",
        "explain",
        "--workspace",
        workspace);
    assertWrong(
        "Expected parameter for option '--workspace' but found '--json'; see: earshot queue --help",
        "queue",
        "--workspace",
        "--json");
  }

  @Test
  void aNightNeedsAMomentAPlaceAndFiles() {
    assertWrong(
        "--as-of yesterday is not a moment; write it like 2026-11-20T02:00:00Z",
        "run",
        "--workspace",
        workspace,
        "--as-of",
        "yesterday");
    assertWrong(
        "--as-of 2026-11-20 is not a moment; write it like 2026-11-20T02:00:00Z",
        "run",
        "--workspace",
        workspace,
        "--as-of",
        "2026-11-20");
    assertWrong(
        "--as-of 2206-11-20T02:00:00Z is not within 1990-01-01T00:00:00Z and"
            + " 2100-01-01T00:00:00Z",
        "run",
        "--workspace",
        workspace,
        "--as-of",
        "2206-11-20T02:00:00Z");
    assertWrong(
        "--parallelism 0 is not within 1 and 1024",
        "run",
        "--workspace",
        workspace,
        "--as-of",
        AS_OF,
        "--parallelism",
        "0");
    assertWrong(
        "--flink-master localhost is not of the form HOST:PORT",
        "run",
        "--workspace",
        workspace,
        "--as-of",
        AS_OF,
        "--flink-master",
        "localhost");
    assertWrong(
        "--input gone.jsonl matches no file; is the path right, and the pattern in quotes?",
        "run",
        "--workspace",
        workspace,
        "--as-of",
        AS_OF,
        "--input",
        "gone.jsonl",
        "--format",
        "mentions");
    assertWrong(
        "Missing required argument(s): --format=FORMAT; see: earshot run --help",
        "run",
        "--workspace",
        workspace,
        "--as-of",
        AS_OF,
        "--input",
        "a.jsonl");
  }

  @Test
  void theQueueHasItsLanesAndAtLeastOneRow() {
    assertWrong(
        "Invalid value for option '--lane': 'fast' is none of recover, verify, delight, answer,"
            + " monitor; see: earshot queue --help",
        "queue",
        "--workspace",
        workspace,
        "--lane",
        "fast");
    assertWrong("--limit 0 is below 1", "queue", "--workspace", workspace, "--limit", "0");
    assertWrong(
        "Invalid value for option '--limit': 'ten' is not an int; see: earshot queue --help",
        "queue",
        "--workspace",
        workspace,
        "--limit",
        "ten");
  }

  @Test
  void aSearchHasItsOrdersAndFacets() {
    assertWrong(
        "Invalid value for option '--sort': 'best' is none of relevance, newest, oldest, priority;"
            + " see: earshot search --help",
        "search",
        "--workspace",
        workspace,
        "late",
        "--sort",
        "best");
    assertWrong(
        "Limit and offset of a search cannot be below 0.",
        "search",
        "--workspace",
        workspace,
        "late",
        "--limit",
        "-1");
    Console facet = earshot("search", "--workspace", workspace, "late", "--facets", "colour");
    assertThat(facet.exitCode()).isEqualTo(2);
    assertThat(facet.err())
        .startsWith("earshot: Hits cannot be counted by ")
        .contains("colour")
        .contains("; the facets are brand, ")
        .hasLineCount(1);
  }

  @Test
  void aValueMayBeWrittenInSmallLettersInEveryCountry() {
    Console lane = earshot("queue", "--workspace", workspace, "--lane", "delight");
    assertThat(lane.err()).startsWith("earshot: no night has been published in ");
    Console order = earshot("search", "--workspace", workspace, "late", "--sort", "priority");
    assertThat(order.err()).startsWith("earshot: no night has been published in ");
    Console split =
        earshot("evaluate", "--data", "gone", "--split", "train", "--out", "figures.json");
    assertThat(split.err()).isEqualTo("earshot: --data gone is not a folder\n");
  }

  @Test
  void modelsAreMadeAndMeasuredFromAFolder() throws IOException {
    assertWrong("--data gone is not a folder", "train", "--data", "gone");
    assertWrong(
        "--data gone is not a folder",
        "evaluate",
        "--data",
        "gone",
        "--split",
        "DEV",
        "--out",
        "figures.json");
    Path empty = Files.createDirectories(temporary.resolve("data"));
    Path figures = temporary.resolve("figures.json");
    assertWrong(
        "--suite nothing is not known, or has no dev data in " + empty,
        "evaluate",
        "--data",
        empty.toString(),
        "--split",
        "DEV",
        "--suite",
        "nothing",
        "--out",
        figures.toString());
    // Told from a name that is not known: the folder is there, and it measures nothing on purpose.
    Files.createDirectories(empty.resolve("twcs_spotify"));
    Console unmeasured =
        earshot(
            "evaluate",
            "--data",
            empty.toString(),
            "--split",
            "DEV",
            "--suite",
            "twcs_spotify",
            "--out",
            figures.toString());
    assertThat(unmeasured.exitCode()).isEqualTo(2);
    assertThat(unmeasured.err())
        .isEqualTo(
            """
            skipped twcs_spotify, no task is measured with it: no labels; it serves as a stream of \
            posts with authors, threads and times
            earshot: --suite twcs_spotify measures no task: no labels; it serves as a stream of \
            posts with authors, threads and times
            """);
    assertWrong(
        "--sentiment-engine magic is not known; there is corenlp-rnn",
        "evaluate",
        "--data",
        empty.toString(),
        "--split",
        "DEV",
        "--sentiment-engine",
        "magic",
        "--out",
        figures.toString());
    assertWrong(
        "--rows 0 is less than 1",
        "evaluate",
        "--data",
        empty.toString(),
        "--split",
        "DEV",
        "--rows",
        "0",
        "--out",
        figures.toString());
    Console withoutModels =
        earshot(
            "evaluate",
            "--data",
            empty.toString(),
            "--split",
            "DEV",
            "--sentiment-engine",
            "corenlp-rnn",
            "--out",
            figures.toString());
    assertThat(withoutModels.exitCode()).isEqualTo(1);
    assertThat(withoutModels.err())
        .isEqualTo(
            "earshot: --sentiment-engine corenlp-rnn: CoreNLP's models are not on the class path,"
                + " see nlp-models/MODELS.md\n");
    assertThat(figures).doesNotExist();
  }

  @Test
  void theDemoDoesNotTouchAFolderThatItDidNotMake() throws IOException {
    Path own = Files.createDirectories(temporary.resolve("own"));
    Path letter = Files.writeString(own.resolve("letter.txt"), "dear", UTF_8);
    assertWrong(
        "--workspace " + own + " is not empty and was not made by the demo; name another folder",
        "demo",
        "--workspace",
        own.toString());
    assertThat(letter).hasContent("dear");
  }

  @Test
  void theDemoIsNotMadeAnewWhileARunWritesInIt() throws IOException {
    Path demo = Files.createDirectories(temporary.resolve("demo"));
    Workspace workspaceOfTheDemo = Workspace.init(demo, "brands: {}\n");
    Files.createFile(demo.resolve(".made-by-demo"));
    try (GenerationWriter running =
        workspaceOfTheDemo.begin(Instant.parse("2026-11-20T02:00:00Z"))) {
      Console refused = earshot("demo", "--workspace", demo.toString());
      assertThat(refused.exitCode()).isEqualTo(1);
      assertThat(refused.err())
          .isEqualTo(
              "earshot: another run is writing in "
                  + demo
                  + "; wait until it has ended and try again\n");
      assertThat(running.folder()).isDirectory();
    }
  }

  @Test
  void theStackIsShownOnlyWhenAskedFor() {
    Console asked = earshot("queue", "--workspace", workspace, "--limit", "0", "--verbose");
    assertThat(asked.exitCode()).isEqualTo(2);
    assertThat(asked.err())
        .startsWith("earshot: --limit 0 is below 1\n")
        .contains("\tat io.earshot.cli.QueueCommand.run(");
  }

  private static void assertWrong(String sentence, String... arguments) {
    Console console = earshot(arguments);
    assertThat(console.err()).isEqualTo("earshot: " + sentence + "\n");
    assertThat(console.out()).isEmpty();
    assertThat(console.exitCode()).isEqualTo(2);
  }
}
