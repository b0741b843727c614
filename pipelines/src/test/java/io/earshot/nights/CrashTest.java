package io.earshot.nights;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.cli.Earshot;
import io.earshot.workspace.Generation;
import io.earshot.workspace.Manifest;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever ends a run, as a real process, readers have a whole night before and after it, and the
 * next run needs no hand. {@code scripts/soak} kills more often.
 */
class CrashTest {
  /** A night that replaces, hides and merges. */
  private static final int NIGHT = 1;

  private static final long PATIENCE_SECONDS = 120;

  @TempDir private Path temporary;
  private final List<List<String>> nights;
  private MadeUpWorkspace workspace;
  private Map<String, Object> before;

  CrashTest() throws IOException {
    nights = MadeUpNights.of(3);
  }

  @BeforeEach
  void runTheNightBefore() throws Exception {
    workspace = MadeUpWorkspace.init(temporary.resolve("ws"));
    workspace.run(0, nights.get(0));
    before = workspace.state();
  }

  @Test
  void killedAtRandomMomentsTheNightIsThereOrNotAtAll() throws Exception {
    Map<String, Object> after = undisturbed();
    String runId = workspace.published().runId();
    long seed = Long.getLong("earshot.crash.seed", 7);
    int kills = Integer.getInteger("earshot.crash.kills", 4);
    Random random = new Random(seed);
    long begun = System.nanoTime();
    assertThat(end(start())).isZero();
    long wholeMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    workspace.workspace().rollback(runId);
    for (int kill = 0; kill < kills; kill++) {
      Process running = start();
      running.waitFor(random.nextLong(wholeMillis), TimeUnit.MILLISECONDS);
      running.destroyForcibly(); // SIGKILL on Linux and macOS
      end(running);
      workspace.verify();
      boolean published = !workspace.published().runId().equals(runId);
      assertThat(workspace.state())
          .as("kill %d of seed %d", kill, seed)
          .isEqualTo(published ? after : before);
      if (published) {
        killRollback(random);
        workspace.workspace().rollback(runId);
      }
    }
    workspace.run(NIGHT, nights.get(NIGHT));
    workspace.verify();
    assertThat(workspace.state()).isEqualTo(after);
  }

  private void killRollback(Random random) throws Exception {
    Process running =
        EarshotProcess.start(
            temporary.resolve("rollback.log"),
            List.of("rollback", "--workspace", workspace.workspace().root().toString()));
    running.waitFor(300 + random.nextLong(1_000), TimeUnit.MILLISECONDS);
    running.destroyForcibly();
    end(running);
    workspace.verify();
  }

  @Test
  void aTornFileIsFoundBeforeARunBuildsOnIt() throws Exception {
    workspace.run(NIGHT, nights.get(NIGHT));
    Map<String, Object> after = workspace.state();
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
    List<String> command = workspace.command(NIGHT + 1, nights.get(NIGHT + 1));
    assertThat(Earshot.run(command.toArray(String[]::new))).isEqualTo(1);
    assertThat(workspace.published().runId()).isEqualTo(published.runId());
    assertThat(Earshot.run("verify", "--workspace", workspace.workspace().root().toString()))
        .isEqualTo(1);
    // The night before does not share what is torn.
    assertThat(Earshot.run("rollback", "--workspace", workspace.workspace().root().toString()))
        .isZero();
    workspace.verify();
    assertThat(workspace.state()).isEqualTo(before);
    workspace.run(NIGHT, nights.get(NIGHT));
    assertThat(workspace.state()).isEqualTo(after);
  }

  private Map<String, Object> undisturbed() throws Exception {
    MadeUpWorkspace other = MadeUpWorkspace.init(temporary.resolve("undisturbed"));
    for (int night = 0; night <= NIGHT; night++) {
      other.run(night, nights.get(night));
    }
    return other.state();
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
