package io.earshot.pipelines.remote;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.earshot.workspace.Generation;
import io.earshot.workspace.GenerationWriter;
import io.earshot.workspace.Layout;
import io.earshot.workspace.Workspace;
import io.earshot.workspace.WorkspaceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workspace behind Beam's file systems: what two machines see of it, and what may fail. */
class RemoteWorkspaceTest {
  private static final Instant FIRST = Instant.parse("2026-11-19T02:00:00Z");
  private static final Instant SECOND = Instant.parse("2026-11-20T02:00:00Z");

  @TempDir private Path temporary;
  private Shelf shelf;

  @BeforeEach
  void init() throws IOException {
    shelf = Shelf.in(temporary.resolve("shelf"));
    RemoteWorkspace.at(shelf.address()).init("brands: {}\n");
  }

  @Test
  void anotherMachineSeesWhatWasPublished() throws IOException {
    Generation first = night(machine("a"), FIRST, "one");
    assertThat(shelf.contents().keySet())
        .containsExactly(
            "earshot.yaml",
            "generations/" + first.runId() + "/manifest.json",
            "generations/" + first.runId() + "/queue/queue.jsonl",
            "generations/" + first.runId() + "/report.json",
            "published/00000001-" + first.runId());

    assertThat(queue(machine("b"))).isEqualTo("one");
    Generation second = night(machine("b"), SECOND, "two");
    assertThat(second.manifest().base()).isEqualTo(first.runId());
    assertThat(queue(machine("a"))).isEqualTo("two");
    assertThat(machine("c").finished()).containsExactly(first.runId(), second.runId());
    assertThat(Files.readString(machine("c").configurationFile())).isEqualTo("brands: {}\n");
  }

  @Test
  void onlyWhatIsNewIsCopied() throws IOException {
    night(machine("a"), FIRST, "one");
    machine("b");
    night(machine("a"), SECOND, "two");
    List<String> read = new ArrayList<>();
    shelf.trouble(
        (what, path) -> {
          if (what.equals("read") && path.startsWith("generations/")) {
            read.add(path.substring(path.lastIndexOf('/') + 1));
          }
        });
    machine("b");
    // The manifest is parsed first and written last.
    assertThat(read)
        .containsExactly("manifest.json", "queue.jsonl", "report.json", "manifest.json");
  }

  @Test
  void anOpenWorkspaceIsBroughtUpToDate() throws IOException {
    night(machine("a"), FIRST, "one");
    Workspace open = machine("b");
    night(machine("a"), SECOND, "two");
    assertThat(queue(open)).isEqualTo("one");
    open.refresh();
    assertThat(queue(open)).isEqualTo("two");
    List<String> listed = new ArrayList<>();
    shelf.trouble((what, path) -> listed.add(what + " " + path));
    open.refresh();
    assertThat(listed).containsExactly("list published/*");
  }

  @Test
  void goingBackIsSeenElsewhereAndCanBeUndone() throws IOException {
    Generation first = night(machine("a"), FIRST, "one");
    Generation second = night(machine("a"), SECOND, "two");
    machine("b").rollback(null);
    assertThat(queue(machine("a"))).isEqualTo("one");
    machine("c").rollback(second.runId());
    assertThat(queue(machine("a"))).isEqualTo("two");
    assertThat(shelf.contents("generations", "earshot.yaml").keySet())
        .containsExactly(
            "published/00000001-" + first.runId(),
            "published/00000002-" + second.runId(),
            "published/00000003-" + first.runId(),
            "published/00000004-" + second.runId());
  }

  @Test
  void anUploadThatFailsLeavesWhatIsServedAndTheNextRunSucceeds() throws IOException {
    night(machine("a"), FIRST, "one");
    Map<String, String> before = shelf.contents();
    for (String failing : List.of("queue.jsonl", "report.json", "manifest.json")) {
      failWhenWriting(failing);
      assertThatThrownBy(() -> night(machine("a"), SECOND, "two"))
          .isInstanceOf(WorkspaceException.class)
          .hasMessageStartingWith("cannot write " + shelf.address() + "/generations/2026112")
          .hasMessageEndingWith(failing + ": IOException: the line is cut; nothing was published");
      shelf.trouble(null);
      assertThat(shelf.contents()).containsAllEntriesOf(before);
      assertThat(shelf.contents("generations")).isEqualTo(without(before, "generations"));
      assertThat(queue(machine("a"))).isEqualTo("one");
      assertThat(queue(machine("new-" + failing))).isEqualTo("one");
    }
    night(machine("a"), SECOND, "two");
    assertThat(queue(machine("b"))).isEqualTo("two");
  }

  @Test
  void whenTheMarkItselfFailsTheNextCommandSeesWhatHolds() throws IOException {
    night(machine("a"), FIRST, "one");
    failWhenWriting("published/");
    assertThatThrownBy(() -> night(machine("a"), SECOND, "two"))
        .hasMessageContaining("the line is cut; whether 20261120T020000Z-")
        .hasMessageEndingWith(" was published is not known here, the next command will see it");
    shelf.trouble(null);
    // The mark is torn, but its name is all that counts.
    assertThat(queue(machine("b"))).isEqualTo("two");
    assertThat(queue(machine("a"))).isEqualTo("two");
  }

  @Test
  void whatAnotherMachinePublishedMeanwhileIsNotOverwritten() throws IOException {
    night(machine("a"), FIRST, "one");
    Workspace slow = machine("a");
    try (GenerationWriter writer = slow.begin(SECOND)) {
      write(writer, "slow");
      Generation fast = night(machine("b"), SECOND, "fast");
      assertThatThrownBy(() -> writer.publish("c", "k", List.of()))
          .isInstanceOf(WorkspaceException.class)
          .hasMessage(
              "another run published "
                  + fast.runId()
                  + " in "
                  + shelf.address()
                  + " meanwhile; nothing was published here, run the night again");
    }
    assertThat(queue(machine("a"))).isEqualTo("fast");
    assertThat(queue(machine("c"))).isEqualTo("fast");
    assertThat(machine("c").finished()).as("of the slow one there is no manifest").hasSize(2);
    assertThat(night(machine("a"), SECOND, "again").manifest().base()).startsWith("20261120");
  }

  @Test
  void ofTwoThatPublishAtTheSameMomentTheLaterStepsBack() throws IOException {
    night(machine("a"), FIRST, "one");
    // Both have looked at what holds; the other one's mark is there first.
    whenMarked("create", () -> night(machine("b"), SECOND, "other"));
    assertThatThrownBy(() -> night(machine("a"), SECOND, "mine"))
        .hasMessageStartingWith("another run published 20261120T020000Z-")
        .hasMessageEndingWith("nothing was published here, run the night again");
    assertThat(queue(machine("a"))).isEqualTo("other");
    assertThat(queue(machine("c"))).isEqualTo("other");
    assertThat(machine("c").finished()).hasSize(2);
    assertThat(marks()).isEqualTo(2);

    // Now the other one has looked before, and mine is there first.
    Workspace other = machine("b");
    try (GenerationWriter writer = other.begin(SECOND)) {
      write(writer, "late");
      whenMarked("create", () -> night(machine("a"), SECOND, "early"));
      assertThatThrownBy(() -> writer.publish("c", "k", List.of()))
          .hasMessageStartingWith("another run published 20261120T020000Z-");
    }
    assertThat(queue(machine("c"))).isEqualTo("early");
  }

  @Test
  void whoIsBuiltOnAtOnceDoesNotStepBack() throws IOException {
    night(machine("a"), FIRST, "one");
    whenMarked("write", () -> night(machine("b"), SECOND.plusSeconds(1), "later"));
    Generation mine = night(machine("a"), SECOND, "mine");
    assertThat(queue(machine("c"))).isEqualTo("later");
    assertThat(machine("c").current().orElseThrow().manifest().base()).isEqualTo(mine.runId());
  }

  private interface Night {
    void run() throws IOException;
  }

  /** Runs another machine's night when the next mark is written. */
  private void whenMarked(String moment, Night night) {
    shelf.trouble(
        (what, path) -> {
          if (what.equals(moment) && path.startsWith("published/")) {
            shelf.trouble(null);
            night.run();
          }
        });
  }

  private long marks() throws IOException {
    try (Stream<Path> marks = Files.list(shelf.file("published"))) {
      return marks.count();
    }
  }

  @Test
  void whatIsDamagedIsToldAndCanBeGoneBackFrom() throws IOException {
    night(machine("a"), FIRST, "one");
    Generation second = night(machine("a"), SECOND, "two");
    Path report = shelf.file("generations/" + second.runId() + "/report.json");

    Files.writeString(report, "TWO!");
    assertDamaged("b", second, "report.json has changed");
    Files.writeString(report, "tw");
    // Also for who has a whole one: the others have not.
    assertDamaged("a", second, "report.json has another length");
    Files.delete(report);
    assertDamaged("c", second, "report.json is missing");
    Files.writeString(
        shelf.file("generations/" + second.runId() + "/manifest.json"), "{\"runId\":");
    assertDamaged("d", second, "manifest.json is not a manifest, or was removed");
    Files.delete(shelf.file("generations/" + second.runId() + "/manifest.json"));
    assertDamaged("e", second, "manifest.json is missing");

    Workspace.openToGoBack(mirror("e"), RemoteWorkspace.at(shelf.address()))
        .rollback(second.manifest().base());
    assertThat(queue(machine("b"))).isEqualTo("one");
    assertThat(queue(machine("d"))).isEqualTo("one");
  }

  private void assertDamaged(String machine, Generation generation, String what) {
    String runId = generation.runId();
    assertThatThrownBy(() -> machine(machine))
        .isInstanceOf(WorkspaceException.class)
        .hasMessage(
            "the published generation "
                + runId
                + " is damaged: generations/"
                + runId
                + "/"
                + what
                + "; put it back from a backup or another mirror, or go back with: earshot rollback"
                + " --workspace "
                + shelf.address());
  }

  @Test
  void anOutageIsNeverTakenForAnEmptyWorkspace() throws IOException {
    night(machine("a"), FIRST, "one");
    for (String failing : List.of("list published/*", "list **", "read earshot.yaml")) {
      shelf.trouble(
          (what, path) -> {
            if (failing.equals(what + " " + path)) {
              throw new IOException("the line is cut");
            }
          });
      for (String machine : List.of("a", "never-seen")) {
        assertThatThrownBy(() -> machine(machine))
            .as(failing)
            .isInstanceOf(WorkspaceException.class)
            .hasMessageStartingWith("cannot " + failing.substring(0, 4) + " " + shelf.address())
            .hasMessageEndingWith("the line is cut");
      }
      shelf.trouble(null);
      assertThat(mirror("a").resolve("CURRENT")).exists();
      assertThat(queue(machine("a"))).isEqualTo("one");
    }
  }

  @Test
  void aLibraryMayThrowWhatItLikes() {
    shelf.trouble(
        (what, path) -> {
          throw new IllegalStateException("no region\nis set");
        });
    assertThatThrownBy(() -> machine("a"))
        .isInstanceOf(WorkspaceException.class)
        .hasMessage(
            "cannot list " + shelf.address() + "/published/*: IllegalStateException: no region");
  }

  @Test
  void whereAllMarksAreLostSomebodyHasToSay() throws IOException {
    night(machine("a"), FIRST, "one");
    Generation second = night(machine("a"), SECOND, "two");
    try (Stream<Path> marks = Files.list(shelf.file("published"))) {
      for (Path mark : marks.toList()) {
        Files.delete(mark);
      }
    }
    assertThatThrownBy(() -> machine("b").current())
        .hasMessageContaining("CURRENT is missing")
        .hasMessageEndingWith(
            "earshot rollback --workspace " + shelf.address() + " --to " + second.runId());
    machine("b").rollback(second.runId());
    assertThat(queue(machine("a"))).isEqualTo("two");
  }

  @Test
  void aWorkspaceThatWasCopiedFromADiskIsTakenAsItIs() throws IOException {
    Workspace onDisk = Workspace.init(temporary.resolve("ws"), "brands: {}\n");
    Generation first = night(onDisk, FIRST, "one");
    try (Stream<Path> tree = Files.walk(onDisk.root())) {
      for (Path file : tree.filter(Files::isRegularFile).toList()) {
        Path to = shelf.file(onDisk.root().relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    assertThat(queue(machine("a"))).isEqualTo("one");
    assertThat(night(machine("a"), SECOND, "two").manifest().base()).isEqualTo(first.runId());
    assertThat(queue(machine("b"))).isEqualTo("two");
  }

  @Test
  void whatIsNotKeptIsRemovedThereAndInEveryMirror() throws IOException {
    List<String> runs = new ArrayList<>();
    for (int day = 1; day <= 9; day++) {
      runs.add(night(machine("a"), FIRST.plusSeconds(86_400L * day), "day " + day).runId());
      if (day == 1) {
        machine("reader");
        // What a run left that was killed while it uploaded; a later one may still be at it.
        Files.createDirectories(shelf.file("generations/20261119T020000Z-7"));
        Files.writeString(shelf.file("generations/20261119T020000Z-7/report.json"), "torn");
        Files.createDirectories(shelf.file("generations/20261201T020000Z-7"));
        Files.writeString(shelf.file("generations/20261201T020000Z-7/report.json"), "half");
      }
    }
    // The ninth night removed before it began, when the eighth was published.
    List<String> kept = runs.subList(4, 9);
    List<String> folders = new ArrayList<>(kept);
    folders.add("20261201T020000Z-7");
    assertThat(foldersOf(shelf.file("generations"))).containsExactlyElementsOf(folders);
    assertThat(shelf.contents("generations", "earshot.yaml").keySet())
        .containsExactly("published/00000008-" + runs.get(7), "published/00000009-" + runs.get(8));
    assertThat(machine("reader").finished()).containsExactlyElementsOf(kept);
    assertThat(foldersOf(machine("reader").generationsFolder())).containsExactlyElementsOf(kept);
  }

  private static List<String> foldersOf(Path generations) throws IOException {
    try (Stream<Path> tree = Files.walk(generations)) {
      return tree.filter(Files::isRegularFile)
          .map(file -> generations.relativize(file).getName(0).toString())
          .distinct()
          .sorted()
          .toList();
    }
  }

  @Test
  void whatPeopleWriteIsTakenFromThereBeforeANight() throws IOException {
    Files.writeString(shelf.file("customers.csv"), "account\n");
    Files.createDirectories(shelf.file("care"));
    Files.writeString(shelf.file("care/records.jsonl"), "one\n");
    Files.createDirectories(shelf.file("inbox/monday"));
    Files.writeString(shelf.file("inbox/a.jsonl"), "a");
    Files.writeString(shelf.file("inbox/monday/b.jsonl"), "b");
    Workspace mine = machine("a");
    mine.takeIn();
    assertThat(mine.root().resolve("customers.csv")).hasContent("account");
    assertThat(mine.root().resolve("care/records.jsonl")).hasContent("one");
    assertThat(mine.inbox().resolve("a.jsonl")).hasContent("a");
    assertThat(mine.inbox().resolve("monday/b.jsonl")).hasContent("b");

    Files.delete(shelf.file("customers.csv"));
    Files.delete(shelf.file("inbox/a.jsonl"));
    Files.writeString(shelf.file("care/records.jsonl"), "two\n");
    List<String> read = new ArrayList<>();
    shelf.trouble(
        (what, path) -> {
          if (what.equals("read")) {
            read.add(path);
          }
        });
    mine.takeIn();
    assertThat(mine.root().resolve("customers.csv")).doesNotExist();
    assertThat(mine.inbox().resolve("a.jsonl")).doesNotExist();
    assertThat(mine.root().resolve("care/records.jsonl")).hasContent("two");
    assertThat(read)
        .as("input that is the same is not read again")
        .containsExactly("care/records.jsonl");
  }

  @Test
  void whatTheCareStoreWroteIsStoredWithTheNight() throws IOException {
    Workspace mine = machine("a");
    mine.takeIn();
    Path records = mine.root().resolve("care/records.jsonl");
    Files.createDirectories(records.getParent());
    Files.writeString(records, "answered\n");
    night(mine, FIRST, "one");
    assertThat(shelf.contents("generations", "published", "earshot.yaml"))
        .isEqualTo(Map.of("care/records.jsonl", "answered\n"));

    // What somebody else changed there meanwhile is not overwritten with what was only read.
    Workspace next = machine("a");
    next.takeIn();
    Files.writeString(shelf.file("care/records.jsonl"), "changed\n");
    night(next, SECOND, "two");
    assertThat(shelf.file("care/records.jsonl")).hasContent("changed");

    // Replacing it may be broken off between removing the old and naming the new one.
    Files.move(shelf.file("care/records.jsonl"), shelf.file("care/records.jsonl.next"));
    next.takeIn();
    assertThat(records).hasContent("changed");
  }

  @Test
  void pathsThatLeadOutOfTheWorkspaceAreRefused() throws IOException {
    Generation first = night(machine("a"), FIRST, "one");
    Path manifest = shelf.file("generations/" + first.runId() + "/manifest.json");
    String path = first.runId() + "/report.json";
    Files.writeString(
        manifest, Files.readString(manifest, UTF_8).replace(path, "../../out/report.json"));
    Files.createDirectories(shelf.file("../out"));
    assertThatThrownBy(() -> machine("b")).isInstanceOf(WorkspaceException.class);
    assertThat(temporary.resolve("out")).doesNotExist();
  }

  @Test
  void anAddressNamesOnePlaceOfAKnownFileSystem() {
    assertThatThrownBy(() -> RemoteWorkspace.at("shelf://any/ear*"))
        .hasMessage("shelf://any/ear* has a sign that an address must not have");
    assertThatThrownBy(() -> RemoteWorkspace.at("nowhere://any/earshot"))
        .hasMessage(
            "nowhere://any/earshot is not of a known file system; those are paths, s3:// and"
                + " hdfs://");
    assertThat(RemoteWorkspace.at(shelf.address() + "/").address()).isEqualTo(shelf.address());
  }

  @Test
  void thereIsNoneBeforeItWasMade() throws IOException {
    Shelf empty = Shelf.in(temporary.resolve("empty"));
    assertThatThrownBy(() -> Workspace.open(mirror("x"), RemoteWorkspace.at(empty.address())))
        .hasMessage(
            empty.address()
                + " is not a workspace (it has no earshot.yaml); make one with: earshot init"
                + " --workspace "
                + empty.address());
    assertThatThrownBy(() -> RemoteWorkspace.at(shelf.address()).init("other"))
        .hasMessage(shelf.address() + " is a workspace already; nothing was changed");
    assertThat(shelf.contents()).isEqualTo(Map.of("earshot.yaml", "brands: {}\n"));
  }

  private void failWhenWriting(String part) {
    shelf.trouble(
        (what, path) -> {
          if (what.equals("write") && path.contains(part)) {
            throw new IOException("the line is cut");
          }
        });
  }

  private static Map<String, String> without(Map<String, String> contents, String beginning) {
    Map<String, String> rest = new TreeMap<>(contents);
    rest.keySet().removeIf(path -> path.startsWith(beginning));
    return rest;
  }

  /** The workspace, as a new process on a machine with a mirror of its own sees it. */
  private Workspace machine(String name) {
    return Workspace.open(mirror(name), RemoteWorkspace.at(shelf.address()));
  }

  private Path mirror(String name) {
    try {
      return Files.createDirectories(temporary.resolve("mirror-" + name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Generation night(Workspace workspace, Instant asOf, String queue)
      throws IOException {
    try (GenerationWriter writer = workspace.begin(asOf)) {
      write(writer, queue);
      return writer.publish("c", "k", List.of());
    }
  }

  private static void write(GenerationWriter writer, String queue) throws IOException {
    Path file = writer.folder().resolve(Layout.QUEUE_FILE);
    Files.createDirectories(file.getParent());
    Files.writeString(file, queue, UTF_8);
    Files.writeString(writer.folder().resolve(Layout.REPORT_FILE), "four", UTF_8);
  }

  private static String queue(Workspace workspace) throws IOException {
    return Files.readString(workspace.current().orElseThrow().queueFile(), UTF_8);
  }
}
