package io.earshot.pipelines;

import io.earshot.pipelines.night.InputFile;
import io.earshot.pipelines.night.InputShare;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Cuts large input files into shares, so that no night waits for one task that reads one file. */
final class InputShares {
  /** What is smaller is read by one task. */
  private static final long LARGE_BYTES = 4 << 20;

  private InputShares() {}

  /**
   * One share of each small file, and of each large one as many as there are tasks.
   *
   * @param parallelism how many tasks read at once, at least 1
   */
  static List<InputShare> of(List<InputFile> files, int parallelism) throws IOException {
    List<Integer> counts = new ArrayList<>();
    for (InputFile file : files) {
      Path path = Path.of(file.path());
      // Who may not read it tells so once.
      boolean large = Files.isReadable(path) && Files.size(path) >= LARGE_BYTES;
      counts.add(large ? parallelism : 1);
    }
    int all = counts.stream().mapToInt(Integer::intValue).sum();
    List<Integer> keys = EvenKeys.of(all, parallelism);
    List<InputShare> shares = new ArrayList<>();
    for (int file = 0; file < files.size(); file++) {
      for (int number = 0; number < counts.get(file); number++) {
        shares.add(new InputShare(keys.get(shares.size()), file, number, counts.get(file)));
      }
    }
    return List.copyOf(shares);
  }
}
