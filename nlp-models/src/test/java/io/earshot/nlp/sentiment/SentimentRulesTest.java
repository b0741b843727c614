package io.earshot.nlp.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.nlp.Verdict;
import io.earshot.nlp.complaint.ComplaintResult;
import io.earshot.nlp.complaint.SeverityResult;
import io.earshot.nlp.cue.Cue;
import io.earshot.nlp.cue.CueKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SentimentRulesTest {
  private static final SentimentResult GOOD =
      new SentimentResult(SentimentLabel.POSITIVE, 0.4, List.of("love"));

  private static SentimentResult settled(
      SentimentResult sentiment, Verdict complaint, int level, CueKind kind) {
    return SentimentRules.settle(
        sentiment,
        new ComplaintResult(complaint, 0.5, List.of()),
        new SeverityResult(level, List.of("words")),
        List.of(new Cue(kind, "words")));
  }

  @ParameterizedTest
  @EnumSource(names = {"SAFETY", "GRAVE", "LEGAL", "THREAT"})
  void aGraveComplaintIsNoGoodMood(CueKind kind) {
    assertThat(settled(GOOD, Verdict.YES, 3, kind))
        .isEqualTo(new SentimentResult(SentimentLabel.NEGATIVE, -0.4, List.of("words")));
  }

  @ParameterizedTest
  @CsvSource({"YES, 2, SUBSTANTIAL", "YES, 1, FAULT", "NO, 3, SAFETY"})
  void anythingElseLeavesTheMoodAsTheWordsHaveIt(Verdict complaint, int level, CueKind kind) {
    assertThat(settled(GOOD, complaint, level, kind)).isEqualTo(GOOD);
  }

  @ParameterizedTest
  @CsvSource({"UNDETERMINED, SAFETY", "UNDETERMINED, THREAT", "NO, THREAT"})
  void graveWordsWithoutAComplaintModelToAgreeLeaveTheMoodOpen(Verdict complaint, CueKind kind) {
    assertThat(settled(GOOD, complaint, 3, kind))
        .isEqualTo(new SentimentResult(SentimentLabel.UNDETERMINED, 0, List.of("words")));
  }

  @Test
  void whatMocksInAGoodMoodIsMeantAsBad() {
    SentimentResult mocked = SentimentRules.mocked(GOOD);
    assertThat(mocked.label()).isEqualTo(SentimentLabel.NEGATIVE);
    assertThat(mocked.score()).isEqualTo(-GOOD.score());
    assertThat(SentimentRules.mocked(SentimentResult.UNDETERMINED))
        .isEqualTo(SentimentResult.UNDETERMINED);
  }

  @Test
  void aMoodThatIsNotGoodIsLeftAsItIs() {
    SentimentResult neutral = new SentimentResult(SentimentLabel.NEUTRAL, 0.1, List.of("desk"));
    assertThat(settled(neutral, Verdict.YES, 3, CueKind.SAFETY)).isEqualTo(neutral);
  }
}
