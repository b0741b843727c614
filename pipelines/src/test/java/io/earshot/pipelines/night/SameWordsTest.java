package io.earshot.pipelines.night;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SameWordsTest {
  private static final String WORDS = "My bag is late";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "my bag is late",
        "MY BAG IS LATE!!!",
        "@larkwing my bag is late",
        "RT @ann: my bag is late",
        "my bag is late https://example.org/a?b=1",
        "My bag (2/3) is late 24",
        "my  bag -- is\n late 😀",
        "\"My bag, is: late.\""
      })
  void caseMarksHandlesLinksAndNumbersMakeNoDifference(String same) {
    assertThat(SameWords.in(same)).containsExactly("my", "bag", "is", "late");
  }

  @ParameterizedTest
  @ValueSource(strings = {"my bag is", "my bags are late", "mybag is late", "is my bag late"})
  void otherWordsDo(String other) {
    assertThat(SameWords.keyOf(other)).isNotEqualTo(SameWords.keyOf(WORDS));
  }

  @Test
  void withoutWordsATextIsLikeNoOther() {
    assertThat(SameWords.keyOf(null)).isNull();
    assertThat(SameWords.keyOf(" 12:30 !! ")).isNull();
  }

  @Property
  void addingMarksAndNumbersToAnyTextChangesNothing(@ForAll String text) {
    assertThat(SameWords.in(text + " 1! ...")).isEqualTo(SameWords.in(text));
  }
}
