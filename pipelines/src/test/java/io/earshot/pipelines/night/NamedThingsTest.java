package io.earshot.pipelines.night;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedThingsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "flight 418 was cancelled|418",
        "Flug KS 418 gestrichen|418",
        "KS418 again!|418",
        "Reiss 418 atcelts|418",
        "since version 11.2 it crashes|11.2",
        "flight 418 and train 7|418 7",
        "I waited 45 minutes for gate|",
        "since 2019 a customer|",
        "iOS 11 update|",
        "the 418 was late|",
      })
  void onlyNumbersOfThingsAreTaken(String text, String expected) {
    assertThat(String.join(" ", NamedThings.in(text))).isEqualTo(expected == null ? "" : expected);
  }
}
