package io.earshot.nights;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.care.CareFiles;
import io.earshot.cli.Earshot;
import io.earshot.pipelines.remote.Shelf;
import io.earshot.workspace.MasterCopy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nights in a workspace behind another of Beam's file systems, seen from machines with mirrors of
 * their own, are those of a workspace on a disk.
 */
class RemoteNightsTest {
  @TempDir private static Path temporary;

  @Test
  void nightsInAnotherFileSystemAreThoseOnADisk() throws Exception {
    List<List<String>> nights = MadeUpNights.of(3);
    Shelf shelf = Shelf.in(temporary.resolve("shelf"));
    String remote = shelf.address();
    assertThat(said("a", remote, "init")).contains("Made a workspace in " + remote);
    Path files = MadeUpWorkspace.init(temporary.resolve("files")).workspace().root();
    for (String file :
        List.of("earshot.yaml", CareFiles.CUSTOMERS, CareFiles.RECORDS, CareFiles.CORRECTIONS)) {
      Files.createDirectories(shelf.file(file).getParent());
      Files.write(shelf.file(file), Files.readAllBytes(files.resolve(file)));
    }
    night("a", remote, 0, nights.get(0));
    String first = answers("a", remote);

    // The files of the mirror are a workspace on a disk; from here on both go their ways.
    String disk = temporary.resolve("ws").toString();
    copy(Path.of(mirror("a")), Path.of(disk));
    Files.delete(Path.of(disk, MasterCopy.MARK));
    assertThat(answers(null, disk)).isEqualTo(first);
    night(null, disk, 1, nights.get(1));
    night("b", remote, 1, nights.get(1));
    String second = answers(null, disk);
    assertThat(second).isNotEqualTo(first);

    for (String machine : List.of("a", "b", "c")) {
      assertThat(answers(machine, remote)).as(machine).isEqualTo(second);
    }
    assertThat(said("c", remote, "verify")).contains("is whole.");
    assertThat(said("c", remote, "doctor")).contains("good     workspace " + remote);
    assertThat(said("c", remote, "rollback")).contains("Published 20");
    assertThat(answers("a", remote)).isEqualTo(first);
  }

  private static void night(String machine, String workspace, int night, List<String> lines)
      throws IOException {
    Path input = Files.write(temporary.resolve("night-" + night + ".jsonl"), lines, UTF_8);
    String asOf = MadeUpNights.AS_OF.get(night).toString();
    String unused =
        said(
            machine,
            workspace,
            "run",
            "--input",
            input.toString(),
            "--format",
            "mentions",
            "--as-of",
            asOf,
            "--parallelism",
            "2");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> tree = Files.walk(from)) {
      for (Path path : tree.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
  }

  /** What the commands that read print: the whole queue, a search, why the first row is there. */
  private static String answers(String machine, String workspace) throws IOException {
    String queue = said(machine, workspace, "queue", "--json", "--limit", "1000");
    String id = queue.replaceFirst("(?s).*?\"mentionId\":\"([^\"]*)\".*", "$1");
    return queue
        + said(machine, workspace, "search", "refund OR parcel", "--facets", "lane,brand")
        + said(machine, workspace, "explain", id);
  }

  /** What a command prints that succeeds, on a machine with a mirror of its own, if it has one. */
  private static String said(String machine, String workspace, String... command)
      throws IOException {
    List<String> arguments = new ArrayList<>(Arrays.asList(command));
    arguments.addAll(List.of("--workspace", workspace));
    if (machine != null) {
      arguments.addAll(List.of("--mirror", mirror(machine)));
    }
    PrintStream real = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(out, true, UTF_8));
      int code = Earshot.run(arguments.toArray(String[]::new));
      assertThat(code).as(out.toString(UTF_8)).isZero();
    } finally {
      System.setOut(real);
    }
    return out.toString(UTF_8);
  }

  private static String mirror(String machine) {
    return temporary.resolve("mirror-" + machine).toString();
  }
}
