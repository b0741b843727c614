package io.earshot.nlp.customer;

import static org.assertj.core.api.Assertions.assertThat;

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
        "EXTREME_CRITIC|All fixed now, problem solved.|true|false",
        "UNDETERMINED  |We are at the station.|false|false",
      })
  void whoWantsSomethingIsAnsweredAndAHaterIsNot(
      CustomerType type, String text, boolean complaint, boolean expected) {
    assertThat(ReplyRules.needsReply(JudgedText.of(text, complaint, 0), type)).isEqualTo(expected);
  }
}
