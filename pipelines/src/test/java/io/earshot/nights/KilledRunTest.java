package io.earshot.nights;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.cli.Earshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run is killed as a real process: readers keep what they had, and the next run completes. */
class KilledRunTest {
  private static final long PATIENCE_SECONDS = 120;

  @TempDir private Path temporary;
  private SampleWorkspace undisturbed;
  private SampleWorkspace sample;

  @BeforeEach
  void runTheFirstNight() throws IOException {
    sample = SampleWorkspace.init(temporary.resolve("ws"));
    assertThat(sample.night(1, 2)).isZero();
  }

  @Test
  void killedWhenItHasTheLockAndWhenItHasWrittenFiles() throws Exception {
    String before = sample.published().runId();
    Map<String, String> stateBefore = sample.state();
    Path building = sample.folder().resolve("generations/20261120T020000Z-1");

    killNightWhen(() -> Files.isDirectory(building));
    assertThat(sample.published().runId()).isEqualTo(before);

    // Else what the first one left could be taken for the second one's files.
    delete(building);
    killNightWhen(() -> holdsAFile(building));
    assertThat(sample.published().runId()).isEqualTo(before);
    assertThat(sample.state()).isEqualTo(stateBefore);
    assertThat(sample.problems()).isEmpty();

    assertThat(sample.night(2, 2)).isZero();
    assertThat(sample.published().runId()).isEqualTo("20261120T020000Z-1");
    assertThat(sample.state()).isEqualTo(undisturbedState());
    assertThat(sample.folder().resolve("generations"))
        .isDirectoryContaining("glob:**20261119T020000Z-1")
        .isDirectoryContaining("glob:**20261120T020000Z-1");
  }

  @Test
  void aSecondRunAtTheSameTimeIsRefused() throws Exception {
    Path building = sample.folder().resolve("generations/20261120T020000Z-1");
    Process running = start();
    try {
      await(running, () -> Files.isDirectory(building));
      int exitCode =
          Earshot.run(sample.command(2, 2, SampleWorkspace.SAMPLE).toArray(String[]::new));
      assertThat(exitCode).isEqualTo(1);
      assertThat(running.isAlive()).as("the first run goes on").isTrue();
      assertThat(running.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
      assertThat(running.exitValue()).isZero();
    } finally {
      running.destroyForcibly().waitFor();
    }
    assertThat(sample.state()).isEqualTo(undisturbedState());
  }

  private Map<String, String> undisturbedState() throws IOException {
    undisturbed = SampleWorkspace.init(temporary.resolve("undisturbed"));
    assertThat(undisturbed.night(1, 2)).isZero();
    assertThat(undisturbed.night(2, 2)).isZero();
    return undisturbed.state();
  }

  private void killNightWhen(BooleanSupplier moment) throws Exception {
    Process running = start();
    await(running, moment);
    // On Linux and macOS this is SIGKILL: no shutdown hook, no finally block.
    running.destroyForcibly();
    assertThat(running.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(running.exitValue()).isEqualTo(128 + 9);
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
    } catch (IOException | java.io.UncheckedIOException e) {
      return false; // a file was renamed while we looked; look again
    }
  }

  private Process start() throws IOException {
    return EarshotProcess.start(
        temporary.resolve("run.log"), sample.command(2, 2, SampleWorkspace.SAMPLE));
  }
}
