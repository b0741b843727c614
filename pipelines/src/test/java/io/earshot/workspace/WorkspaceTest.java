package io.earshot.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
  private static final Instant NIGHT_1 = Instant.parse("2026-11-19T02:00:00Z");
  private static final Instant NIGHT_2 = Instant.parse("2026-11-20T02:00:00Z");

  @TempDir private Path folder;
  private Workspace workspace;

  @BeforeEach
  void init() {
    workspace = Workspace.init(folder.resolve("ws"), "brands: {}\n");
  }

  @Test
  void aNewWorkspaceHasItsFoldersAndNoGeneration() {
    assertThat(workspace.configurationFile()).hasContent("brands: {}\n");
    assertThat(workspace.inbox()).isDirectory();
    assertThat(workspace.landing()).isDirectory();
    assertThat(workspace.current()).isEmpty();
  }

  @Test
  void aWorkspaceIsNotMadeTwice() {
    assertThatThrownBy(() -> Workspace.init(folder.resolve("ws"), "other"))
        .isInstanceOf(WorkspaceException.class)
        .hasMessageEndingWith("is a workspace already; nothing was changed");
    assertThat(workspace.configurationFile()).hasContent("brands: {}\n");
  }

  @Test
  void anotherFolderIsNoWorkspaceAndTheSentenceSaysWhatToDo() {
    assertThatThrownBy(() -> Workspace.open(folder))
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("earshot init --workspace " + folder);
  }

  @Test
  void whatIsWrittenIsSeenOnlyAfterPublishing() throws IOException {
    try (GenerationWriter writer = workspace.begin(NIGHT_1)) {
      write(writer, "mentions/part-000.jsonl", "{}\n");
      assertThat(workspace.current()).isEmpty();
      writer.publish("c1", "k", List.of());
    }
    Generation current = workspace.current().orElseThrow();
    assertThat(current.runId()).isEqualTo("20261119T020000Z-1");
    assertThat(current.manifest().base()).isNull();
    assertThat(current.manifest().asOf()).isEqualTo(NIGHT_1);
    assertThat(current.manifest().configuration()).isEqualTo("c1");
    assertThat(current.manifest().files())
        .containsExactly(
            new Manifest.Entry(
                "20261119T020000Z-1/mentions/part-000.jsonl",
                3,
                "ca3d163bab055381827226140568f3bef7eaac187cebd76878e0b63e9e442356"));
    assertThat(current.files(Layout.MENTIONS))
        .containsExactly(current.folder().resolve("mentions/part-000.jsonl"));
  }

  @Test
  void theHandoverIsNotPartOfTheGeneration() throws IOException {
    try (GenerationWriter writer = workspace.begin(NIGHT_1)) {
      write(writer, "handover/tallies.jsonl", "{}\n");
      writer.publish("c1", "k", List.of());
    }
    Generation current = workspace.current().orElseThrow();
    assertThat(current.manifest().files()).isEmpty();
    assertThat(current.folder().resolve("handover")).doesNotExist();
  }

  @Test
  void anUnpublishedRunLeavesNothingAndTheOldGenerationStays() throws IOException {
    night(NIGHT_1);
    String before = workspace.current().orElseThrow().runId();
    try (GenerationWriter writer = workspace.begin(NIGHT_2)) {
      write(writer, "queue/queue.jsonl", "half");
    }
    assertThat(workspace.current().orElseThrow().runId()).isEqualTo(before);
    assertThat(workspace.generationsFolder().resolve("20261120T020000Z-1")).doesNotExist();
  }

  @Test
  void whatAKilledRunLeftIsRemovedByTheNext() throws IOException {
    night(NIGHT_1);
    Path left = workspace.generationsFolder().resolve("20261120T020000Z-1/queue");
    Files.createDirectories(left);
    Files.writeString(left.resolve("queue.jsonl"), "half", UTF_8);
    Files.writeString(workspace.root().resolve("CURRENT.next"), "2026", UTF_8);

    Generation published = night(NIGHT_2);

    // Another folder: on a cluster the killed run's job may still write into the first one.
    assertThat(published.runId()).isEqualTo("20261120T020000Z-2");
    assertThat(published.manifest().base()).isEqualTo("20261119T020000Z-1");
    assertThat(left).doesNotExist();
    assertThat(workspace.root().resolve("CURRENT.next")).doesNotExist();
  }

  @Test
  void theSameNightAgainIsAGenerationOfItsOwn() throws IOException {
    night(NIGHT_1);
    assertThat(night(NIGHT_1).runId()).isEqualTo("20261119T020000Z-2");
  }

  @Test
  void onlyTheLastGenerationsAreKept() throws IOException {
    for (int i = 0; i < Sweep.KEPT_GENERATIONS + 2; i++) {
      night(NIGHT_1);
    }
    try (var folders = Files.list(workspace.generationsFolder())) {
      assertThat(folders.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "20261119T020000Z-3",
              "20261119T020000Z-4",
              "20261119T020000Z-5",
              "20261119T020000Z-6",
              "20261119T020000Z-7");
    }
  }

  @Test
  void aSecondRunAtTheSameTimeIsRefused() {
    try (GenerationWriter first = workspace.begin(NIGHT_1)) {
      assertThat(first.folder()).isDirectory();
      assertThatThrownBy(() -> workspace.begin(NIGHT_2))
          .isInstanceOf(WorkspaceException.class)
          .hasMessageStartingWith("another run is writing in ");
    }
  }

  @Test
  void anEarlierNightIsRefusedAndTheLockIsFreeAfterwards() throws IOException {
    night(NIGHT_2);
    assertThatThrownBy(() -> workspace.begin(NIGHT_1))
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("--as-of 2026-11-19T02:00:00Z lies before");
    assertThat(night(NIGHT_2).runId()).isEqualTo("20261120T020000Z-2");
  }

  @Test
  void aDamagedManifestIsSaidToBeDamaged() throws IOException {
    Generation generation = night(NIGHT_1);
    Files.writeString(generation.folder().resolve("manifest.json"), "{\"formatVer", UTF_8);
    assertThatThrownBy(() -> workspace.current())
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("is damaged");
  }

  @Test
  void aNewerFormatIsRefused() throws IOException {
    Generation generation = night(NIGHT_1);
    Path manifest = generation.folder().resolve("manifest.json");
    Files.writeString(
        manifest,
        Files.readString(manifest, UTF_8).replace("\"formatVersion\" : 3", "\"formatVersion\" : 4"),
        UTF_8);
    assertThatThrownBy(() -> workspace.current())
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("has format version 4, this program reads versions 1 to 3");
  }

  @Test
  void whatIsSharedStaysOnDiskAsLongAsAGenerationThatIsKeptRefersToIt() throws IOException {
    Path shared;
    try (GenerationWriter writer = workspace.begin(NIGHT_1)) {
      write(writer, "index/settled-000/segment", "shared");
      write(writer, "index/open-000/segment", "not shared");
      shared = writer.folder().resolve("index/settled-000");
      writer.publish("c", "k", List.of(settled(shared)));
    }
    for (int i = 0; i < Sweep.KEPT_GENERATIONS + 2; i++) {
      try (GenerationWriter writer = workspace.begin(NIGHT_2)) {
        write(writer, "report.json", "{}");
        writer.publish("c", "k", List.of(settled(shared)));
      }
    }
    Generation current = workspace.current().orElseThrow();
    assertThat(current.manifest().files())
        .extracting(Manifest.Entry::path)
        .contains("20261119T020000Z-1/index/settled-000/segment");
    assertThat(current.splits()).containsExactly(settled(shared));
    assertThat(GenerationCheck.damages(current)).isEmpty();
    assertThat(shared.resolveSibling("open-000")).doesNotExist();
    assertThat(workspace.finished()).doesNotContain("20261119T020000Z-1");

    for (int i = 0; i < 2 * Sweep.KEPT_GENERATIONS; i++) {
      night(NIGHT_2); // they do not share it
    }
    assertThat(shared.getParent().getParent()).doesNotExist();
  }

  @Test
  void rollbackPublishesTheOneBeforeAndCanBeUndone() throws IOException {
    Generation first = night(NIGHT_1);
    Generation second = night(NIGHT_2);
    assertThat(workspace.rollback(null)).isEqualTo(first);
    assertThat(workspace.current()).contains(first);
    assertThatThrownBy(() -> workspace.rollback(null))
        .isInstanceOf(WorkspaceException.class)
        .hasMessage("there is no earlier generation to go back to");
    assertThat(workspace.rollback(second.runId())).isEqualTo(second);
    workspace.rollback(first.runId());
    Generation third = night(NIGHT_2);
    assertThat(third.manifest().base()).isEqualTo(first.runId());
    assertThat(third.runId()).isEqualTo("20261120T020000Z-2");
    assertThat(second.folder()).as("a reader may still be in it").isDirectory();
  }

  @Test
  void rollbackRefusesWhatIsDamagedOrNotThere() throws IOException {
    Generation first = night(NIGHT_1);
    Generation second = night(NIGHT_2);
    Files.writeString(first.folder().resolve("report.json"), "{ ", UTF_8);
    assertThatThrownBy(() -> workspace.rollback(null))
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining(
            "is damaged and cannot be gone on with: 20261119T020000Z-1/report.json");
    assertThatThrownBy(() -> workspace.rollback("20261119T020000Z-9"))
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("is not on disk; those that are: 20261119T020000Z-1");
    assertThat(workspace.current()).contains(second);
  }

  @Test
  void aTornGenerationIsNotBuiltOn() throws IOException {
    Generation torn = night(NIGHT_1);
    Path file = torn.folder().resolve("report.json");
    Files.writeString(file, "{", UTF_8);
    assertThatThrownBy(() -> workspace.begin(NIGHT_2))
        .isInstanceOf(WorkspaceException.class)
        .hasMessage(
            "the published generation 20261119T020000Z-1 is damaged:"
                + " 20261119T020000Z-1/report.json has another length; put the file back from a"
                + " backup, or go back with: earshot rollback --workspace "
                + workspace.root());
    assertThat(file).exists();
  }

  @Test
  void aGenerationThatMissesAFileIsNotBuiltOn() throws IOException {
    Path shared;
    try (GenerationWriter writer = workspace.begin(NIGHT_1)) {
      write(writer, "index/settled-000/segment", "shared");
      shared = writer.folder().resolve("index/settled-000");
      writer.publish("c", "k", List.of(settled(shared)));
    }
    try (GenerationWriter writer = workspace.begin(NIGHT_2)) {
      writer.publish("c", "k", List.of(settled(shared)));
    }
    Files.delete(shared.resolve("segment"));
    assertThatThrownBy(() -> workspace.begin(NIGHT_2))
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("20261119T020000Z-1/index/settled-000/segment is missing");
    assertThat(workspace.current().orElseThrow().runId()).isEqualTo("20261120T020000Z-1");
  }

  @Test
  void aFirstNightThatWasFinishedButNotNamedIsBuiltOn() throws IOException {
    Generation first = night(NIGHT_1);
    Files.delete(workspace.root().resolve("CURRENT"));
    assertThat(night(NIGHT_2).manifest().base()).isEqualTo(first.runId());
  }

  @Test
  void aFirstNightThatWasFinishedButIsDamagedIsNotBuiltOn() throws IOException {
    Generation first = night(NIGHT_1);
    Files.writeString(first.folder().resolve("report.json"), "[]", UTF_8);
    Files.delete(workspace.root().resolve("CURRENT"));
    assertThatThrownBy(() -> workspace.begin(NIGHT_2))
        .isInstanceOf(WorkspaceException.class)
        .hasMessage(
            "generation 20261119T020000Z-1 is damaged and cannot be gone on with:"
                + " 20261119T020000Z-1/report.json has changed");
    assertThat(first.folder()).isDirectory();
  }

  @Test
  void nobodyGuessesWhichOfSeveralNightsWasPublished() throws IOException {
    night(NIGHT_1);
    night(NIGHT_2);
    Files.delete(workspace.root().resolve("CURRENT"));
    String sentence =
        workspace.root().resolve("CURRENT")
            + " is missing, and there are several finished generations; name the one to go on"
            + " with, the newest is: earshot rollback --workspace "
            + workspace.root()
            + " --to 20261120T020000Z-1";
    for (ThrowingCallable use :
        List.<ThrowingCallable>of(
            () -> workspace.begin(NIGHT_2),
            () -> workspace.current(),
            () -> workspace.rollback(null))) {
      assertThatThrownBy(use).isInstanceOf(WorkspaceException.class).hasMessage(sentence);
    }
    assertThat(workspace.generationsFolder().resolve("20261119T020000Z-1")).exists();
    workspace.rollback("20261120T020000Z-1");
    assertThat(night(NIGHT_2).manifest().base()).isEqualTo("20261120T020000Z-1");
  }

  private static IndexSplit settled(Path folder) {
    return IndexSplit.whole(IndexSplit.Kind.SETTLED, folder.toString());
  }

  private Generation night(Instant asOf) throws IOException {
    try (GenerationWriter writer = workspace.begin(asOf)) {
      write(writer, "report.json", "{}");
      return writer.publish("c", "k", List.of());
    }
  }

  private static void write(GenerationWriter writer, String path, String content)
      throws IOException {
    Path file = writer.folder().resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content, UTF_8);
  }
}
