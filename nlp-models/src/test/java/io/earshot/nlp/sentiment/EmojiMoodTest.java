package io.earshot.nlp.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.nlp.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same plain words, once with a good sign and once with a bad one. */
class EmojiMoodTest {
  private static final String[] GOOD = {"😍", "👍", "😊", ":)", "😄", "🥰", "🤩", "🥳", "🤗", "🫶"};
  private static final String[] BAD = {"😡", "👎", "😠", ":(", "😞", "🤬", "🤮", "🙄", "🤢", "🫠"};

  @ParameterizedTest
  @CsvSource({
    "EN, my parcel arrived",
    "DE, mein Paket ist da",
    "NL, mijn pakket is er",
    "LV, mana paka ir klāt",
    "ET, mu pakk jõudis kohale",
    "FR, mon colis est arrivé",
    "FR, aujourd'hui dans le train",
    "ES, ha llegado mi paquete",
    "IT, è arrivato il mio pacco"
  })
  void aGoodSignIsBetterThanABadOne(Language language, String plain) {
    for (int i = 0; i < GOOD.length; i++) {
      assertThat(score(plain + " " + GOOD[i], language))
          .as(plain + " " + GOOD[i] + " against " + BAD[i])
          .isGreaterThan(score(plain + " " + BAD[i], language) + 0.1);
    }
  }

  private static double score(String text, Language language) {
    return new LinearSentimentClassifier().classify(text, language).score();
  }
}
