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
        "my bag is late https://example.org/a?b=1",
        "My bag (2/3) is late 24",
        "my  bag -- is\n late 😀",
        "\"My bag, is: late.\""
      })
  void caseMarksHandlesLinksAndNumbersMakeNoDifference(String same) {
    assertThat(key(same)).isEqualTo(key(WORDS)).isEqualTo("words of\nlarkwing\nmy bag is late ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"my bag is", "my bags are late", "mybag is late", "is my bag late"})
  void otherWordsDo(String other) {
    assertThat(key(other)).isNotEqualTo(key(WORDS));
  }

  @Test
  void lettersWithDotsAreLoweredTheSameInEveryCountry() {
    assertThat(key("LIFT")).isEqualTo(key("lift"));
  }

  @Test
  void aboutAnotherBrandTheSameWordsAreNotTheSame() {
    assertThat(SameWords.key(ExampleRow.row("m:1", "1").brand(null).excerpt(WORDS).build()))
        .isNotEqualTo(SameWords.key(ExampleRow.row("m:1", "1").brand("null").build()))
        .isEqualTo("words\nmy bag is late ");
  }

  @Test
  void withoutWordsARowIsLikeNoOther() {
    for (String wordless : new String[] {null, "", " 12:30 !! ", "@larkwing https://example.org"}) {
      assertThat(key(wordless)).isEqualTo("id\nm:1");
    }
  }

  @Property
  void addingMarksAndNumbersToAnyTextChangesNothing(@ForAll String text) {
    assertThat(key(text + " 1! ...")).isEqualTo(key(text));
  }

  private static String key(String excerpt) {
    return SameWords.key(ExampleRow.row("m:1", "1").excerpt(excerpt).build());
  }
}
