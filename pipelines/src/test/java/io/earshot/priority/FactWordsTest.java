package io.earshot.priority;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.nlp.customer.Evidence;
import io.earshot.workspace.WorkspaceJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What evidence says, in each language. */
class FactWordsTest {
  private static final FactWords GERMAN = FactWords.in(Locale.GERMAN);
  private static final FactWords DUTCH = FactWords.in(Locale.forLanguageTag("nl"));

  private static Map<String, String> bundle(String suffix) throws IOException {
    Properties properties = new Properties();
    try (InputStream in = Fact.class.getResourceAsStream("facts" + suffix + ".properties");
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    Map<String, String> texts = new TreeMap<>();
    properties.forEach((key, value) -> texts.put((String) key, (String) value));
    return texts;
  }

  @ParameterizedTest
  @ValueSource(strings = {"_de", "_nl"})
  void everySentenceIsTranslated(String suffix) throws IOException {
    Map<String, String> english = bundle("");
    Map<String, String> translated = bundle(suffix);
    assertThat(translated.keySet()).isEqualTo(english.keySet());
    english.forEach(
        (key, text) -> {
          assertThat(translated.get(key)).as(key).doesNotContain("'").isNotBlank();
          assertThat(places(translated.get(key))).as(key).isEqualTo(places(text));
        });
  }

  private static int places(String text) {
    return new MessageFormat(text, Locale.ENGLISH).getFormatsByArgumentIndex().length;
  }

  @Test
  void aSentenceSpeaksOfAllThatItsFactHolds() throws IOException {
    Map<String, String> english = bundle("");
    for (Fact.Kind kind : Fact.Kind.values()) {
      if (kind != Fact.Kind.FEATURE) {
        int places = 0;
        while (english.get(kind.code()).contains("{" + places)) {
          places++;
        }
        assertThat(placesOf(kind)).as(kind.code()).isEqualTo(places);
      }
    }
  }

  private static int placesOf(Fact.Kind kind) {
    int places = 0;
    while (true) {
      try {
        kind.value(places);
      } catch (IndexOutOfBoundsException e) {
        return places;
      }
      places++;
    }
  }

  @Test
  void whoOverruledTheMachineIsToldWithWhatItHadSaid() {
    List<Fact> facts =
        new Overruling(
                "type",
                "lapsed_loyal",
                "extreme_critic",
                "ann",
                Instant.parse("2026-11-19T09:00:00Z"),
                "gold for years")
            .facts();
    assertThat(FactWords.ENGLISH.of(facts))
        .isEqualTo(
            "customer type overruled as lapsed loyal by ann on 2026-11-19; the machine had said"
                + " extreme critic: \"gold for years\"");
    assertThat(
            FactWords.ENGLISH.of(
                new Overruling(
                        "touchpoint",
                        "staff email_chat",
                        "none",
                        "ann",
                        Instant.parse("2026-11-19T09:00:00Z"),
                        "reads so")
                    .facts()))
        .contains("as staff, email chat by ann")
        .contains("had said none");
  }

  @Test
  void aClockIsToldInTheLanguageOfWhoReadsIt() {
    List<Fact> clock =
        List.of(
            Fact.of(Fact.Kind.OLD, Duration.ofMinutes(50 * 60 + 3)),
            Fact.of(Fact.Kind.IN_SERVICE, Duration.ofHours(16)),
            Fact.of(Fact.Kind.OVERDUE, Duration.ofHours(6)));
    assertThat(FactWords.ENGLISH.of(clock))
        .isEqualTo(
            "50 h 3 min old as of the night, 16 h of it in hours of service, overdue by 6 h");
    assertThat(GERMAN.of(clock))
        .isEqualTo(
            "beim Nachtlauf 50 Std. 3 Min. alt, davon 16 Std. in der Dienstzeit, überfällig seit 6"
                + " Std.");
    assertThat(DUTCH.of(clock))
        .isEqualTo(
            "50 u 3 min oud tijdens de nachtrun, waarvan 16 u binnen de diensttijd, 6 u te laat");
  }

  @Test
  void theWordsOfACustomerStandAfterWhatTheyShow() {
    List<Fact> facts =
        List.of(
            Fact.of(Fact.Kind.NO_MODEL, "lv"),
            Fact.of(Fact.Kind.BUT_SAYS),
            Fact.of(Fact.Kind.QUOTE, "never {0} again, it's over; overdue by 3 days"));
    assertThat(FactWords.ENGLISH.of(facts))
        .isEqualTo(
            "no complaint model for Latvian judged it, but it says: \"never {0} again, it's over;"
                + " overdue by 3 days\"");
    assertThat(GERMAN.of(facts))
        .isEqualTo(
            "kein Modell für Beschwerden auf Lettisch hat es beurteilt, sagt aber: \"never {0}"
                + " again, it's over; overdue by 3 days\"");
  }

  @Test
  void earlierPraiseIsToldWithItsDayAndWords() {
    List<Fact> facts =
        TypeFacts.of(
            new Evidence(
                "earlier_praise_irritated",
                2,
                "Wonderful crew",
                Instant.parse("2026-08-03T10:00:00Z")));
    assertThat(FactWords.ENGLISH.of(facts))
        .isEqualTo("irritated now; praised you on 2026-08-03: \"Wonderful crew\"");
    assertThat(GERMAN.of(facts))
        .isEqualTo("jetzt verärgert; lobte Sie am 2026-08-03: \"Wonderful crew\"");
    assertThat(FactWords.ENGLISH.of(TypeFacts.of(new Evidence("of_old", 1, "", null))))
        .as("a feature of an earlier version")
        .isEqualTo("of old");
  }

  @Test
  void numbersHaveTheMarksOfTheLanguage() {
    List<Fact> facts =
        List.of(
            Fact.of(Fact.Kind.FOLLOWERS, 12500),
            Fact.of(Fact.Kind.SHARES, 1),
            Fact.of(Fact.Kind.STARS, "2.5", "5"));
    assertThat(FactWords.ENGLISH.of(facts)).isEqualTo("12,500 followers, 1 share; 2.5 of 5 stars");
    assertThat(GERMAN.of(facts)).isEqualTo("12.500 Follower, 1-mal geteilt; 2,5 von 5 Sternen");
  }

  @Test
  void filesHoldTheSentenceAndTheFacts() throws IOException {
    Reason reason =
        new Reason("reach", new BigDecimal("2.5"), List.of(Fact.of(Fact.Kind.FOLLOWERS, 120)));
    String json = WorkspaceJson.MAPPER.writeValueAsString(reason);
    assertThat(json)
        .isEqualTo(
            "{\"component\":\"reach\",\"points\":2.5,\"evidence\":\"120 followers\","
                + "\"facts\":[[\"followers\",\"120\"]]}");
    assertThat(WorkspaceJson.MAPPER.readValue(json, Reason.class)).isEqualTo(reason);
  }

  @Test
  void anUnknownFeatureStandsAsItIsWhateverIsInIt() {
    List<Fact> facts = TypeFacts.of(new Evidence("old_{0}_it's_{", 1, "", null));
    assertThat(FactWords.ENGLISH.of(facts)).isEqualTo("old {0} it's {");
  }

  @Test
  void aRowOfAnEarlierVersionKeepsItsSentences() throws IOException {
    Reason reason =
        WorkspaceJson.MAPPER.readValue(
            "{\"component\":\"reach\",\"points\":2.5,\"evidence\":\"120 followers\"}",
            Reason.class);
    assertThat(reason.evidence()).isEqualTo("120 followers");
    assertThat(GERMAN.of(reason.facts())).isEqualTo("120 followers");
    Incident incident =
        WorkspaceJson.MAPPER.readValue(
            "{\"id\":\"m:1\",\"complaints\":2,\"copies\":0,\"cause\":\"naming 418\",\"members\":[]}",
            Incident.class);
    assertThat(incident.cause()).isEqualTo("naming 418");
    Conversation conversation =
        WorkspaceJson.MAPPER.readValue(
            "{\"id\":\"m:1\",\"state\":\"unresolved\",\"open\":true,"
                + "\"since\":\"2026-11-01T10:00:00Z\",\"answeredAt\":null,\"answer\":null,"
                + "\"evidence\":\"wrote again\"}",
            Conversation.class);
    assertThat(conversation.evidence()).isEqualTo("wrote again");
  }
}
