package io.earshot.nlp.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LabelScoresTest {
  private final LabelScores scores = new LabelScores();

  private void add(int times, String truth, String answer) {
    for (int i = 0; i < times; i++) {
      scores.add(Set.of(truth), Set.of(answer));
    }
  }

  @Test
  void measuresSingleLabels() {
    add(3, "a", "a");
    add(1, "a", "b");
    add(1, "b", "b");
    add(1, "b", "none");
    assertThat(scores.metric("accuracy", List.of())).isCloseTo(4 / 6.0, within(1e-9));
    assertThat(scores.metric("macro_recall", List.of())).isCloseTo((0.75 + 0.5) / 2, within(1e-9));
    assertThat(scores.metric("macro_f1", List.of())).isCloseTo((6 / 7.0 + 0.5) / 2, within(1e-9));
    assertThat(scores.metric("f1", List.of("b"))).isCloseTo(0.5, within(1e-9));
    assertThat(scores.metric("recall", List.of("a"))).isCloseTo(0.75, within(1e-9));
    assertThat(scores.metric("precision", List.of("a"))).isCloseTo(1, within(1e-9));
    assertThat(scores.metric("macro_f1", List.of("a"))).isCloseTo(6 / 7.0, within(1e-9));
    assertThat(scores.perLabel())
        .containsEntry("b", new EvaluationResult.LabelScore(2, 0.5, 0.5, 0.5));
  }

  @Test
  void measuresPlacesInATextByTheirClass() {
    scores.add(Set.of("phone#1-5", "email#7-9"), Set.of("phone#1-5", "phone#8-9"));
    scores.add(Set.of(), Set.of());
    assertThat(scores.metric("span_f1", List.of())).isCloseTo(2.0 * 1 / (2 + 2), within(1e-9));
    assertThat(scores.metric("span_recall", List.of())).isCloseTo(0.5, within(1e-9));
    assertThat(scores.perLabel())
        .containsEntry("phone", new EvaluationResult.LabelScore(1, 0.5, 1, 0.6667));
  }

  @Test
  void refusesAnUnknownMetric() {
    assertThatThrownBy(() -> scores.metric("magic", List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no metric magic");
  }
}
