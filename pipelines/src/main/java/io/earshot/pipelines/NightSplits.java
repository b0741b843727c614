package io.earshot.pipelines;

import io.earshot.pipelines.steps.WriteHiddenMentions;
import io.earshot.workspace.IndexSplit;
import io.earshot.workspace.IndexSplit.Kind;
import io.earshot.workspace.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The splits of a new generation: of the archive it goes on with all but the open ones, with what
 * tonight hid in them, and those that tonight wrote.
 */
final class NightSplits {
  private NightSplits() {}

  /**
   * Lists them.
   *
   * @param archive the splits that the night went on with
   * @param folder the generation's folder
   * @param asOf the moment of the run
   */
  static List<IndexSplit> of(List<IndexSplit> archive, Path folder, Instant asOf)
      throws IOException {
    Path index = folder.resolve(Layout.INDEX);
    List<IndexSplit> splits = new ArrayList<>();
    for (int number = 0; number < archive.size(); number++) {
      IndexSplit split = archive.get(number);
      Path hidden =
          index.resolve(String.format(Locale.ROOT, WriteHiddenMentions.PREFIX + "%03d", number));
      if (split.kind() == Kind.OPEN) {
        continue;
      }
      splits.add(
          Files.isDirectory(hidden)
              ? new IndexSplit(
                  split.kind(),
                  split.folder(),
                  hidden.toString(),
                  Objects.requireNonNullElse(split.hiddenSince(), asOf))
              : split);
    }
    if (Files.isDirectory(index)) {
      try (Stream<Path> written = Files.list(index)) {
        for (Path path : written.sorted().toList()) {
          String name = path.getFileName().toString();
          String kind = name.substring(0, name.indexOf('-')).toUpperCase(Locale.ROOT);
          if (!name.startsWith(WriteHiddenMentions.PREFIX)) {
            splits.add(IndexSplit.whole(Kind.valueOf(kind), path.toString()));
          }
        }
      }
    }
    return List.copyOf(splits);
  }
}
