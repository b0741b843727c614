package io.earshot.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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
      writer.publish("c1");
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
      writer.publish("c1");
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

    assertThat(published.runId()).isEqualTo("20261120T020000Z-1");
    assertThat(published.manifest().base()).isEqualTo("20261119T020000Z-1");
    assertThat(published.folder().resolve("queue/queue.jsonl")).doesNotExist();
    assertThat(workspace.root().resolve("CURRENT.next")).doesNotExist();
  }

  @Test
  void theSameNightAgainIsAGenerationOfItsOwn() throws IOException {
    night(NIGHT_1);
    assertThat(night(NIGHT_1).runId()).isEqualTo("20261119T020000Z-2");
  }

  @Test
  void onlyTheLastGenerationsAreKept() throws IOException {
    for (int i = 0; i < Workspace.KEPT_GENERATIONS + 2; i++) {
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
  void aNightGoesOnFromNothingThatIsDamaged() throws IOException {
    try (GenerationWriter writer = workspace.begin(NIGHT_1)) {
      write(writer, "mentions/part-000.jsonl", "{}\n{}\n");
      writer.publish("c1");
    }
    Path file = workspace.current().orElseThrow().folder().resolve("mentions/part-000.jsonl");
    Files.writeString(file, "{}\n", UTF_8);
    assertThatThrownBy(() -> workspace.begin(NIGHT_2))
        .isInstanceOf(WorkspaceException.class)
        .hasMessageStartingWith(
            "the published generation 20261119T020000Z-1 is damaged:"
                + " 20261119T020000Z-1/mentions/part-000.jsonl has changed; ");
    assertThat(file).exists();
  }

  @Test
  void aLostCurrentDoesNotBeginTheWorkspaceAnew() throws IOException {
    night(NIGHT_1);
    night(NIGHT_2);
    Files.delete(workspace.root().resolve("CURRENT"));
    assertThatThrownBy(() -> workspace.begin(NIGHT_2))
        .isInstanceOf(WorkspaceException.class)
        .hasMessageEndingWith(
            "CURRENT is missing although nights were published; write the name of the last of"
                + " them into it: 20261119T020000Z-1, 20261120T020000Z-1");
    assertThat(workspace.generationsFolder().resolve("20261119T020000Z-1")).exists();
  }

  @Test
  void aFirstNightEndedJustBeforeItWasPublishedIsMadeAgain() throws IOException {
    night(NIGHT_1);
    Files.delete(workspace.root().resolve("CURRENT"));
    night(NIGHT_1);
    assertThat(workspace.current().orElseThrow().runId()).isEqualTo("20261119T020000Z-1");
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
        Files.readString(manifest, UTF_8).replace("\"formatVersion\" : 1", "\"formatVersion\" : 2"),
        UTF_8);
    assertThatThrownBy(() -> workspace.current())
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("has format version 2, this program reads version 1");
  }

  private Generation night(Instant asOf) throws IOException {
    try (GenerationWriter writer = workspace.begin(asOf)) {
      write(writer, "report.json", "{}");
      return writer.publish("c");
    }
  }

  private static void write(GenerationWriter writer, String path, String content)
      throws IOException {
    Path file = writer.folder().resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content, UTF_8);
  }
}
