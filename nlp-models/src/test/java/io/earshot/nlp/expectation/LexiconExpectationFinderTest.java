package io.earshot.nlp.expectation;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.nlp.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

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
        "ET | keegi pole vabandanud",
        "DE | Nicht mal eine Entschuldigung",
        "DE | Keine Entschuldigung, nichts",
        "DE | und nicht einmal ein Wort der Entschuldigung",
        "DE | Der Zug fiel aus, ohne eine Entschuldigung",
        "DE | Eine Entschuldigung kam nie",
        "DE | Entschuldigt hat sich niemand",
        "DE | Es gab nicht einmal ein Sorry",
        "DE | Auf eine Entschuldigung warte ich bis heute",
        "NL | Niet eens een excuus",
        "NL | Geen excuses, niks",
        "NL | Er kon nog geen sorry af",
        "NL | zelfs geen verontschuldiging gekregen",
        "NL | Een excuus kwam er niet",
        "NL | niet één keer sorry gezegd",
        "FR | Même pas une excuse",
        "FR | Sans la moindre excuse, train annulé",
        "FR | Aucune excuse de votre part, bagage perdu",
        "ES | Ni siquiera una disculpa",
        "ES | Ni una disculpa por el retraso",
        "ES | Sin pedir perdón, vuelo cancelado",
        "ES | No se disculparon siquiera, maleta perdida",
        "ES | Ni un perdón, ni un lo siento, tras el retraso",
        "ES | Nadie pidió disculpas por el retraso",
        "IT | Nemmeno delle scuse, treno cancellato",
        "IT | Neanche una scusa per il ritardo",
        "IT | Senza nemmeno scusarsi, valigia persa",
        "IT | nessuna scusa per il ritardo",
        "IT | Nessuno ha chiesto scusa per il ritardo",
        "IT | Neppure una parola di scuse, pacco rotto",
        "LV | Pat neatvainojās, paciņa pazuda",
        "LV | Neviens pat neatvainojās par kavēšanos",
        "LV | Bez jebkādas atvainošanās reiss atcelts",
        "LV | Nekādas atvainošanās par kavēšanos",
        "LV | Pat atvainošanos nesagaidīju, paciņa pazuda",
        "LV | ne atvainošanās, ne paskaidrojuma, vilciens kavējas",
        "ET | Isegi ei vabandatud, pakk kadus",
        "ET | Mitte ühtegi vabandust, rong hilines",
        "ET | Keegi ei vabandanud hilinemise pärast",
        "ET | Ilma igasuguse vabanduseta, rong hilines",
        "ET | Vabandust ei tulnudki, pakk on kadunud",
        "ET | ei palutud isegi vabandust, pakk kadus",
        "EN | Not even an apology",
        "EN | No sorry, nothing, just a cancelled train",
        "EN | I never got an apology for the lost bag",
        "EN | My bag was lost and they did not say sorry",
        "EN | without so much as an apology my flight was cancelled",
        "EN | Nobody said sorry for the delay"
      })
  void whoIsNotSorryLacksEmpathy(Language language, String text) {
    assertThat(finder.find(text, language))
        .extracting(MissedExpectation::expectation)
        .contains(Expectation.EMPATHY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DE | Die Entschuldigung kam sofort, trotzdem ist das Paket weg",
        "DE | Entschuldigung, mein Paket ist kaputt",
        "NL | Het excuus kwam meteen, maar het pakket is kapot",
        "NL | Sorry, maar mijn pakket is kwijt",
        "FR | Excusez-moi, ma valise est cassée",
        "FR | Le colis est perdu, merci pour vos excuses",
        "ES | Perdón, mi maleta está rota",
        "ES | Disculpe, el paquete está perdido",
        "IT | Scusate, la mia valigia è rotta",
        "IT | Scusi, il pacco non arriva",
        "LV | Atvainojiet, mana paciņa ir pazudusi",
        "ET | Vabandust, minu pakk on kadunud",
        "EN | Sorry, my parcel is lost",
        "EN | Apology accepted, but my bag is still lost"
      })
  void whoseApologyCameOrWhoOnlyExcusesThemselvesDoesNot(Language language, String text) {
    assertThat(finder.find(text, language))
        .extracting(MissedExpectation::expectation)
        .doesNotContain(Expectation.EMPATHY);
  }

  static Stream<String[]> sentences() throws IOException {
    try (InputStream in = LexiconExpectationFinderTest.class.getResourceAsStream("sentences.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.split("\t", -1))
              .toList()
              .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void tellsFirstWhatWasMissedMost(String language, String expectation, String text) {
    assertThat(finder.find(text, Language.ofCode(language).orElseThrow()))
        .as(text)
        .isNotEmpty()
        .first()
        .extracting(missed -> missed.expectation().name().toLowerCase(Locale.ROOT))
        .isEqualTo(expectation);
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
