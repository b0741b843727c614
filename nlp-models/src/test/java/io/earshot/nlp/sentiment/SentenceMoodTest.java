package io.earshot.nlp.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.nlp.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceMoodTest {
  private static List<String> sentences(String text, Language language) {
    return new LinearSentimentClassifier()
        .classify(text, language).sentences().stream()
            .map(mood -> text.substring(mood.start(), mood.end()) + " = " + mood.label().code())
            .toList();
  }

  @Test
  void judgesEachSentence() {
    assertThat(sentences("The staff were rude and useless!! I love the pool.", Language.EN))
        .containsExactly(
            "The staff were rude and useless!! = negative", "I love the pool. = positive");
    assertThat(sentences("Das Zimmer war schmutzig. Die Bar war toll 😍", Language.DE))
        .containsExactly("Das Zimmer war schmutzig. = negative", "Die Bar war toll 😍 = positive");
  }

  @Test
  void endsASentenceAtTheEndOfALine() {
    assertThat(sentences("terrible food\nlovely view", Language.EN))
        .containsExactly("terrible food = negative", "lovely view = positive");
  }

  @Test
  void leavesAPostOfOneSentenceToItself() {
    assertThat(sentences("I love the pool :)", Language.EN)).isEmpty();
    assertThat(sentences("", Language.EN)).isEmpty();
  }

  @Test
  void judgesTheFirstTwentySentencesOnly() {
    assertThat(sentences("Good. ".repeat(500), Language.EN)).hasSize(20);
  }

  @Test
  void losesItsWordsWhereTextMayNotBeKept() {
    SentimentResult mood =
        new LinearSentimentClassifier().classify("I love it. I hate you.", Language.EN);
    assertThat(mood.evidence()).isNotEmpty();
    assertThat(mood.withoutWords().evidence()).isEmpty();
    assertThat(mood.withoutWords().sentences()).isEqualTo(mood.sentences());
  }
}
