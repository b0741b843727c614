package io.earshot.nlp.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.nlp.Assessment;
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
        "EXTREME_CRITIC|My parcel arrived broken.|true|TROUBLE",
        "UNDETERMINED  |My parcel arrived broken.|true|TROUBLE",
        "UNDETERMINED  |My parcel arrived broken. Can I keep it?|true|TROUBLE",
        "UNDETERMINED  |When does the shop open?|false|QUESTION",
        "UNDETERMINED  |Please call me back.|false|QUESTION",
        "CHAMPION      |Amazing crew, I love this airline!|false|PRAISE",
        "UNDETERMINED  |Amazing crew, I love this airline!|false|PRAISE",
        "CHAMPION      |Thanks.|false|NONE",
        "LAPSED_LOYAL  |I miss the old days.|false|TROUBLE",
        "LAPSED_LOYAL  |All fixed now, I miss the old days.|true|TROUBLE",
        "ACTIVE_HATER  |You are all pathetic.|true|NONE",
        "ACTIVE_HATER  |Are you all idiots? What time do you close?|true|NONE",
        "UNDETERMINED  |RT @acme: new shop opens|false|NONE",
        "EXTREME_CRITIC|RT @acme: the new shop is closed again|true|NONE",
        "UNDETERMINED  |Our town reports: the bus stop on Main Street moves, according to the council.|true|NONE",
        "EXTREME_CRITIC|Breaking news: your bus is late again.|true|NONE",
        "LAPSED_LOYAL  |Breaking news: your bus is late again.|true|TROUBLE",
        "UNDETERMINED  |I meant to praise you, but the wifi is down.|false|TROUBLE",
        "UNDETERMINED  |The wifi was down, all fixed now.|false|NONE",
        "EXTREME_CRITIC|All fixed now, problem solved.|true|NONE",
        "CHAMPION      |All fixed now, amazing crew, I love this airline!|false|PRAISE",
        "UNDETERMINED  |My lawyer will write to you.|false|TROUBLE",
        "UNDETERMINED  |Next time I will take my business elsewhere.|false|TROUBLE",
        "UNDETERMINED  |We are at the station.|false|NONE",
      })
  void whoWantsSomethingIsAnsweredAndAHaterIsNot(
      CustomerType type, String text, boolean complaint, ReplyReason expected) {
    assertThat(ReplyRules.reason(mention(JudgedText.of(text, complaint, 0), type, null, false)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.4|We are at the station.      |-0.4|TROUBLE",
        "0.4|We are at the station.      | 0.9|TROUBLE",
        "0.6|We are at the station.      |-0.4|NONE",
        "0.8|The handle is broken.       | 0.0|NONE",
        "0.6|The handle is broken.       | 0.0|TROUBLE",
        "0.6|The handle is broken.       | 0.9|TROUBLE",
        "0.6|No hotel, stranded overnight| 0.9|TROUBLE",
      })
  void starsAndNamedFaultsCountInAnyMood(
      double stars, String text, double mood, ReplyReason expected) {
    assertThat(
            ReplyRules.reason(
                mention(JudgedText.of(text, false, mood), CustomerType.UNDETERMINED, stars, false)))
        .isEqualTo(expected);
  }

  @Test
  void aCriticComplainsInNewsOnlyInABadMood() {
    Assessment late = JudgedText.of("Breaking news: your bus is late again.", true, -0.4);
    assertThat(ReplyRules.reason(mention(late, CustomerType.EXTREME_CRITIC, null, false)))
        .isEqualTo(ReplyReason.TROUBLE);
    assertThat(ReplyRules.reason(mention(late, CustomerType.UNDETERMINED, null, false)))
        .isEqualTo(ReplyReason.NONE);
  }

  @Test
  void contemptBesideAFaultOutweighsAWarmWord() {
    assertThat(
            ReplyRules.reason(
                mention(
                    JudgedText.of("Great, the wifi is broken. Thanks for nothing.", false, 0.9),
                    CustomerType.UNDETERMINED,
                    null,
                    false)))
        .isEqualTo(ReplyReason.TROUBLE);
  }

  @ParameterizedTest
  @CsvSource({
    "UNDETERMINED, -0.4, NONE",
    "UNDETERMINED, 0.0, PRAISE",
    "CHAMPION, -0.4, PRAISE",
    "CHAMPION, 0.0, PRAISE"
  })
  void onlyChampionsPraiseInABadMood(CustomerType type, double mood, ReplyReason expected) {
    assertThat(
            ReplyRules.reason(
                mention(JudgedText.of("What an amazing crew.", false, mood), type, null, false)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CHAMPION    |I would not dream of flying with anyone else.                     |-0.2|PRAISE",
        "CHAMPION    |I would not dream of flying with anyone else.                     |-0.4|TROUBLE",
        "UNDETERMINED|I would not dream of flying with anyone else.                     |-0.2|TROUBLE",
        "CHAMPION    |I would not dream of flying with anyone else, but a seat is broken.|-0.2|TROUBLE",
      })
  void championsPraiseIsNoComplaintUnlessTheMoodIsPlainlyBad(
      CustomerType type, String text, double mood, ReplyReason expected) {
    assertThat(ReplyRules.reason(mention(JudgedText.of(text, true, mood), type, null, false)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We are at the station.                 |OPEN_MATTER",
        "Which station?                         |QUESTION",
        "Thank you.                             |NONE",
        "All fixed now, problem solved.         |NONE",
        "RT @acme: new shop opens               |NONE",
      })
  void withinAnOpenMatterWhateverDoesNotCloseItIsAnswered(String text, ReplyReason expected) {
    assertThat(
            ReplyRules.reason(
                mention(JudgedText.of(text, false, 0), CustomerType.UNDETERMINED, null, true)))
        .isEqualTo(expected);
  }

  private static ReplyCase mention(
      Assessment assessment, CustomerType type, Double ratingShare, boolean matterOpen) {
    return new ReplyCase(assessment, type, ratingShare, ReplyCase.LOW_RATING_SHARE, matterOpen);
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
