package io.earshot.nlp.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.nlp.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Run by {@code mvn -Pcorenlp-rnn -pl nlp-models test}, which fetches CoreNLP's models. */
@Tag("corenlp-rnn")
class CoreNlpSentimentClassifierTest {
  @Test
  void judgesTheWholeAndEachSentenceOfEnglishAlone() {
    CoreNlpSentimentClassifier classifier = new CoreNlpSentimentClassifier();
    String text = "The food was wonderful. The waiter was rude, slow and terrible.";
    SentimentResult both = classifier.classify(text, Language.EN);
    assertThat(both.sentences())
        .extracting(SentenceMood::label)
        .containsExactly(SentimentLabel.POSITIVE, SentimentLabel.NEGATIVE);
    assertThat(both.sentences().get(1).start()).isEqualTo(24);
    assertThat(both.score())
        .isBetween(both.sentences().get(1).score(), both.sentences().get(0).score());
    SentimentResult bad = classifier.classify("The waiter was rude and terrible.", Language.EN);
    assertThat(bad.label()).isEqualTo(SentimentLabel.NEGATIVE);
    assertThat(bad.sentences()).isEmpty();
    assertThat(classifier.classify("Das Essen war schlecht.", Language.DE))
        .isEqualTo(SentimentResult.UNDETERMINED);
    assertThat(classifier.classify(" ", Language.EN)).isEqualTo(SentimentResult.UNDETERMINED);
  }
}
