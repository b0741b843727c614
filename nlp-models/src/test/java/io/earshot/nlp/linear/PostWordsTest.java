package io.earshot.nlp.linear;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.nlp.Language;
import org.junit.jupiter.api.Test;

class PostWordsTest {
  @Test
  void writesWordsAsModelsKnowThem() {
    PostWords words =
        PostWords.of("@Acme SOOOOO late &amp; 125 min https://a.example İ", Language.DE);
    assertThat(words.shown())
        .containsExactly("@Acme", "SOOOOO", "late", "&", "125", "min", "https://a.example", "İ");
    assertThat(words.known())
        .containsExactly(PostWords.HANDLE, "soo", "late", "&", "000", "min", PostWords.LINK, "i̇");
  }

  @Test
  void readsTheBeginningOfALongPost() {
    assertThat(PostWords.of("ab ".repeat(10_000), Language.DE).known()).hasSize(3_334);
  }

  @Test
  void cutsNoSurrogatePair() {
    String text = "a".repeat(PostWords.LONGEST_CHARS - 1) + "😀";
    assertThat(PostWords.of(text, Language.DE).shown()).hasSize(1);
  }
}
