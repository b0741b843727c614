package io.earshot.nlp.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeptFiguresTest {
  private static EvaluationResult result(Double value, String engine) {
    return new EvaluationResult(
        "umsab", "sentiment", "de", "macro_f1", value, 324, Map.of(), 9L, engine, "m@1", null);
  }

  @Test
  void tellsWhatIsLowerThanKeptBeyondTheTolerance() {
    KeptFigures kept = KeptFigures.of(List.of(result(0.7, null), result(0.6, "baseline")));
    assertThat(kept.lower(List.of(result(0.6995, null), result(0.9, "baseline")))).isEmpty();
    assertThat(kept.lower(List.of(result(0.698, null))))
        .containsExactly("umsab sentiment de macro_f1 is 0.6980, expected 0.7000");
  }

  @Test
  void keepsWhatWasMeasuredOneFigureALine() {
    assertThat(KeptFigures.of(List.of(result(0.7, null), result(null, "baseline"))).json())
        .isEqualTo(
            "[\n{\"suite\":\"umsab\",\"task\":\"sentiment\",\"lang\":\"de\",\"metric\":\"macro_f1\","
                + "\"value\":0.7,\"n\":324,\"model\":\"m@1\"}\n]\n");
  }

  @Test
  void putsTheBaselineAndOthersBesideOurs() {
    ScoreTable table = ScoreTable.of(List.of(result(0.7, null), result(0.65, "baseline")));
    assertThat(table.lines()).hasSize(1);
    ScoreTable.Line line = table.lines().get(0);
    assertThat(line.lead()).isCloseTo(0.05, org.assertj.core.api.Assertions.within(1e-9));
    assertThat(line.others()).isEqualTo("fastText 0.596, XLM-T 0.773");
    assertThat(ScoreTable.of(List.of(result(0.7, null))).lines().get(0).lead()).isNull();
  }
}
