package io.earshot.nlp.touchpoint;

import static io.earshot.nlp.touchpoint.Touchpoint.APP;
import static io.earshot.nlp.touchpoint.Touchpoint.DELIVERY;
import static io.earshot.nlp.touchpoint.Touchpoint.EMAIL_CHAT;
import static io.earshot.nlp.touchpoint.Touchpoint.PAYMENT;
import static io.earshot.nlp.touchpoint.Touchpoint.RETURNS;
import static io.earshot.nlp.touchpoint.Touchpoint.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.nlp.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LexiconTouchpointFinderTest {

  private static final TouchpointFinder FINDER = LexiconTouchpointFinder.shipped();

  private static List<Touchpoint> find(String text, Language language) {
    return FINDER.find(text, language).stream().map(NamedTouchpoint::touchpoint).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EN|You lost my luggage and the gate agent laughed.|staff delivery",
        "EN|The website says the page does not exist.|website",
        "DE|Der Schaffner war unfreundlich.|staff",
        "DE|Wieder 40 Minuten Verspätung.|punctuality",
        "NL|Het pakket is nooit bezorgd.|delivery",
        "LV|Kurjers nepiegādāja sūtījumu.|delivery",
        "ET|Pakk ei jõudnud, kuller ei helistanud.|delivery phone",
        "FR|Toujours pas de remboursement.|returns",
        "ES|Me cobraron dos veces en la tarjeta.|payment",
        "IT|Nessuno risponde al telefono.|phone",
      })
  void theTouchpointsNamedAreFound(Language language, String text, String expected) {
    assertThat(find(text, language).stream().map(Touchpoint::code))
        .containsExactlyInAnyOrder(expected.split(" ", -1));
  }

  @Test
  void theOneNamedMostStandsFirst() {
    assertThat(find("The driver left the parcel, my package, outside. Delivery fail.", Language.EN))
        .startsWith(DELIVERY)
        .contains(STAFF);
  }

  @Test
  void eachIsQuotedInTheWordsOfTheText() {
    assertThat(FINDER.find("Your Courier kept my PARCEL; the courier lied.", Language.EN))
        .containsExactly(new NamedTouchpoint(DELIVERY, List.of("Courier", "PARCEL", "courier")));
  }

  @Test
  void aWeakTermCountsOnlyAlone() {
    assertThat(find("Great service", Language.EN)).containsExactly(STAFF);
    assertThat(find("Great service of the app", Language.EN)).containsExactly(APP);
  }

  @Test
  void aTermWithinOneThatStandsForAWholeNamesNothing() {
    assertThat(find("Give me my money back", Language.EN)).containsExactly(RETURNS);
    assertThat(find("You took my money and my money back form", Language.EN))
        .containsExactlyInAnyOrder(PAYMENT, RETURNS);
    assertThat(find("The same online and offline", Language.EN)).containsExactly(APP);
  }

  @Test
  void whatStandsForMaskedDataNamesNothing() {
    assertThat(find("The kettle sparks, reach me at [email]", Language.EN))
        .isEqualTo(find("The kettle sparks, reach me", Language.EN));
    assertThat(find("My email got no answer", Language.EN)).containsExactly(EMAIL_CHAT);
  }

  @Test
  void atMostThreeAreGiven() {
    assertThat(FINDER.find("app website staff refund delivery payment delay safety", Language.EN))
        .hasSize(3);
  }

  @Test
  void anUnsupportedLanguageHasNone() {
    assertThat(FINDER.find("app website staff", Language.UNSUPPORTED)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      names = {"UNSUPPORTED", "UNKNOWN"},
      mode = EnumSource.Mode.EXCLUDE)
  void everyListNamesEveryTouchpoint(Language language) {
    String name = "touchpoints-" + language.code().toLowerCase(Locale.ROOT) + ".tsv";
    List<String> labels = TouchpointRows.labels(name);
    assertThat(labels)
        .containsAll(Arrays.stream(Touchpoint.values()).map(Touchpoint::code).toList());
  }
}
