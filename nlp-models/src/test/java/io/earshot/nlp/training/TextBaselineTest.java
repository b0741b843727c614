package io.earshot.nlp.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.bwaldvogel.liblinear.Feature;
import io.earshot.nlp.evaluation.LabelledRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextBaselineTest {
  /** Of two texts: words "ab", "cd", "ab cd"; characters of two letters and more. */
  @Test
  void countsWordsAndCharactersTimesTheirRarityEachScaledToLengthOne() {
    TextVectors vectors = TextVectors.of(List.of("ab", "Ab cd"));
    // ab | cd, "ab cd" | "ab" | and of "ab cd" 4 + 3 + 2 + 1 pieces less "ab".
    assertThat(vectors.features()).isEqualTo(1 + 2 + 1 + 9);
    Feature[] vector = vectors.vector("ab ab xy");
    double squares =
        Arrays.stream(vector).mapToDouble(one -> one.getValue() * one.getValue()).sum();
    assertThat(squares).isCloseTo(2, within(1e-9));
    assertThat(Arrays.stream(vector).mapToInt(Feature::getIndex)).isSorted();
    // The one word it knows has the whole length of its group.
    assertThat(vector[0].getValue()).isCloseTo(1, within(1e-9));
  }

  @Test
  void learnsLabelsAndChoosesAmongThoseAllowed() {
    List<LabelledRow> rows = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      rows.add(new LabelledRow("a" + i, "lovely day " + i, "en", "good", null));
      rows.add(new LabelledRow("b" + i, "awful day " + i, "en", "bad", null));
      rows.add(new LabelledRow("c" + i, "monday train " + i, "en", "plain", null));
    }
    TextBaseline baseline = TextBaseline.train(rows);
    assertThat(baseline.label("an awful thing", List.of())).isEqualTo("bad");
    assertThat(baseline.label("a lovely thing", List.of())).isEqualTo("good");
    assertThat(baseline.label("the monday train", List.of())).isEqualTo("plain");
    assertThat(baseline.label("the monday train", List.of("good", "bad"))).isIn("good", "bad");
  }
}
