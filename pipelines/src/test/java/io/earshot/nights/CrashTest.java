package io.earshot.nights;

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
  void killedWhenItHasTheLockAndWhenItHasWrittenFiles() throws Exception {
    Path building = nextGeneration();
    killWhen(() -> Files.isDirectory(building));
    assertUntouched();

    // Else what the first one left could be taken for the second one's files.
    delete(building);
    killWhen(() -> holdsAFile(building));
    assertUntouched();
    assertThat(building).as("what is left is not published").isDirectory();

    workspace.run(NIGHT, nights.get(NIGHT));
    assertThat(workspace.published().folder()).isEqualTo(building);
    assertThat(workspace.state()).isEqualTo(undisturbed);
    workspace.verify();
  }

  @Test
  void killedAtRandomMomentsTheNightIsThereOrNotAtAll() throws Exception {
    long seed = Long.getLong("earshot.crash.seed", 7);
    int kills = Integer.getInteger("earshot.crash.kills", 3);
    Random random = new Random(seed);
    long begun = System.nanoTime();
    assertThat(end(start())).isZero();
    long wholeMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    assertThat(workspace.state()).isEqualTo(undisturbed);
    killRollback(random);
    for (int kill = 0; kill < kills; kill++) {
      goBackToTheNightBefore();
      Process running = start();
      running.waitFor(random.nextLong(wholeMillis), TimeUnit.MILLISECONDS);
      running.destroyForcibly(); // SIGKILL on Linux and macOS
      end(running);
      workspace.verify();
      boolean published = !workspace.published().runId().equals(first);
      assertThat(workspace.state())
          .as("kill %d of seed %d", kill, seed)
          .isEqualTo(published ? undisturbed : before);
    }
    goBackToTheNightBefore();
    workspace.run(NIGHT, nights.get(NIGHT));
    workspace.verify();
    assertThat(workspace.state()).isEqualTo(undisturbed);
  }

  private void killRollback(Random random) throws Exception {
    Process running =
        EarshotProcess.start(
            temporary.resolve("rollback.log"),
            List.of("rollback", "--workspace", workspace.workspace().root().toString()));
    running.waitFor(200 + random.nextLong(1_000), TimeUnit.MILLISECONDS);
    running.destroyForcibly();
    end(running);
    workspace.verify();
    boolean wentBack = workspace.published().runId().equals(first);
    assertThat(workspace.state()).isEqualTo(wentBack ? before : undisturbed);
  }

  @Test
  void aSecondRunAtTheSameTimeIsRefused() throws Exception {
    Path building = nextGeneration();
    Process running = start();
    try {
      await(running, () -> Files.isDirectory(building));
      assertThat(run(NIGHT)).isEqualTo(1);
      assertThat(running.isAlive()).as("the first run goes on").isTrue();
      assertThat(end(running)).isZero();
    } finally {
      running.destroyForcibly().waitFor();
    }
    assertThat(workspace.published().folder()).isEqualTo(building);
    assertThat(workspace.state()).isEqualTo(undisturbed);
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
    String root = workspace.workspace().root().toString();
    assertThat(Earshot.run("verify", "--workspace", root)).isEqualTo(1);
    // The night before does not share what is torn.
    assertThat(Earshot.run("rollback", "--workspace", root)).isZero();
    assertUntouched();
    workspace.run(NIGHT, nights.get(NIGHT));
    assertThat(workspace.state()).isEqualTo(undisturbed);
  }

  private void assertUntouched() throws Exception {
    workspace.verify();
    assertThat(workspace.published().runId()).isEqualTo(first);
    assertThat(workspace.state()).isEqualTo(before);
  }

  /** Where the next run of the night will write. */
  private Path nextGeneration() {
    String moment = MadeUpNights.AS_OF.get(NIGHT).toString().replaceAll("[-:]", "");
    int number =
        workspace.workspace().finished().stream()
            .filter(runId -> runId.startsWith(moment))
            .mapToInt(runId -> Integer.parseInt(runId.substring(moment.length() + 1)))
            .max()
            .orElseThrow();
    return workspace.workspace().generationsFolder().resolve(moment + "-" + (number + 1));
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

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
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

  private Process start() throws IOException {
    return EarshotProcess.start(
        temporary.resolve("run.log"), workspace.command(NIGHT, nights.get(NIGHT)));
  }

  private static int end(Process process) throws InterruptedException {
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }
}
