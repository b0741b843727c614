package io.earshot.nlp.expectation;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.nlp.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconExpectationFinderTest {
  private final ExpectationFinder finder = LexiconExpectationFinder.shipped();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EN | no reply, it broke, two hours late and a rude agent",
        "DE | keine Antwort, kaputt, 40 Minuten Verspätung und unfreundlich",
        "NL | geen antwoord, kapot, uren te laat en onbeleefd",
        "FR | aucune réponse, en panne, du retard et un agent impoli",
        "ES | sin respuesta, no funciona, llegó tarde y fue grosero",
        "IT | nessuna risposta, non funziona, in ritardo e scortese",
        "LV | nav atbildes, nestrādā, kavējas un rupjš",
        "ET | ilma vastust, katki, hiljaks ja ebaviisakas"
      })
  void findsEachExpectationInEachLanguage(Language language, String text) {
    assertThat(finder.find(text, language))
        .extracting(MissedExpectation::expectation)
        .containsExactlyInAnyOrder(Expectation.values());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EN | and nobody apologised",
        "DE | niemand hat sich entschuldigt",
        "DE | kein Mitgefühl am Schalter",
        "DE | denen ist es egal",
        "NL | niemand bood excuses aan",
        "FR | aucune compassion",
        "ES | nadie se ha disculpado",
        "IT | nessuno si è scusato",
        "LV | neviens neatvainojās",
        "ET | keegi pole vabandanud"
      })
  void whoIsNotSorryLacksEmpathy(Language language, String text) {
    assertThat(finder.find(text, language))
        .extracting(MissedExpectation::expectation)
        .contains(Expectation.EMPATHY);
  }

  @Test
  void quotesTheWordsAndPutsTheBestProvenFirst() {
    assertThat(finder.find("so rude, bad attitude, and SLOW", Language.EN))
        .containsExactly(
            new MissedExpectation(Expectation.EMPATHY, List.of("rude", "bad attitude")),
            new MissedExpectation(Expectation.ACCURACY_AND_SPEED, List.of("SLOW")));
  }

  @Test
  void findsNothingInPraiseNorInOtherLanguages() {
    assertThat(finder.find("a lovely day with wonderful people", Language.EN)).isEmpty();
    assertThat(finder.find("slow and rude", Language.UNSUPPORTED)).isEmpty();
  }
}
