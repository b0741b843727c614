package io.earshot.pipelines.steps;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ref.Cleaner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchFolderTest {
  @TempDir Path parent;

  @Test
  void onlyItsOwnerCanLookIntoIt() throws Exception {
    Path made = ScratchFolder.makeIn(parent);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
        .isEqualTo("rwx------");
    assertThat(ScratchFolder.current()).isEqualTo(made);
  }

  @Test
  void whatAKilledProcessLeftGoesAndWhatTheLivingUseStays() throws Exception {
    Path other = Files.createDirectory(parent.resolve("earshot-run-without-lock"));
    Process living = holder();
    Path used = madeBy(living);
    Process killed = holder();
    Path left = madeBy(killed);
    Files.writeString(Files.createDirectory(left.resolve("exchange")).resolve("part"), "posts");
    Path own = ScratchFolder.makeIn(parent);
    assertThat(folders()).containsExactlyInAnyOrder(other, used, left, own);

    killed.destroyForcibly().waitFor();
    Path next = ScratchFolder.makeIn(parent);

    assertThat(folders()).containsExactlyInAnyOrder(other, used, own, next);
    living.getOutputStream().close();
    assertThat(living.waitFor()).isZero();
    assertThat(folders()).as("it goes with its process").doesNotContain(used);
  }

  @Test
  void whereNoneCanBeMadeTheSentenceNamesTheVariable() {
    Path missing = parent.resolve("missing");

    assertThatThrownBy(() -> ScratchFolder.makeIn(missing))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "no temporary folder can be made in %s (let TMPDIR name another): NoSuchFileException",
            missing);
  }

  private List<Path> folders() throws IOException {
    try (Stream<Path> all = Files.list(parent)) {
      return all.toList();
    }
  }

  private Process holder() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            Holder.class.getName(),
            parent.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static Path madeBy(Process holder) throws IOException {
    BufferedReader said = holder.inputReader(UTF_8);
    return Path.of(said.readLine());
  }

  /** Makes one, says where once its garbage was collected, and ends when its input does. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] arguments) throws Exception {
      Path made = ScratchFolder.makeIn(Path.of(arguments[0]));
      CountDownLatch collected = new CountDownLatch(1);
      Cleaner.create().register(new Object(), collected::countDown);
      while (!collected.await(10, TimeUnit.MILLISECONDS)) {
        System.gc();
      }
      System.out.println(made);
      System.in.read();
    }
  }
}
