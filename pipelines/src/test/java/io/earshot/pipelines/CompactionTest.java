package io.earshot.pipelines;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.pipelines.Compaction.Sized;
import io.earshot.workspace.IndexSplit;
import io.earshot.workspace.IndexSplit.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompactionTest {
  private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

  @Test
  void sevenSplitsOfLikeSizeAreLeftAndEightAreMerged() {
    List<Sized> splits = splits(Kind.SETTLED, 7, 500);
    splits.addAll(splits(Kind.SETTLED, 7, 5_000));
    splits.addAll(splits(Kind.DELETED, 7, 500));
    assertThat(Compaction.plan(splits, NOW)).isEmpty();
    splits.add(sized(Kind.SETTLED, "one-more", 900));
    assertThat(Compaction.plan(splits, NOW))
        .singleElement()
        .satisfies(
            group ->
                assertThat(group)
                    .hasSize(8)
                    .extracting(IndexSplit::folder)
                    .contains("settled-500-0", "one-more"));
  }

  @Test
  void openAndVeryBigSplitsAreLeft() {
    List<Sized> splits = splits(Kind.OPEN, 9, 500);
    splits.addAll(splits(Kind.SETTLED, 9, Compaction.BIGGEST + 1));
    assertThat(Compaction.plan(splits, NOW)).isEmpty();
  }

  @Test
  void aSplitIsWrittenAnewWhenMuchOfItIsHiddenOrSomeOfItForLong() {
    Sized little = hiding("little", 100, 90, NOW);
    Sized much = hiding("much", 100, 89, NOW);
    Sized recent = hiding("recent", 100, 99, Instant.parse("2026-11-13T02:00:01Z"));
    Sized old = hiding("old", 100, 99, Instant.parse("2026-11-13T02:00:00Z"));
    assertThat(Compaction.plan(List.of(little, much, recent, old), NOW))
        .containsExactly(List.of(much.split()), List.of(old.split()));
  }

  @Test
  void whatIsWrittenAnewIsMergedAtOnceWhereItIsOneOfEight() {
    List<Sized> splits = splits(Kind.SETTLED, 7, 5_000);
    Sized overdue = hiding("overdue", 20_000, 6_000, NOW);
    splits.add(overdue);
    assertThat(Compaction.plan(splits, NOW))
        .singleElement()
        .satisfies(group -> assertThat(group).hasSize(8).contains(overdue.split()));
    Sized bigger = hiding("bigger", 20_000, 9_000, NOW);
    splits.set(7, bigger);
    assertThat(Compaction.plan(splits, NOW)).containsExactly(List.of(bigger.split()));
  }

  private static List<Sized> splits(Kind kind, int count, int entries) {
    List<Sized> splits = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      splits.add(
          sized(
              kind,
              kind.name().toLowerCase(java.util.Locale.ROOT) + "-" + entries + "-" + i,
              entries));
    }
    return splits;
  }

  private static Sized sized(Kind kind, String folder, int entries) {
    return new Sized(IndexSplit.whole(kind, folder), entries, entries);
  }

  private static Sized hiding(String folder, int entries, int holding, Instant since) {
    return new Sized(
        new IndexSplit(Kind.SETTLED, folder, folder + "-hidden", since), entries, holding);
  }
}
