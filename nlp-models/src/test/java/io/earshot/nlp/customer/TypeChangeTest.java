package io.earshot.nlp.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeChangeTest {

  @ParameterizedTest
  @CsvSource({
    "CHAMPION, LAPSED_LOYAL, true, true",
    "CHAMPION, EXTREME_CRITIC, false, true",
    "LAPSED_LOYAL, ACTIVE_HATER, false, true",
    "LAPSED_LOYAL, CHAMPION, false, false",
    "EXTREME_CRITIC, LAPSED_LOYAL, false, false",
  })
  void aMoveBetweenKnownTypesIsAChange(
      CustomerType from, CustomerType to, boolean alarm, boolean worse) {
    assertThat(TypeChange.between(from, to))
        .hasValueSatisfying(
            change -> {
              assertThat(change.isAlarm()).isEqualTo(alarm);
              assertThat(change.isForTheWorse()).isEqualTo(worse);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "CHAMPION, CHAMPION",
    "CHAMPION, UNDETERMINED",
    "UNDETERMINED, LAPSED_LOYAL",
    ", LAPSED_LOYAL",
  })
  void toKnowNoMoreThanBeforeIsNone(CustomerType from, CustomerType to) {
    assertThat(TypeChange.between(from, to)).isEmpty();
  }
}
