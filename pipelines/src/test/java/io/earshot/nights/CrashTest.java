package io.earshot.nights;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.cli.Earshot;
import io.earshot.workspace.Generation;
import io.earshot.workspace.Manifest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever ends a run, as a real process, readers have a whole night before and after it, and the
 * next run needs no hand. {@code scripts/soak} kills more often.
 */
@TestInstance(Lifecycle.PER_CLASS)
class CrashTest {
  /** A night that replaces and hides. */
  private static final int NIGHT = 1;

  private static final long PATIENCE_SECONDS = 120;

  /** Even root has to keep to the permissions of files then, as others have to anyway. */
  private static final String[] WITHOUT_PRIVILEGES =
      System.getProperty("user.name").equals("root")
          ? new String[] {"setpriv", "--bounding-set", "-dac_override,-dac_read_search"}
          : new String[0];

  private final List<List<String>> nights;
  @TempDir private static Path temporary;
  private MadeUpWorkspace workspace;

  /** The night before, which every test begins with. */
  private String first;

  private Map<String, Object> before;
  private Map<String, Object> undisturbed;

  CrashTest() throws IOException {
    nights = MadeUpNights.of(3);
  }

  @BeforeAll
  void runBothNightsUndisturbed() throws Exception {
    workspace = MadeUpWorkspace.init(temporary.resolve("ws"));
    workspace.run(0, nights.get(0));
    first = workspace.published().runId();
    before = workspace.state();
    workspace.run(NIGHT, nights.get(NIGHT));
    undisturbed = workspace.state();
    assertThat(undisturbed).isNotEqualTo(before);
  }

  @BeforeEach
  void goBackToTheNightBefore() {
    if (!workspace.published().runId().equals(first)) {
      workspace.workspace().rollback(first);
    }
  }

  @Test
  void killedWhenItHasTheLockWritesMergesAndPublishes() throws Exception {
    Path locked = nextGeneration();
    killWhen(() -> Files.isDirectory(locked));
    assertUntouched();

    Path writing = nextGeneration();
    killWhen(() -> holdsAFile(writing));
    assertUntouched();
    assertThat(writing).as("what is left is not published").isDirectory();

    Path merged = nextGeneration().resolve("index/merged-000");
    killWhen(() -> holdsAFile(merged));
    assertUntouched();

    Path manifest = nextGeneration().resolve("manifest.json");
    killWhen(() -> Files.exists(manifest));
    assertThereOrNotAtAll("publishing");
    goBackToTheNightBefore();

    workspace.run(NIGHT, nights.get(NIGHT));
    assertThat(workspace.published().runId()).isNotEqualTo(first);
    assertThat(workspace.state()).isEqualTo(undisturbed);
    workspace.verify();
  }

  @Test
  void onAFullDiskNothingIsPublishedAndTheSentenceSaysSo() throws Exception {
    Path building = nextGeneration();
    Process running = start();
    await(running, () -> holdsAFile(building));
    // From now on no file may grow beyond this: writing fails as on a full disk.
    Process limit =
        new ProcessBuilder("prlimit", "--pid", String.valueOf(running.pid()), "--fsize=4096")
            .inheritIO()
            .start();
    assertThat(end(limit)).isZero();
    assertThat(end(running)).as(said()).isEqualTo(1);
    assertThat(said())
        .contains("earshot: the night could not be written below " + root())
        .contains("; nothing was published");
    assertUntouched();
    workspace.run(NIGHT, nights.get(NIGHT));
    workspace.verify();
    assertThat(workspace.state()).isEqualTo(undisturbed);
  }

  @Test
  void inAWorkspaceThatCannotBeWrittenNothingIsTouched() throws Exception {
    List<Path> folders = List.of(root(), workspace.workspace().generationsFolder());
    Path lock = root().resolve("LOCK");
    try {
      for (Path folder : folders) {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
      }
      assertThat(end(start(WITHOUT_PRIVILEGES))).as(said()).isEqualTo(1);
      assertThat(said())
          .containsPattern("earshot: cannot (write|clear old and unfinished runs in) " + root())
          .contains("AccessDeniedException: " + workspace.workspace().generationsFolder());

      Files.setPosixFilePermissions(lock, PosixFilePermissions.fromString("r--r--r--"));
      assertThat(end(start(WITHOUT_PRIVILEGES))).as(said()).isEqualTo(1);
      assertThat(said()).contains("earshot: cannot lock " + lock + " (is it writable");
    } finally {
      for (Path folder : folders) {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
      Files.setPosixFilePermissions(lock, PosixFilePermissions.fromString("rw-r--r--"));
    }
    assertUntouched();
  }

  @Test
  void aSecondRunIsRefusedAndKilledAtRandomMomentsTheNightIsThereOrNotAtAll() throws Exception {
    long seed = Long.getLong("earshot.crash.seed", 7);
    int kills = Integer.getInteger("earshot.crash.kills", 2);
    Random random = new Random(seed);
    long wholeMillis = runWithASecondOneBeside();
    killGoingBackAndForth(random, kills);
    for (int kill = 0; kill < kills; kill++) {
      goBackToTheNightBefore();
      Process running = start();
      running.waitFor(random.nextLong(wholeMillis), TimeUnit.MILLISECONDS);
      running.destroyForcibly(); // SIGKILL on Linux and macOS
      end(running);
      assertThereOrNotAtAll("kill " + kill + " of seed " + seed);
    }
    goBackToTheNightBefore();
    workspace.run(NIGHT, nights.get(NIGHT));
    workspace.verify();
    assertThat(workspace.state()).isEqualTo(undisturbed);
  }

  /**
   * Between the two nights, as often as nights are killed; each time the one or the other holds.
   */
  private void killGoingBackAndForth(Random random, int kills) throws Exception {
    String second = workspace.published().runId();
    long begun = System.nanoTime();
    assertThat(end(goTo(first))).isZero();
    long wholeMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    for (int kill = 0; kill < kills; kill++) {
      Process running = goTo(workspace.published().runId().equals(first) ? second : first);
      running.waitFor(random.nextLong(wholeMillis), TimeUnit.MILLISECONDS);
      running.destroyForcibly();
      end(running);
      assertThereOrNotAtAll("going back, kill " + kill);
    }
  }

  private Process goTo(String runId) throws IOException {
    return EarshotProcess.start(
        temporary.resolve("rollback.log"),
        List.of("rollback", "--workspace", root().toString(), "--to", runId));
  }

  /** A whole run, beside which another is refused; how long it took. */
  private long runWithASecondOneBeside() throws Exception {
    Path building = nextGeneration();
    long begun = System.nanoTime();
    Process running = start();
    try {
      await(running, () -> Files.isDirectory(building));
      Path log = temporary.resolve("second.log");
      Process second =
          EarshotProcess.start(log, List.of(), workspace.command(NIGHT, nights.get(NIGHT)));
      assertThat(end(second)).isEqualTo(1);
      assertThat(Files.readString(log, UTF_8))
          .contains(
              "earshot: another run is writing in "
                  + root()
                  + "; wait until it has ended and try again");
      assertThat(running.isAlive()).as("the first run goes on").isTrue();
      assertThat(end(running)).isZero();
    } finally {
      running.destroyForcibly().waitFor();
    }
    assertThat(workspace.published().folder()).isEqualTo(building);
    assertThat(workspace.state()).isEqualTo(undisturbed);
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
  }

  @Test
  void aTornFileIsFoundBeforeARunBuildsOnIt() throws Exception {
    workspace.run(NIGHT, nights.get(NIGHT));
    Generation published = workspace.published();
    Manifest.Entry entry =
        published.manifest().files().stream()
            .filter(file -> file.path().contains("/index/open-"))
            .filter(file -> file.path().endsWith(".cfs"))
            .findFirst()
            .orElseThrow();
    Path file = published.generationsFolder().resolve(entry.path());
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(entry.bytes() / 2);
    }
    assertThat(run(NIGHT + 1)).isEqualTo(1);
    assertThat(workspace.published().runId()).isEqualTo(published.runId());
    String root = root().toString();
    assertThat(Earshot.run("verify", "--workspace", root)).isEqualTo(1);
    // The night before does not share what is torn.
    assertThat(Earshot.run("rollback", "--workspace", root)).isZero();
    assertUntouched();
    workspace.run(NIGHT, nights.get(NIGHT));
    workspace.verify();
    assertThat(workspace.state()).isEqualTo(undisturbed);
  }

  private void assertUntouched() throws Exception {
    workspace.verify();
    assertThat(workspace.published().runId()).isEqualTo(first);
    assertThat(workspace.state()).isEqualTo(before);
  }

  private void assertThereOrNotAtAll(String when) throws Exception {
    workspace.verify();
    boolean published = !workspace.published().runId().equals(first);
    assertThat(workspace.state()).as(when).isEqualTo(published ? undisturbed : before);
  }

  /** Where the next run of the night will write. */
  private Path nextGeneration() throws IOException {
    String moment = MadeUpNights.AS_OF.get(NIGHT).toString().replaceAll("[-:]", "");
    Path generations = workspace.workspace().generationsFolder();
    try (Stream<Path> folders = Files.list(generations)) {
      int last =
          folders
              .map(folder -> folder.getFileName().toString())
              .filter(runId -> runId.startsWith(moment))
              .mapToInt(runId -> Integer.parseInt(runId.substring(moment.length() + 1)))
              .max()
              .orElse(0);
      return generations.resolve(moment + "-" + (last + 1));
    }
  }

  private void killWhen(BooleanSupplier moment) throws Exception {
    Process running = start();
    await(running, moment);
    // On Linux and macOS this is SIGKILL: no shutdown hook, no finally block.
    running.destroyForcibly();
    assertThat(end(running)).isEqualTo(128 + 9);
  }

  private static void await(Process running, BooleanSupplier moment) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!moment.getAsBoolean()) {
      assertThat(running.isAlive()).as("the run ended before the moment came").isTrue();
      assertThat(System.nanoTime()).as("the moment did not come").isLessThan(deadline);
      Thread.sleep(1);
    }
  }

  private static boolean holdsAFile(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> tree = Files.walk(folder)) {
      return tree.anyMatch(Files::isRegularFile);
    } catch (IOException | UncheckedIOException e) {
      return false; // a file was renamed while we looked; look again
    }
  }

  private int run(int night) throws IOException {
    return Earshot.run(workspace.command(night, nights.get(night)).toArray(String[]::new));
  }

  private Process start(String... prefix) throws IOException {
    return EarshotProcess.start(
        temporary.resolve("run.log"), List.of(prefix), workspace.command(NIGHT, nights.get(NIGHT)));
  }

  /** What the last process wrote. */
  private static String said() throws IOException {
    return Files.readString(temporary.resolve("run.log"), UTF_8);
  }

  private Path root() {
    return workspace.workspace().root();
  }

  private static int end(Process process) throws InterruptedException {
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }
}
