package io.earshot.pipelines;

import io.earshot.workspace.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The settings of Flink that a job is started with. */
final class FlinkSettings {
  /** The variable by which Flink's own programs are told where its settings are. */
  private static final String THEIRS = "FLINK_CONF_DIR";

  /** Flink's names for the file of its settings; the first that is there holds. */
  private static final List<String> FILES = List.of("config.yaml", "flink-conf.yaml");

  /**
   * Megabytes that a task may use for sorting. The steps that sort, some dozen, share them, and two
   * buffers of each: some 25 MB a buffer.
   */
  private static final int SORTING = 640;

  private FlinkSettings() {}

  /**
   * Writes them into a folder.
   *
   * <p>Flink would rather have one task for every 16 MB than use all cores (its adaptive
   * scheduler), and whoever starts a job decides that, not the cluster: so it is turned off here,
   * unless their own settings name a scheduler. Flink also wants 512 buffers for each of the
   * results that are written at once, meant for hundreds of workers, of 64 MB for all tasks; and it
   * compresses what tasks exchange, which costs a processor that has other work more than it saves
   * a disk of this machine; and it would put that where all users can read it. And Beam would take
   * for sorting a share of the heap, so that the buffers of each of many tasks were too small for
   * what a bundle holds of a key. These concern this process, and their settings hold instead.
   *
   * @param folder to write into, which only its owner may read: tasks keep there what they exchange
   * @param theirs the value of {@code FLINK_CONF_DIR}
   * @throws ConfigurationException if that folder holds no settings
   */
  static void write(Path folder, int parallelism, Optional<String> theirs) throws IOException {
    if (theirs.isEmpty()) {
      int megabytes = Math.max(64, 32 * parallelism);
      Files.write(
          folder.resolve("flink-conf.yaml"),
          List.of(
              "jobmanager.scheduler: Default",
              "io.tmp.dirs: " + folder,
              "taskmanager.network.sort-shuffle.min-buffers: 32",
              "taskmanager.network.batch-shuffle.compression.enabled: false",
              "taskmanager.memory.managed.size: " + SORTING * parallelism + "m",
              "taskmanager.memory.network.min: " + megabytes + "m",
              "taskmanager.memory.network.max: " + megabytes + "m"));
      return;
    }
    Path file =
        FILES.stream()
            .map(name -> Path.of(theirs.get(), name))
            .filter(Files::isRegularFile)
            .findFirst()
            .orElseThrow(
                () ->
                    new ConfigurationException(
                        List.of(
                            THEIRS
                                + " is "
                                + theirs.get()
                                + ", which holds neither "
                                + String.join(" nor ", FILES))));
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    if (lines.stream()
        .noneMatch(line -> line.strip().matches("(jobmanager\\.)?scheduler\\s*:.*"))) {
      lines.add("jobmanager.scheduler: Default");
    }
    Files.write(folder.resolve(file.getFileName()), lines);
  }

  /** As {@link #write(Path, int, Optional)}, with what this process was told. */
  static void write(Path folder, int parallelism) throws IOException {
    write(folder, parallelism, Optional.ofNullable(System.getenv(THEIRS)));
  }
}
