package io.earshot.pipelines.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class MinHashTest {
  private static final List<String> WORDS =
      List.of(
          ("they cancelled the evening train to the coast and left us standing in the rain with"
                  + " two children")
              .split(" ", -1));

  @Test
  void aNearCopyMeetsInABandAndIsAlike() {
    List<String> copy = new ArrayList<>(WORDS);
    copy.add("unbelievable");
    int[] one = MinHash.of(WORDS);
    int[] other = MinHash.of(copy);
    assertThat(MinHash.areAlike(MinHash.sketch(one), MinHash.sketch(other))).isTrue();
    assertThat(Collections.disjoint(MinHash.bands(one), MinHash.bands(other))).isFalse();
  }

  @Test
  void theSameWordsInAnotherOrderAreNotAlike() {
    List<String> shuffled = new ArrayList<>(WORDS);
    Collections.sort(shuffled);
    assertThat(
            MinHash.areAlike(
                MinHash.sketch(MinHash.of(WORDS)), MinHash.sketch(MinHash.of(shuffled))))
        .isFalse();
  }

  @Test
  void equalWordsHaveEqualValuesAndNoneAreLikeNone() {
    assertThat(MinHash.of(WORDS)).isEqualTo(MinHash.of(List.copyOf(WORDS)));
    assertThat(MinHash.areAlike(List.of(), List.of())).isFalse();
  }
}
