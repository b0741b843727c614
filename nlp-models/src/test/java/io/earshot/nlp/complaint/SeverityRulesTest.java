package io.earshot.nlp.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.nlp.Verdict;
import io.earshot.nlp.cue.Cue;
import io.earshot.nlp.cue.CueKind;
import io.earshot.nlp.sentiment.SentimentLabel;
import io.earshot.nlp.sentiment.SentimentResult;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeverityRulesTest {

  @ParameterizedTest
  @CsvSource({
    "YES, FAULT, 1, ''",
    "YES, SUBSTANTIAL, 2, words",
    "YES, SAFETY, 3, words",
    "YES, LEGAL, 3, words",
    "YES, THREAT, 3, words",
    "NO, SUBSTANTIAL, 0, ''",
    "NO, SAFETY, 0, ''",
    "NO, THREAT, 3, words",
    "UNDETERMINED, SUBSTANTIAL, 0, ''",
    "UNDETERMINED, SAFETY, 3, words",
    "UNDETERMINED, LEGAL, 3, words",
  })
  void theGravestCueDecides(Verdict verdict, CueKind kind, int level, String evidence) {
    SeverityResult severity =
        SeverityRules.severity(
            new ComplaintResult(verdict, 0.5, List.of()),
            SentimentResult.UNDETERMINED,
            List.of(new Cue(CueKind.THANKS, "thanks"), new Cue(kind, "words")));
    assertThat(severity)
        .isEqualTo(new SeverityResult(level, evidence.isEmpty() ? List.of() : List.of(evidence)));
  }

  @ParameterizedTest
  @CsvSource({"SAFETY, THANKS, 3", "LEGAL, THANKS, 3", "SAFETY, NEWS, 0", "FAULT, THANKS, 0"})
  void dangerInABadMoodCountsThoughTheVerdictIsNo(CueKind kind, CueKind beside, int level) {
    SeverityResult severity =
        SeverityRules.severity(
            new ComplaintResult(Verdict.NO, 0.3, List.of()),
            new SentimentResult(SentimentLabel.NEGATIVE, -0.7, List.of()),
            List.of(new Cue(beside, "other"), new Cue(kind, "words")));
    assertThat(severity.level()).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({
    "NEUTRAL, SAFETY, FAULT, 3",
    "NEUTRAL, SAFETY, THANKS, 0",
    "NEUTRAL, SAFETY, RESOLVED, 0",
    "NEUTRAL, SAFETY, NEWS, 0",
    "NEUTRAL, GRAVE, FAULT, 0",
    "POSITIVE, SAFETY, FAULT, 0"
  })
  void dangerToldSoberlyCountsUnlessThereIsRelief(
      SentimentLabel mood, CueKind kind, CueKind beside, int level) {
    SeverityResult severity =
        SeverityRules.severity(
            new ComplaintResult(Verdict.NO, 0.3, List.of()),
            new SentimentResult(mood, 0, List.of()),
            List.of(new Cue(beside, "other"), new Cue(kind, "words")));
    assertThat(severity.level()).isEqualTo(level);
  }
}
