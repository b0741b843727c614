package io.earshot.cli;

import static io.earshot.cli.Console.earshot;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.pipelines.night.ExampleRow;
import io.earshot.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program says when it was used rightly and cannot do it: exit code 1. */
class FailuresTest {
  private static final String AS_OF = "2026-11-20T02:00:00Z";

  @TempDir private Path temporary;
  private Path folder;
  private Workspace workspace;

  @BeforeEach
  void init() {
    folder = temporary.resolve("ws");
    workspace = Workspace.init(folder, "brands: {}\n");
  }

  @Test
  void aFolderThatIsNoWorkspaceIsSaidToBeNone() {
    String none = temporary.resolve("none").toString();
    String sentence =
        none
            + " is not a workspace (it has no earshot.yaml); make one with: earshot init"
            + " --workspace "
            + none;
    assertFails(sentence, "queue", "--workspace", none);
    assertFails(sentence, "search", "--workspace", none, "late");
    assertFails(sentence, "explain", "--workspace", none, "m:1");
    assertFails(sentence, "run", "--workspace", none, "--as-of", AS_OF);
  }

  @Test
  void beforeTheFirstNightThereIsNothingToRead() {
    String sentence =
        "no night has been published in "
            + workspace.root()
            + " yet; make one with: earshot run --workspace "
            + workspace.root()
            + " --as-of ...";
    assertFails(sentence, "queue", "--workspace", folder.toString());
    assertFails(sentence, "search", "--workspace", folder.toString(), "late");
    assertFails(sentence, "explain", "--workspace", folder.toString(), "m:1");
  }

  @Test
  void aWorkspaceIsMadeOnceAndNamesTheNextStep() {
    String fresh = temporary.resolve("fresh").toString();
    Console made = earshot("init", "--workspace", fresh);
    assertThat(made.exitCode()).isZero();
    assertThat(made.out())
        .startsWith("Made a workspace in " + fresh + "\nNext: name your brands in ")
        .contains("  scripts/earshot run --workspace " + fresh + " --input 'FILES'");
    assertFails(
        fresh + " is a workspace already; nothing was changed", "init", "--workspace", fresh);
  }

  @Test
  void aFormatOrMappingThatCannotBeUsedIsNamed() throws IOException {
    Path input = Files.writeString(temporary.resolve("a.csv"), "x\n", UTF_8);
    Console unknown =
        earshot(
            "run",
            "--workspace",
            folder.toString(),
            "--as-of",
            AS_OF,
            "--input",
            input.toString(),
            "--format",
            "xml");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err())
        .startsWith("earshot: There is no format xml; there are mentions, ")
        .hasLineCount(1);
  }

  @Test
  void aMistakeInTheConfigurationIsNamedAndNothingIsWritten() throws IOException {
    Files.writeString(workspace.configurationFile(), "brands: {}\nbrandz: {}\n", UTF_8);
    Console console = earshot("run", "--workspace", folder.toString(), "--as-of", AS_OF);
    assertThat(console.exitCode()).isEqualTo(1);
    assertThat(console.out()).isEmpty();
    assertThat(console.err())
        .contains("earshot: earshot.yaml, line 2: brandz is not known")
        .doesNotContain("\tat ");
    assertThat(workspace.generationsFolder()).isEmptyDirectory();
  }

  @Test
  void aDamagedQueueIsSaidToBeUnreadable() throws IOException {
    new PublishedNight().rows(List.of(ExampleRow.row("m:1", "1.0").build())).publish(workspace);
    Path queue = workspace.current().orElseThrow().queueFile();
    Files.writeString(queue, "{\"rank\":", UTF_8);
    Console console = earshot("queue", "--workspace", folder.toString());
    assertThat(console.exitCode()).isEqualTo(1);
    assertThat(console.err()).startsWith("earshot: cannot read " + queue + ": ");
  }

  @Test
  void whatNobodyForesawIsSaidToBeADefectWithItsStackOnRequest() throws IOException {
    // A generation cannot have such a name, so nothing is prepared for it.
    Files.writeString(folder.resolve("CURRENT"), "\u0000", UTF_8);
    Console console = earshot("queue", "--workspace", folder.toString());
    assertThat(console.exitCode()).isEqualTo(1);
    assertThat(console.err())
        .isEqualTo(
            "earshot: unexpected java.nio.file.InvalidPathException"
                + "\nThis is a defect of the program; the same command with --verbose shows where.\n");

    Console verbose = earshot("queue", "--workspace", folder.toString(), "--verbose");
    assertThat(verbose.exitCode()).isEqualTo(1);
    assertThat(verbose.err())
        .contains("\nThis is a defect of the program.\n")
        .contains("\tat io.earshot.workspace.Workspace.current(");
  }

  private static void assertFails(String sentence, String... arguments) {
    assertThat(earshot(arguments)).isEqualTo(new Console(1, "", "earshot: " + sentence + "\n"));
  }
}
