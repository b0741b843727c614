package io.earshot.pipelines;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.earshot.pipelines.night.LaneCsv;
import io.earshot.pipelines.night.QueueLine;
import io.earshot.pipelines.steps.WriteQueueSlices;
import io.earshot.priority.Lane;
import io.earshot.workspace.Layout;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Lays the ordered slices of the queue one after the other, numbers the rows, and writes {@code
 * queue.jsonl} and one CSV file for each lane. It holds one row at a time.
 */
final class QueueFiles {
  private QueueFiles() {}

  /**
   * Writes the queue's files, also when there is no row: a lane without work has a file that says
   * so.
   *
   * @param folder the generation's folder, with the slices in its handover
   */
  static void write(Path folder) throws IOException {
    Files.createDirectories(folder.resolve(Layout.QUEUE));
    Map<Lane, BufferedWriter> lanes = new EnumMap<>(Lane.class);
    try (BufferedWriter all = Files.newBufferedWriter(folder.resolve(Layout.QUEUE_FILE), UTF_8)) {
      for (Lane lane : Lane.values()) {
        BufferedWriter csv =
            Files.newBufferedWriter(
                folder.resolve(Layout.QUEUE).resolve(lane.code() + ".csv"), UTF_8);
        lanes.put(lane, csv);
        csv.write(LaneCsv.header());
      }
      int rank = 0;
      for (Path slice : slices(folder)) {
        try (BufferedReader lines = Files.newBufferedReader(slice, UTF_8)) {
          QueueLine.Handover line = QueueLine.Handover.read(lines);
          while (line != null) {
            rank++;
            all.write(line.json(rank));
            all.write('\n');
            lanes.get(line.lane()).write(line.csv(rank));
            lanes.get(line.lane()).write('\n');
            line = QueueLine.Handover.read(lines);
          }
        }
      }
    } finally {
      for (BufferedWriter csv : lanes.values()) {
        csv.close();
      }
    }
  }

  private static List<Path> slices(Path folder) throws IOException {
    Path slices = folder.resolve(WriteQueueSlices.FOLDER);
    if (!Files.isDirectory(slices)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(slices)) {
      return files.sorted().toList();
    }
  }
}
