package io.earshot.nlp.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.nlp.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same words, once said calmly and once with emphasis. */
class EmphasisTest {
  @ParameterizedTest
  @CsvSource({
    "EN, the coffee is good, the coffee is sooo good!!!",
    "EN, the food was great, the food was GREAT!!",
    "DE, der Kaffee ist gut, der Kaffee ist sooo gut!!!",
    "DE, die Fahrerin war freundlich, die Fahrerin war soooo freundlich!!",
    "NL, de koffie is goed, de koffie is zooo goed!!!",
    "NL, de chauffeur was vriendelijk, de chauffeur was zoooo vriendelijk!!",
    "LV, kafija ir laba, kafija ir tiiik laba!!!",
    "LV, vadītāja bija laipna, vadītāja bija ļoooti laipna!!",
    "ET, kohv on hea, kohv on niiii hea!!!",
    "ET, juht oli sõbralik, juht oli nii sõbraliiiik!!",
    "FR, le café est bon, le café est teeellement bon !!!",
    "FR, la conductrice était gentille, la conductrice était siii gentille !!",
    "ES, el café está bueno, el café está taaan bueno!!!",
    "ES, la conductora fue amable, la conductora fue muuuy amable!!",
    "IT, il caffè è buono, il caffè è cosììì buono!!!",
    "IT, l'autista era gentile, l'autista era taaanto gentile!!"
  })
  void makesWhatIsGoodBetter(Language language, String calm, String loud) {
    assertThat(score(loud, language)).isGreaterThan(score(calm, language));
  }

  @ParameterizedTest
  @CsvSource({
    "EN, the soup was bad, the soup was sooo bad!!!",
    "EN, the driver was rude, the driver was RUDE!!",
    "DE, die Suppe war schlecht, die Suppe war sooo schlecht!!!",
    "DE, die Fahrerin war unfreundlich, die Fahrerin war soooo unfreundlich!!",
    "NL, de soep was slecht, de soep was zooo slecht!!!",
    "NL, de chauffeur was onbeleefd, de chauffeur was zoooo onbeleefd!!",
    "LV, zupa bija slikta, zupa bija tiiik slikta!!!",
    "LV, apkalpošana bija šausmīga, apkalpošana bija ļoooti šausmīga!!",
    "ET, supp oli halb, supp oli niiii halb!!!",
    "ET, teenindus oli kohutav, teenindus oli kohuuutav!!",
    "FR, la soupe était mauvaise, la soupe était teeellement mauvaise !!!",
    "FR, la conductrice était impolie, la conductrice était siii impolie !!",
    "ES, la sopa estaba mala, la sopa estaba taaan mala!!!",
    "ES, la conductora fue maleducada, la conductora fue muuuy maleducada!!",
    "IT, la zuppa era cattiva, la zuppa era cosììì cattiva!!!",
    "IT, l'autista era scortese, l'autista era taaanto scortese!!"
  })
  void makesWhatIsBadWorse(Language language, String calm, String loud) {
    assertThat(score(loud, language)).isLessThan(score(calm, language));
  }

  private static double score(String text, Language language) {
    return new LinearSentimentClassifier().classify(text, language).score();
  }
}
