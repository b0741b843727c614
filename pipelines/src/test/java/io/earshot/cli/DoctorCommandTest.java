package io.earshot.cli;

import static io.earshot.cli.Console.earshot;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.pipelines.night.ExampleRow;
import io.earshot.workspace.Configuration;
import io.earshot.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {
  @TempDir private Path temporary;
  private Path folder;
  private Workspace workspace;

  @BeforeEach
  void init() {
    folder = temporary.resolve("ws");
    workspace = Workspace.init(folder, "brands: {}\n");
  }

  @Test
  void whereNothingIsWrongEveryFindingIsGood() throws IOException {
    Console console = doctor();
    assertThat(console.exitCode()).as(console.out()).isZero();
    assertThat(console.err()).isEmpty();
    assertThat(console.out().lines()).hasSize(10).allMatch(line -> line.startsWith("good     "));
    assertThat(console.out())
        .contains("good     Java 17.")
        .containsPattern("good     heap of [0-9,]+ MB\n")
        .contains("good     models ")
        .contains("good     workspace " + workspace.root() + "\n")
        .contains(
            "good     configuration "
                + Configuration.load(workspace.configurationFile()).version()
                + "\n")
        .contains("good     customer file, records and corrections\n")
        .contains("good     workspace can be written\n")
        .containsPattern("good     [0-9,]+ MB of disk free\n")
        .containsPattern("good     [0-9,]+ MB of temporary disk free\n")
        .endsWith("good     no night published yet\n");

    publish();
    assertThat(doctor().out()).endsWith("good     published night 20261120T020000Z-1\n");
  }

  @Test
  void withoutAWorkspaceTheProgramIsLookedAt() {
    Console console = earshot("doctor");
    assertThat(console.exitCode()).isZero();
    assertThat(console.out().lines()).hasSize(3);
  }

  @Test
  void aFolderThatIsNoWorkspaceIsAProblem() {
    Path none = temporary.resolve("none");
    Console console = earshot("doctor", "--workspace", none.toString());
    assertThat(console.exitCode()).isEqualTo(1);
    assertThat(console.out())
        .contains("PROBLEM  workspace " + none + "\n         ")
        .containsSubsequence("make", "one", "with:", "earshot", "init");
  }

  @Test
  void aMistakeInTheConfigurationIsAProblem() throws IOException {
    Files.writeString(workspace.configurationFile(), "brandz: {}\n", UTF_8);
    Console console = doctor();
    assertThat(console.exitCode()).isEqualTo(1);
    assertThat(console.out())
        .contains("PROBLEM  configuration\n         earshot.yaml, line 1: brandz is not known");
  }

  @Test
  void aMistakeInWhatPeopleWroteIsAProblem() throws IOException {
    Files.writeString(folder.resolve("customers.csv"), "customer,account\n1,forum:ann\n", UTF_8);
    Console console = doctor();
    assertThat(console.exitCode()).isEqualTo(1);
    assertThat(console.out())
        .contains(
            "PROBLEM  customer file, records and corrections\n"
                + "         customers.csv, line 1: column customer is not known");
  }

  @Test
  void filesThatChangedOrAreMissingAreNamed() throws IOException {
    publish();
    Path generation = workspace.current().orElseThrow().folder();
    Files.writeString(generation.resolve("queue/queue.jsonl"), "{}\n", UTF_8);
    Files.delete(generation.resolve("index/split-000/segments_1"));

    Console console = doctor();
    assertThat(console.exitCode()).isEqualTo(1);
    assertThat(console.out())
        .endsWith(
            """
            PROBLEM  published night 20261120T020000Z-1
                     2 damaged: 20261120T020000Z-1/index/split-000/segments_1 is missing,
                     20261120T020000Z-1/queue/queue.jsonl has changed
            """);
  }

  @Test
  void aNightThatCannotBeOpenedIsAProblem() throws IOException {
    Files.writeString(folder.resolve("CURRENT"), "20261120T020000Z-9\n", UTF_8);
    Console console = doctor();
    assertThat(console.exitCode()).isEqualTo(1);
    assertThat(console.out())
        .contains(
            "PROBLEM  published night\n         CURRENT names generation 20261120T020000Z-9, but");
  }

  private void publish() throws IOException {
    new PublishedNight().rows(List.of(ExampleRow.row("m:1", "1.0").build())).publish(workspace);
  }

  private Console doctor() {
    return earshot("doctor", "--workspace", folder.toString());
  }
}
