package io.earshot.pipelines.night;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedThingsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "flight 418 was cancelled|ride 418",
        "Flug KS 418 gestrichen|ride 418",
        "KS418 again!|ride 418",
        "Reiss 418 atcelts|ride 418",
        "since version 11.2 it crashes|version 11.2",
        "flight 418 and train 7|ride 418,ride 7",
        "nobody at gate 77 for flight 78|gate 77,ride 78",
        "our flight 2 hours late, the bus 40 minutes|",
        "Flug 3 Stunden zu spät, die Bahn Linie 7 auch|ride 7",
        "your flight 2 gates down left without us|",
        "flight 6:45 is not boarding|",
        "update 50% done and stuck|",
        "flight 11, flight 12, flight 13, flight 14, flight 15|ride 11,ride 12,ride 13,ride 14,ride 15",
        "flight 11, flight 12, flight 13, flight 14, flight 15, flight 16|",
        "I waited 45 minutes for gate|",
        "since 2019 a customer|",
        "iOS 11 update|",
        "the 418 was late|",
      })
  void onlyNumbersOfThingsAreTaken(String text, String expected) {
    assertThat(String.join(",", NamedThings.in(text))).isEqualTo(expected == null ? "" : expected);
  }
}
