package io.earshot.nlp.linear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeatureCountsTest {
  @Test
  void listsFeaturesInTheOrderInWhichTheyCame() {
    FeatureCounts counts = new FeatureCounts(1);
    for (int feature : new int[] {7, -3, 7, 0, 7, 0}) {
      counts.add(feature);
    }
    assertThat(counts.features()).containsExactly(7, -3, 0);
    assertThat(counts.times()).containsExactly(3, 1, 2);
  }

  /** More than it was made for, so that it grows twice. */
  @Test
  void growsWithoutLosingCount() {
    FeatureCounts counts = new FeatureCounts(16);
    for (int round = 0; round < 3; round++) {
      IntStream.range(0, 50).forEach(feature -> counts.add(feature << 20));
    }
    assertThat(counts.features())
        .containsExactly(IntStream.range(0, 50).map(feature -> feature << 20).toArray());
    assertThat(counts.times()).hasSize(50).containsOnly(3);
  }
}
