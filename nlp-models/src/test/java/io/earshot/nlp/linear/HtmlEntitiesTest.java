package io.earshot.nlp.linear;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlEntitiesTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "a &amp; b,a & b",
        "&lt;3 &#39;t &#x1F600; &hellip;,<3 't 😀 …",
        "&amp;lt;,<",
        "&amp;amp;amp;,&amp;",
        "&unknown; &; &#; &#99999999; &#xZZ; AT&T;,&unknown; &; &#; &#99999999; &#xZZ; AT&T;",
        "&amp,&amp",
        "&#0;,&#0;"
      })
  void undoesEscapes(String text, String plain) {
    assertThat(HtmlEntities.unescape(text)).isEqualTo(plain);
  }
}
