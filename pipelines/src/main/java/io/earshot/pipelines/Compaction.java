package io.earshot.pipelines;

import io.earshot.search.SplitArchive;
import io.earshot.search.SplitWriter;
import io.earshot.workspace.GenerationWriter;
import io.earshot.workspace.IndexSplit;
import io.earshot.workspace.IndexSplit.Kind;
import io.earshot.workspace.Layout;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Merges small splits, and writes anew without them those in which mentions are hidden. It is part
 * of a run, so it is published with it or not at all. The rules:
 *
 * <ul>
 *   <li>Eight splits of one kind and of like size are merged into one. Sizes are alike within a
 *       factor of eight, so a mention is merged once for each factor of eight that the archive
 *       grows, and the number of splits grows with the logarithm of the archive. Splits of more
 *       than two million mentions are left alone: that bounds what a single night may have to do.
 *   <li>A split is written anew when more than a tenth of its mentions are hidden, or when the
 *       first of them was hidden a week ago: what was deleted at its source goes from the disk. It
 *       counts with what is left of it among those of like size: what is merged is not written anew
 *       before, to be merged the night after.
 * </ul>
 */
final class Compaction {
  static final int ALIKE = 8;
  static final int BIGGEST = 2_000_000;
  static final Duration LONGEST_HIDDEN = Duration.ofDays(7);

  /** Splits up to this size count as alike, however small. */
  private static final int SMALLEST = 1_000;

  private static final double MOST_HIDDEN = 0.1;

  private final GenerationWriter generation;
  private final List<IndexSplit> merged = new ArrayList<>();
  private int written;

  private Compaction(GenerationWriter generation) {
    this.generation = generation;
  }

  /**
   * What is to be merged: groups of splits, each to become one.
   *
   * @param splits with their sizes
   */
  static List<List<IndexSplit>> plan(List<Sized> splits, Instant asOf) {
    SortedMap<String, List<Sized>> alike = new TreeMap<>();
    List<List<IndexSplit>> groups = new ArrayList<>();
    for (Sized split : splits) {
      if (split.split().kind() == Kind.OPEN) {
        continue;
      }
      if (split.holding() <= BIGGEST) {
        alike.computeIfAbsent(split.sizeClass(), sizeClass -> new ArrayList<>()).add(split);
      } else if (split.isOverdue(asOf)) {
        groups.add(List.of(split.split()));
      }
    }
    for (List<Sized> group : alike.values()) {
      if (group.size() >= ALIKE) {
        groups.add(group.stream().map(Sized::split).toList());
      } else {
        group.stream()
            .filter(split -> split.isOverdue(asOf))
            .forEach(split -> groups.add(List.of(split.split())));
      }
    }
    return groups;
  }

  /**
   * A split with its size.
   *
   * @param entries how many are in it
   * @param holding how many of them hold
   */
  record Sized(IndexSplit split, int entries, int holding) {
    static Sized of(IndexSplit split) throws IOException {
      try (SplitArchive holding = SplitArchive.open(List.of(split));
          SplitArchive whole =
              SplitArchive.open(List.of(IndexSplit.whole(split.kind(), split.folder())))) {
        return new Sized(split, whole.size(), holding.size());
      }
    }

    private boolean isOverdue(Instant asOf) {
      return split.hidden() != null
          && (entries - holding > entries * MOST_HIDDEN
              || !split.hiddenSince().plus(LONGEST_HIDDEN).isAfter(asOf));
    }

    private String sizeClass() {
      int step = 0;
      for (long limit = SMALLEST; holding > limit; limit *= ALIKE) {
        step++;
      }
      return String.format(Locale.ROOT, "%s %02d", split.kind(), step);
    }
  }

  /**
   * Merges what is due.
   *
   * @param splits of the new generation
   * @param generation to write into
   * @param asOf the moment of the run
   * @return the splits that take their place
   */
  static List<IndexSplit> of(List<IndexSplit> splits, GenerationWriter generation, Instant asOf)
      throws IOException {
    List<Sized> sized = new ArrayList<>();
    for (IndexSplit split : splits) {
      sized.add(Sized.of(split));
    }
    Compaction compaction = new Compaction(generation);
    compaction.merged.addAll(splits);
    for (List<IndexSplit> group : plan(sized, asOf)) {
      compaction.merge(group);
    }
    return List.copyOf(compaction.merged);
  }

  private void merge(List<IndexSplit> group) throws IOException {
    Path target =
        generation
            .folder()
            .resolve(Layout.INDEX)
            .resolve(String.format(Locale.ROOT, "merged-%03d", written++));
    int holding;
    try (SplitWriter writer = SplitWriter.create(target)) {
      writer.addAll(group);
      holding = writer.finish().documents();
    }
    merged.removeAll(group);
    for (IndexSplit split : group) {
      generation.discard(split);
    }
    if (holding > 0) {
      merged.add(IndexSplit.whole(group.get(0).kind(), target.toString()));
    }
  }
}
