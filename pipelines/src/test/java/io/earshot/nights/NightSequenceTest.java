package io.earshot.nights;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.workspace.Generation;
import io.earshot.workspace.GenerationWriter;
import io.earshot.workspace.IndexSplit;
import io.earshot.workspace.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * However the nights went, what is published is what one run over everything publishes: queue files
 * byte by byte, every answer of the search, archive, customers and counts.
 */
class NightSequenceTest {
  @TempDir private Path temporary;

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void nightsOnNightsEqualOneRun(long seed) throws Exception {
    List<List<String>> nights = MadeUpNights.of(seed);
    MadeUpWorkspace workspace = workspace("nights");
    for (int night = 0; night < nights.size(); night++) {
      workspace.run(night, nights.get(night));
      workspace.verify();
      if (night == 2) {
        // Back by one and forward again: as if it had not happened.
        workspace.workspace().rollback(null);
        workspace.verify();
        workspace.run(night, nights.get(night));
      }
      if (night == 1 || night == nights.size() - 1) {
        MadeUpWorkspace atOnce = workspace("at-once-" + night);
        List<String> everything = new ArrayList<>();
        nights.subList(0, night + 1).forEach(everything::addAll);
        atOnce.run(night, everything);
        assertSame(workspace, atOnce, "night " + night);
      }
    }
    Map<String, Object> before = workspace.state();
    int last = nights.size() - 1;
    workspace.run(last, nights.get(last));
    assertThat(workspace.state()).as("the last night again").isEqualTo(before);
    workspace.run(last, List.of(), "--retell");
    assertThat(workspace.state()).as("everything told anew").isEqualTo(before);
    workspace.verify();
  }

  @Test
  void aNightSharesWhatIsSettledAndWritesWhatIsOpenAnew() throws Exception {
    List<List<String>> nights = MadeUpNights.of(1);
    MadeUpWorkspace workspace = workspace("nights");
    workspace.run(0, nights.get(0));
    String first = workspace.published().runId();
    workspace.run(1, nights.get(1));
    Generation second = workspace.published();
    assertThat(second.manifest().splits())
        .filteredOn(split -> split.kind() == IndexSplit.Kind.OPEN)
        .isNotEmpty()
        .allMatch(split -> split.folder().startsWith(second.runId() + "/"));
    assertThat(second.manifest().splits())
        .filteredOn(split -> split.folder().startsWith(first + "/"))
        .isNotEmpty()
        .allMatch(split -> split.kind() != IndexSplit.Kind.OPEN);
  }

  @Test
  void aWorkspaceOfTheFirstFormatIsReadAndTurnedIntoThisOne() throws Exception {
    List<List<String>> nights = MadeUpNights.of(1);
    MadeUpWorkspace present = workspace("present");
    present.run(0, nights.get(0));
    MadeUpWorkspace older = workspace("older");
    asFirstFormat(present, older);
    assertThat(older.published().isOfFirstFormat()).isTrue();
    assertThat(older.answers()).isEqualTo(present.answers());

    present.run(1, nights.get(1));
    older.run(1, nights.get(1));
    assertThat(older.published().isOfFirstFormat()).isFalse();
    older.verify();
    assertThat(older.state()).isEqualTo(present.state());
  }

  /** Mentions as JSON Lines, one folder for each split, no list of splits. */
  private static void asFirstFormat(MadeUpWorkspace present, MadeUpWorkspace older)
      throws IOException {
    Generation generation = present.published();
    try (GenerationWriter writer = older.workspace().begin(generation.manifest().asOf())) {
      Path mentions = Files.createDirectories(writer.folder().resolve(Layout.MENTIONS));
      Files.writeString(mentions.resolve("part-000.jsonl"), present.archive().lines(), UTF_8);
      for (Path file : generation.files(Layout.QUEUE)) {
        copy(file, writer.folder().resolve(Layout.QUEUE));
      }
      copy(generation.reportFile(), writer.folder());
      for (IndexSplit split : generation.indexSplits()) {
        Path folder = Path.of(split.folder());
        try (Stream<Path> files = Files.list(folder)) {
          for (Path file : files.toList()) {
            copy(file, writer.folder().resolve(Layout.INDEX).resolve(folder.getFileName()));
          }
        }
      }
      writer.publish(generation.manifest().configuration(), null, List.of());
      Path manifest = writer.folder().resolve(Layout.MANIFEST_FILE);
      Files.writeString(
          manifest,
          Files.readString(manifest, UTF_8)
              .replace("\"formatVersion\" : 2", "\"formatVersion\" : 1"),
          UTF_8);
    }
  }

  private static void copy(Path file, Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.copy(file, folder.resolve(file.getFileName()));
  }

  private static void assertSame(MadeUpWorkspace nights, MadeUpWorkspace atOnce, String when)
      throws Exception {
    Map<String, Object> expected = atOnce.state();
    Map<String, Object> actual = nights.state();
    for (Map.Entry<String, Object> part : expected.entrySet()) {
      assertThat(actual.get(part.getKey()))
          .as("%s, %s", when, part.getKey())
          .isEqualTo(part.getValue());
    }
    assertThat(actual.keySet()).isEqualTo(expected.keySet());
  }

  private MadeUpWorkspace workspace(String name) throws IOException {
    return MadeUpWorkspace.init(temporary.resolve(name));
  }
}
