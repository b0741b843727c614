package io.earshot.nlp.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.nlp.Verdict;
import io.earshot.nlp.cue.Cue;
import io.earshot.nlp.cue.CueKind;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CueSupportTest {

  private static ComplaintResult byModel(double probability) {
    return new ComplaintResult(
        probability >= 0.5 ? Verdict.YES : Verdict.NO, probability, List.of("late"));
  }

  @ParameterizedTest
  @CsvSource({
    "0.34, THANKS, NO",
    "0.36, THANKS, YES",
    "0.14, FAULT, NO",
    "0.16, FAULT, YES",
    "0.16, QUESTION, NO",
    "0.16, CHURN, YES",
  })
  void theLimitIsLowerWhereACueTellsOfAnnoyance(double model, CueKind kind, Verdict expected) {
    ComplaintResult settled = CueSupport.settle(byModel(model), List.of(new Cue(kind, "words")));
    assertThat(settled.verdict()).isEqualTo(expected);
    assertThat(settled.evidence()).containsExactly("late");
  }

  @Test
  void noModelStaysNoVerdict() {
    assertThat(
            CueSupport.settle(
                ComplaintResult.UNDETERMINED, List.of(new Cue(CueKind.FAULT, "words"))))
        .isEqualTo(ComplaintResult.UNDETERMINED);
  }

  @Property
  void verdictAndProbabilityAgree(@ForAll @DoubleRange(min = 0, max = 1) double model) {
    ComplaintResult settled = CueSupport.settle(byModel(model), List.of());
    assertThat(settled.isComplaint()).isEqualTo(settled.probability() >= 0.5);
    assertThat(settled.probability()).isBetween(0.0, 1.0);
  }
}
