package io.earshot.pipelines.steps;

import io.earshot.search.SplitWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Makes a split on the worker's own disk, since Lucene needs one, and then copies it. */
final class SplitFolder {

  /** Fills a split. */
  interface Content {
    void addTo(SplitWriter writer) throws IOException;
  }

  private SplitFolder() {}

  /**
   * Writes one split.
   *
   * @param folder the generation's folder, a path or a URI
   * @param path of the split below it, with forward slashes
   */
  static void write(String folder, String path, Content content) throws IOException {
    Path local = Files.createTempDirectory(ScratchFolder.current(), "earshot-split-");
    try {
      try (SplitWriter writer = SplitWriter.create(local.resolve("split"))) {
        content.addTo(writer);
        writer.finish();
      }
      try (Stream<Path> files = Files.list(local.resolve("split"))) {
        for (Path file : files.sorted().toList()) {
          OutputFile.write(folder, path + "/" + file.getFileName(), out -> Files.copy(file, out));
        }
      }
    } finally {
      delete(local);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
