package io.earshot.priority;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ExcerptTest {

  @Test
  void aShortTextStaysWholeInOneLine() {
    assertThat(Excerpt.of("  late\n\tagain ", 40)).isEqualTo("late again");
  }

  @Test
  void aLongTextIsCutAtABlank() {
    assertThat(Excerpt.of("the flight was late and nobody told us why", 30))
        .isEqualTo("the flight was late and…");
  }

  @Test
  void aWordWithoutEndIsCutAnywhere() {
    assertThat(Excerpt.of("a".repeat(100), 30)).isEqualTo("a".repeat(29) + "…");
  }

  @Test
  void anEmojiIsNotCutInHalf() {
    assertThat(Excerpt.of("a".repeat(28) + "😀😀😀", 30)).isEqualTo("a".repeat(28) + "…");
  }

  @Property
  void whiteSpaceWithinIsOneBlank(@ForAll("spaced") String text) {
    assertThat(Excerpt.of(text, 1000)).isEqualTo(text.strip().replaceAll("\\s+", " "));
  }

  @Provide
  Arbitrary<String> spaced() {
    return Arbitraries.strings()
        .withChars(" \t\n\u000B\f\r\u0008\u000E\u00A0\u2003ab.")
        .ofMaxLength(30);
  }

  @Property
  void neverLongerThanAllowed(@ForAll String text, @ForAll @IntRange(min = 20, max = 60) int most) {
    assertThat(Excerpt.of(text, most).length()).isLessThanOrEqualTo(most);
  }
}
