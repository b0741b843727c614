package io.earshot.pipelines;

import io.earshot.pipelines.night.InputFile;
import io.earshot.workspace.Generation;
import io.earshot.workspace.IndexSplit;
import io.earshot.workspace.IndexSplit.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Estimates how much a night takes in, as plain JSON Lines, from the sizes of files. */
final class NightBytes {
  /** What gzip and Zstandard make of posts, and Lucene of mentions: about a tenth, a third. */
  private static final int COMPRESSED = 10;

  private static final int INDEXED = 3;

  private NightBytes() {}

  /**
   * Of the inputs, and of what is read of the archive.
   *
   * @param base the generation that the night is built on
   * @param retold whether all of it is read, or only what is open
   */
  static long of(List<InputFile> inputs, Optional<Generation> base, boolean retold)
      throws IOException {
    long bytes = 0;
    for (InputFile input : inputs) {
      String name = input.path().toLowerCase(Locale.ROOT);
      boolean compressed = name.endsWith(".gz") || name.endsWith(".zst");
      Path file = Path.of(input.path());
      bytes += (Files.exists(file) ? Files.size(file) : 0) * (compressed ? COMPRESSED : 1);
    }
    for (IndexSplit split : base.map(Generation::splits).orElse(List.of())) {
      if (retold || split.kind() == Kind.OPEN) {
        bytes += INDEXED * sizeOf(Path.of(split.folder()));
      }
    }
    return bytes;
  }

  private static long sizeOf(Path folder) throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }
}
