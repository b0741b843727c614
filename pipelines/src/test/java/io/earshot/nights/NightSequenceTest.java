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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * However the nights went, what is published is what one run over everything publishes: queue files
 * byte by byte, every answer of the search, archive, customers and counts.
 */
class NightSequenceTest {
  @TempDir private Path temporary;

  private final long seed = Long.getLong("earshot.nights.seed", 1);
  private List<List<String>> nights;
  private MadeUpWorkspace workspace;

  /** One test, since each step needs the nights before it. */
  @Test
  void nightsOnNightsEqualOneRun() throws Exception {
    nights = MadeUpNights.of(seed);
    workspace = workspace("nights");
    run(0);
    MadeUpWorkspace older = ofTheFirstFormat();

    run(1);
    assertThatOnlyTheSettledIsShared();
    older.run(1, nights.get(1));
    assertThat(older.published().isOfFirstFormat()).isFalse();
    older.verify();
    assertSame(older, workspace, "built on the first format");

    run(2);
    asSecondFormat(older);
    older.run(2, nights.get(2));
    assertThat(older.published().manifest().splits())
        .as("written anew")
        .allMatch(split -> split.folder().startsWith(older.published().runId() + "/"));
    older.verify();
    assertSame(older, workspace, "built on the second format");
    // Back by one and forward again: as if it had not happened.
    workspace.workspace().rollback(null);
    workspace.verify();
    run(2);

    run(3);
    run(4);
    int last = nights.size() - 1;
    MadeUpWorkspace atOnce = workspace("at-once");
    atOnce.run(last, nights.stream().flatMap(List::stream).toList());
    assertSame(workspace, atOnce, "seed " + seed);

    run(last);
    assertSame(workspace, atOnce, "the last night again");
    workspace.run(last, List.of(), "--retell");
    workspace.verify();
    assertSame(workspace, atOnce, "everything told anew");
  }

  private void run(int night) throws IOException {
    workspace.run(night, nights.get(night));
    workspace.verify();
  }

  private void assertThatOnlyTheSettledIsShared() {
    Generation second = workspace.published();
    String first = second.manifest().base();
    assertThat(second.manifest().splits())
        .filteredOn(split -> split.kind() == IndexSplit.Kind.OPEN)
        .isNotEmpty()
        .allMatch(split -> split.folder().startsWith(second.runId() + "/"));
    assertThat(second.manifest().splits())
        .filteredOn(split -> split.folder().startsWith(first + "/"))
        .isNotEmpty()
        .allMatch(split -> split.kind() != IndexSplit.Kind.OPEN);
  }

  /** The published night as an older version of the program would have written it. */
  private MadeUpWorkspace ofTheFirstFormat() throws Exception {
    MadeUpWorkspace older = workspace("older");
    asFirstFormat(workspace, older);
    assertThat(older.published().isOfFirstFormat()).isTrue();
    assertThat(older.answers()).isEqualTo(workspace.answers());
    return older;
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
              .replace("\"formatVersion\" : 3", "\"formatVersion\" : 1"),
          UTF_8);
    }
  }

  /** As if the version before had written it: nothing in it is gone on from. */
  private static void asSecondFormat(MadeUpWorkspace present) throws IOException {
    Path manifest = present.published().folder().resolve(Layout.MANIFEST_FILE);
    Files.writeString(
        manifest,
        Files.readString(manifest, UTF_8).replace("\"formatVersion\" : 3", "\"formatVersion\" : 2"),
        UTF_8);
    assertThat(present.published().isOfThisFormat()).isFalse();
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
