package io.earshot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.pipelines.night.ExampleRow;
import io.earshot.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiffCommandTest {
  @TempDir private static Path temporary;
  private String folder;

  @BeforeAll
  void publishTwoNights() throws IOException {
    folder = temporary.resolve("ws").toString();
    Workspace workspace = Workspace.init(Path.of(folder), "brands: {}\n");
    new PublishedNight()
        .rows(
            List.of(
                ExampleRow.row("m:1", "12.5").rank(1).build(),
                ExampleRow.row("m:2", "3.0").rank(2).build()))
        .publish(workspace);
    new PublishedNight()
        .rows(
            List.of(
                ExampleRow.row("m:3", "20.0").rank(1).build(),
                ExampleRow.row("m:2", "13.0").rank(2).build()))
        .publish(workspace);
  }

  private Console diff(String... arguments) {
    List<String> all = new java.util.ArrayList<>(List.of("diff", "--workspace", folder));
    all.addAll(List.of(arguments));
    return Console.earshot(all.toArray(String[]::new));
  }

  @Test
  void theRowsThatMovedAreNamedWithTheComponentThatMovedThem() {
    assertThat(diff("20261120T020000Z-1", "20261120T020000Z-2"))
        .isEqualTo(
            new Console(
                0,
                """
                new at 1 (20.0): m:3
                2 to 2 (3.0 to 13.0, severity +10.0): m:2
                gone from 1 (12.5): m:1
                """,
                ""));
  }

  @Test
  void asJsonEachIsAnObjectAndTheLimitHolds() {
    assertThat(diff("20261120T020000Z-1", "20261120T020000Z-2", "--json", "--limit", "1").out())
        .isEqualTo(
            "{\"mentionId\":\"m:3\",\"rankBefore\":0,\"rankAfter\":1,\"priorityBefore\":null,"
                + "\"priorityAfter\":20.0,\"component\":null,\"change\":null,\"lanes\":null}\n");
  }

  @Test
  void aNightWithItselfIsTheSameAndAnUnknownOneIsToldWithThoseThereAre() {
    assertThat(diff("20261120T020000Z-1", "20261120T020000Z-1").out())
        .isEqualTo("Nothing moved.\n");
    assertThat(diff("yesterday", "20261120T020000Z-1"))
        .isEqualTo(
            new Console(
                1,
                "",
                "earshot: there is no run yesterday; there are: 20261120T020000Z-1,"
                    + " 20261120T020000Z-2\n"));
  }
}
