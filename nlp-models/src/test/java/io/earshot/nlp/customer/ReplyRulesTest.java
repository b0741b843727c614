package io.earshot.nlp.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyRulesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EXTREME_CRITIC|My parcel arrived broken.|true|true",
        "UNDETERMINED  |My parcel arrived broken.|true|true",
        "UNDETERMINED  |When does the shop open?|false|true",
        "UNDETERMINED  |Please call me back.|false|true",
        "CHAMPION      |Amazing crew, I love this airline!|false|true",
        "CHAMPION      |Thanks.|false|false",
        "LAPSED_LOYAL  |I miss the old days.|false|true",
        "ACTIVE_HATER  |You are all pathetic.|true|false",
        "ACTIVE_HATER  |Are you all idiots? What time do you close?|true|false",
        "UNDETERMINED  |RT @acme: new shop opens|false|false",
        "UNDETERMINED  |Our town reports: the bus stop on Main Street moves, according to the council.|true|false",
        "EXTREME_CRITIC|Breaking news: your bus is late again.|true|true",
        "UNDETERMINED  |I meant to praise you, but the wifi is down.|false|true",
        "UNDETERMINED  |The wifi was down, all fixed now.|false|false",
        "EXTREME_CRITIC|All fixed now, problem solved.|true|false",
        "CHAMPION      |All fixed now, amazing crew, I love this airline!|false|true",
        "UNDETERMINED  |We are at the station.|false|false",
      })
  void whoWantsSomethingIsAnsweredAndAHaterIsNot(
      CustomerType type, String text, boolean complaint, boolean expected) {
    assertThat(ReplyRules.needsReply(JudgedText.of(text, complaint, 0), type, false))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0.25, -0.4, true", "0.24, -0.9, false", "0.49, -0.2, false", "0.5, 0.9, true"})
  void whatTheModelsLeaveOpenInABadMoodIsAnsweredAsAComplaint(
      double probability, double mood, boolean expected) {
    assertThat(
            ReplyRules.needsReply(
                JudgedText.of("We are at the station.", probability, mood),
                CustomerType.UNDETERMINED,
                false))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We are at the station.                 |true",
        "Thank you.                             |false",
        "All fixed now, problem solved.         |false",
        "RT @acme: new shop opens               |false",
      })
  void withinAnOpenMatterWhateverDoesNotCloseItIsAnswered(String text, boolean expected) {
    assertThat(
            ReplyRules.needsReply(JudgedText.of(text, false, 0), CustomerType.UNDETERMINED, true))
        .isEqualTo(expected);
  }

  @Test
  void aMatterIsOpenFromAFaultOrQuestionUntilItIsSaidToBeSolvedAndNotForEver() {
    Instant now = Instant.parse("2026-11-20T12:00:00Z");
    PastMention fault =
        JudgedText.past("1", now.minus(Duration.ofDays(2)), "My parcel is broken.", true, -0.5);
    PastMention solved =
        JudgedText.past("2", now.minus(Duration.ofDays(1)), "All fixed now.", false, 0.2);
    assertThat(ReplyRules.isMatterOpen(now, List.of())).isFalse();
    assertThat(ReplyRules.isMatterOpen(now, List.of(fault))).isTrue();
    assertThat(ReplyRules.isMatterOpen(now, List.of(fault, solved))).isFalse();
    assertThat(ReplyRules.isMatterOpen(now.plus(Duration.ofDays(6)), List.of(fault))).isFalse();
    PastMention question =
        JudgedText.past("3", now.minus(Duration.ofDays(1)), "When do you open?", false, 0);
    PastMention detail =
        JudgedText.past("4", now.minus(Duration.ofHours(2)), "The one in Leeds.", false, 0);
    assertThat(ReplyRules.isMatterOpen(now, List.of(question, detail))).isTrue();
    assertThat(ReplyRules.isMatterOpen(now, List.of(detail))).isFalse();
  }
}
