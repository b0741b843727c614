package io.earshot.nlp.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.nlp.Language;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostTokenizerTest {
  private final PostTokenizer tokenizer = new PostTokenizer();

  private List<String> words(String text, Language language) {
    return tokenizer.tokenize(text, language).stream().map(Token::text).toList();
  }

  @Test
  void cutsEnglishContractionsAndKeepsWhatPostsAreMadeOf() {
    assertThat(
            words(
                "@acme I can't log in :( #fail 😀👨‍👩‍👧 https://a.example/x?y=1 !!!",
                Language.EN))
        .containsExactly(
            "@acme",
            "I",
            "ca",
            "n't",
            "log",
            "in",
            ":(",
            "#fail",
            "😀",
            "👨‍👩‍👧",
            "https://a.example/x?y=1",
            "!!!");
  }

  @Test
  void leavesEnglishWordsAsTheyStand() {
    assertThat(words("“It’s” (gonna) cost €5 … ½", Language.EN))
        .containsExactly("“", "It", "’s", "”", "(", "gonna", ")", "cost", "€", "5", "…", "½");
  }

  @Test
  void keepsMarksOfPostsWholeInOtherLanguages() {
    assertThat(words("@acme Wo bleibt's? :-) #nie_wieder www.acme.example/a. 😀👍🏽", Language.DE))
        .containsExactly(
            "@acme",
            "Wo",
            "bleibt's",
            "?",
            ":-)",
            "#nie_wieder",
            "www.acme.example/a",
            ".",
            "😀",
            "👍🏽");
  }

  @Test
  void keepsAddressesAndFediverseHandlesWhole() {
    assertThat(words("a.b@c.example @d@e.example x@y <3", Language.ET))
        .containsExactly("a.b@c.example", "@d@e.example", "x", "@", "y", "<3");
  }

  @Test
  void cutsLatvianAtWordBoundaries() {
    assertThat(words("Jau trešo stundu, un neviens\nneko nesaka…", Language.LV))
        .containsExactly("Jau", "trešo", "stundu", ",", "un", "neviens", "neko", "nesaka", "…");
  }

  @Test
  void givesOffsetsIntoTheText() {
    assertThat(tokenizer.tokenize("Hi 😀 you", Language.EN))
        .containsExactly(new Token("Hi", 0, 2), new Token("😀", 3, 5), new Token("you", 6, 9));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void findsNothingInBlankText(Language language) {
    assertThat(tokenizer.tokenize("", language)).isEmpty();
    assertThat(tokenizer.tokenize(" \t\n\u00A0\u2003", language)).isEmpty();
  }

  @Property(tries = 300)
  void everyTokenIsTheTextBetweenItsOffsets(
      @ForAll @StringLength(max = 600) String text, @ForAll boolean english) {
    List<Token> tokens = tokenizer.tokenize(text, english ? Language.EN : Language.FR);
    int from = 0;
    for (Token token : tokens) {
      assertThat(token.start()).isGreaterThanOrEqualTo(from);
      assertThat(token.end()).isGreaterThan(token.start());
      assertThat(token.text()).isEqualTo(text.substring(token.start(), token.end()));
      from = token.end();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "@a", "a@", "a.", "#", "(", "http://", "&a", "😀", "\uD800", "<a ", "1-"})
  void getsThroughAMillionCharsOfAnything(String unit) {
    String text = unit.repeat(1_000_000 / unit.length());
    for (Language language : List.of(Language.EN, Language.DE)) {
      List<Token> tokens = tokenizer.tokenize(text, language);
      assertThat(tokens.isEmpty() ? 0 : tokens.get(tokens.size() - 1).end())
          .isLessThanOrEqualTo(text.length());
    }
  }

  @Test
  void cutsLongEnglishTextAtBlanksOnly() {
    String text = "wonderful ".repeat(500);
    assertThat(words(text, Language.EN)).hasSize(500).containsOnly("wonderful");
  }
}
