package io.earshot.nlp.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.nlp.Verdict;
import io.earshot.nlp.cue.Cue;
import io.earshot.nlp.cue.CueKind;
import io.earshot.nlp.sentiment.SentimentLabel;
import io.earshot.nlp.sentiment.SentimentResult;
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
    "0.34, LOYALTY, NO",
    "0.36, LOYALTY, YES",
    "0.49, THANKS, NO",
    "0.51, THANKS, YES",
    "0.49, PRAISE, NO",
    "0.16, SUBSTANTIAL, YES",
    "0.16, REPEAT, YES",
    "0.14, FAULT, NO",
    "0.16, FAULT, YES",
    "0.16, QUESTION, NO",
    "0.16, CHURN, YES",
  })
  void theLimitIsLowerWhereACueTellsOfAnnoyance(double model, CueKind kind, Verdict expected) {
    ComplaintResult settled =
        CueSupport.settle(
            byModel(model), SentimentResult.UNDETERMINED, List.of(new Cue(kind, "words")));
    assertThat(settled.verdict()).isEqualTo(expected);
    assertThat(settled.evidence()).containsExactly("late");
  }

  @Test
  void aGoodMoodNeedsTheModelsOwnLimit() {
    SentimentResult glad = new SentimentResult(SentimentLabel.POSITIVE, 0.8, List.of());
    Cue hours = new Cue(CueKind.SUBSTANTIAL, "two hours");
    assertThat(CueSupport.settle(byModel(0.45), glad, List.of(hours)).verdict())
        .isEqualTo(Verdict.NO);
    assertThat(CueSupport.settle(byModel(0.55), glad, List.of(hours)).verdict())
        .isEqualTo(Verdict.YES);
  }

  @Test
  void noModelStaysNoVerdict() {
    assertThat(
            CueSupport.settle(
                ComplaintResult.UNDETERMINED,
                SentimentResult.UNDETERMINED,
                List.of(new Cue(CueKind.FAULT, "words"))))
        .isEqualTo(ComplaintResult.UNDETERMINED);
  }

  @Property
  void verdictAndProbabilityAgree(@ForAll @DoubleRange(min = 0, max = 1) double model) {
    ComplaintResult settled =
        CueSupport.settle(byModel(model), SentimentResult.UNDETERMINED, List.of());
    assertThat(settled.isComplaint()).isEqualTo(settled.probability() >= 0.5);
    assertThat(settled.probability()).isBetween(0.0, 1.0);
  }
}
