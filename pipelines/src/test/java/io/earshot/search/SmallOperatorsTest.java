package io.earshot.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallOperatorsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          late or refund         | "or" is looked for as a word; write OR to find either of the two.
          (late or lost) or gone | "or" is looked for as a word; write OR to find either of the two.
          late not refund        | "not" is looked for as a word; write NOT, or a minus before the word, to exclude it.
          late and lost          | "and" is looked for as a word; leave it out, since all words must occur anyway.
          late OR refund         | ``
          "late or refund"       | ``
          "late or               | ``
          orange notes           | ``
          text:or                | ``
          """)
  void tellsAnOperatorWrittenSmall(String query, String hint) {
    assertThat(String.join(" ", SmallOperators.hints(query))).isEqualTo(hint);
  }
}
