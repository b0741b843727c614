package io.earshot.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of each kind of mistake, and the column it points at. */
final class QueryMistakesTest {
  private static final List<Locale> TRANSLATIONS =
      List.of(Locale.GERMAN, Locale.forLanguageTag("nl"));

  static Stream<Arguments> mistakes() {
    return Stream.of(
        mistake("", 1, "The query is empty; * finds every mention."),
        mistake("   ", 1, "The query is empty; * finds every mention."),
        mistake(
            "late [1 TO 2]", 6, "A range belongs directly behind a field, as in rating:[1 TO 2]."),
        mistake("late]", 1, "A range belongs directly behind a field, as in rating:[1 TO 2]."),
        mistake("{late", 1, "A range belongs directly behind a field, as in rating:[1 TO 2]."),
        mistake("late ~3", 6, "~ belongs directly behind a phrase, as in \"late refund\"~3."),
        mistake("late :en", 6, "No field is named before this colon."),
        mistake("severity:9", 10, "Severity is a number from 0 to 3."),
        mistake("late severity:>=5", 17, "Severity is a number from 0 to 3."),
        mistake("refund (late", 8, "This bracket is not closed."),
        mistake("refund (", 8, "This bracket is not closed."),
        mistake("refund late)", 12, "This bracket closes nothing."),
        mistake("refund ()", 8, "There is nothing between these brackets."),
        mistake("brand:( )", 7, "There is nothing between these brackets."),
        mistake("late \"refund", 6, "This quotation mark is not closed."),
        mistake("brand:\"acme", 7, "This quotation mark is not closed."),
        mistake("refund AND", 8, "AND has nothing after it."),
        mistake("refund AND OR late", 8, "AND has nothing after it."),
        mistake("(refund OR ) late", 9, "OR has nothing after it."),
        mistake("OR refund", 1, "OR has nothing before it."),
        mistake("refund NOT", 8, "NOT has nothing after it."),
        mistake("refund NOT NOT late", 12, "NOT may stand only once."),
        mistake("refund --late", 9, "NOT may stand only once."),
        mistake("refund - late", 8, "A minus must stand directly before what it excludes."),
        mistake(
            "NOT refund",
            1,
            "This only says what not to find; say what to find as well, or * for everything else."),
        mistake(
            "refund OR -late",
            11,
            "This only says what not to find; say what to find as well, or * for everything else."),
        mistake(
            "refund (-late -early)",
            9,
            "This only says what not to find; say what to find as well, or * for everything else."),
        mistake(
            "refund brnad:acme", 8, "There is no field \u201Cbrnad\u201D; did you mean brand:?"),
        mistake("language:de", 1, "There is no field \u201Clanguage\u201D; did you mean lang:?"),
        mistake(
            "10:30",
            1,
            "There is no field \u201C10\u201D; the fields are text, title, id, thread, brand, source, author,"
                + " kind, lang, sentiment, complaint, type, lane, touchpoint, intent, severity,"
                + " rating, followers, created; put words that hold a colon in quotation marks."),
        mistake("brand: acme", 1, "Nothing follows brand: directly; write it without a blank."),
        mistake("brand:\"\"", 7, "Nothing follows brand:."),
        mistake(
            "late sentiment:angry",
            16,
            "sentiment has no value \u201Cangry\u201D; it is one of negative, neutral, positive,"
                + " undetermined."),
        mistake(
            "type:lapsed_loyel",
            6,
            "type has no value \u201Clapsed_loyel\u201D; did you mean type:lapsed_loyal? It is one of"
                + " active_hater, extreme_critic, lapsed_loyal, champion, undetermined."),
        mistake(
            "*lay",
            1,
            "A word cannot begin with a wildcard, since every word there is would have to be read;"
                + " write its beginning, as in delay*."),
        mistake(
            "brand:*",
            7,
            "A word cannot begin with a wildcard, since every word there is would have to be read;"
                + " write its beginning, as in delay*."),
        mistake("de*ay", 3, "* may stand only at the end of a word, as in delay*."),
        mistake("d*", 1, "At least 2 letters must stand before * here."),
        mistake("#d*", 1, "At least 2 letters must stand before * here."),
        mistake("de* NEAR/3 late", 1, "At least 3 letters must stand before * here."),
        mistake(
            "check-in*",
            1,
            "Only a single word can be cut short with *; \u201Ccheck-in\u201D is more than one."),
        mistake(
            "del?y", 4, "? is not a wildcard here; write the beginning of a word, as in delay*."),
        mistake(
            "late /dela.*s/",
            6,
            "Regular expressions are not offered; write the beginning of a word, as in delay*."),
        mistake(
            "/dela[ys]/",
            1,
            "Regular expressions are not offered; write the beginning of a word, as in delay*."),
        mistake(
            "dellay~2",
            7,
            "~ belongs behind a phrase, as in \"late refund\"~3; words are not searched fuzzily."),
        mistake("delay^2", 6, "Words cannot be given a weight with ^."),
        mistake(
            "\"late refund\"~x",
            14,
            "~ needs a number of words from 0 to 100, as in \"late refund\"~3."),
        mistake(
            "late NEAR/0 refund", 6, "NEAR needs a number of words from 1 to 100, as in NEAR/5."),
        mistake(
            "late NEAR/101 refund", 6, "NEAR needs a number of words from 1 to 100, as in NEAR/5."),
        mistake("late NEAR/3", 6, "NEAR has nothing after it."),
        mistake("NEAR/3 late", 1, "NEAR has nothing before it."),
        mistake(
            "late NEAR/3 brand:acme",
            19,
            "NEAR takes words, phrases and prefixes of one text, or a group of these joined by OR."),
        mistake(
            "(late AND very) NEAR/3 refund",
            2,
            "NEAR takes words, phrases and prefixes of one text, or a group of these joined by OR."),
        mistake(
            "title:late NEAR/3 refund",
            19,
            "NEAR takes words, phrases and prefixes of one text, or a group of these joined by OR."),
        mistake("rating:low", 8, "rating needs a number, as in rating:>=2."),
        mistake("rating:>", 8, "Nothing follows this comparison."),
        mistake("followers:>1.5", 12, "followers needs a whole number."),
        mistake(
            "followers:>99999999999999999999",
            12,
            "followers needs a number, as in followers:>=2."),
        mistake(
            "created:2026-13-01",
            9,
            "\u201C2026-13-01\u201D is not a date; write a day (2026-11-19), a month (2026-11), a"
                + " year (2026) or a moment (2026-11-19T14:00:00Z)."),
        mistake(
            "created:>yesterday",
            10,
            "\u201Cyesterday\u201D is not a date; write a day (2026-11-19), a month (2026-11), a"
                + " year (2026) or a moment (2026-11-19T14:00:00Z)."),
        mistake("created:[2026-11-19 TO 2026-11-01]", 9, "This range ends before it begins."),
        mistake("rating:{3 TO 3}", 8, "This range ends before it begins."),
        mistake(
            "created:[2026-11-19 2026-11-20]",
            9,
            "A range is written [lowest TO highest], or {lowest TO highest} without its ends."),
        mistake(
            "rating:[1 TO",
            8,
            "A range is written [lowest TO highest], or {lowest TO highest} without its ends."),
        mistake("rating:[* TO *]", 8, "A range needs at least one end."),
        mistake("late !!!", 6, "\u201C!!!\u201D has no letter, digit or emoji to search for."),
        mistake("brand:\"acme air\"~2", 7, "~ works on words of the text, not on brand."));
  }

  private static Arguments mistake(String query, int column, String message) {
    return Arguments.of(query, column, message);
  }

  private static QueryMistakeException made(String query) {
    QueryMistakeException mistake =
        catchThrowableOfType(QueryMistakeException.class, () -> QueryLanguage.parse(query));
    assertThat(mistake).as("a mistake was made in %s", query).isNotNull();
    return mistake;
  }

  private static Set<String> keys(Locale locale) throws IOException {
    String suffix = locale.equals(Locale.ROOT) ? "" : "_" + locale.getLanguage();
    Properties texts = new Properties();
    try (Reader reader =
        new InputStreamReader(
            QueryMistake.class.getResourceAsStream("mistakes" + suffix + ".properties"),
            StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts.stringPropertyNames();
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void pointsAtTheMistakeAndSaysWhatItIs(String query, int column, String message) {
    QueryMistakeException mistake = made(query);
    assertThat(mistake.getMessage()).isEqualTo(message);
    assertThat(mistake.column()).isEqualTo(column);
    for (Locale locale : TRANSLATIONS) {
      assertThat(QueryMistake.translated(message, locale))
          .isNotEqualTo(message)
          .isEqualTo(mistake.sentence(locale));
    }
  }

  @Test
  void theExamplesHoldEveryMistake() {
    Set<QueryMistake> elsewhere =
        EnumSet.of(
            QueryMistake.TOO_DEEP,
            QueryMistake.TOO_MANY_CLAUSES,
            QueryMistake.TOO_LONG,
            QueryMistake.TOO_MANY_NEAR,
            // Of the index and of the account; tested with these.
            QueryMistake.BROAD_PREFIX,
            QueryMistake.BEGINNING_OF_NAME);
    assertThat(mistakes().map(example -> made((String) example.get()[0]).mistake()).distinct())
        .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.copyOf(elsewhere)));
  }

  @Test
  void everySentenceSpeaksOfTheSameInEveryLanguage() throws IOException {
    for (Locale locale : List.of(Locale.ROOT, TRANSLATIONS.get(0), TRANSLATIONS.get(1))) {
      // Each file has all of them itself, and none that is no mistake.
      assertThat(keys(locale))
          .isEqualTo(
              Arrays.stream(QueryMistake.values())
                  .map(QueryMistake::code)
                  .collect(Collectors.toSet()));
      for (QueryMistake mistake : QueryMistake.values()) {
        String said = mistake.sentence(locale, "<0>", "<1>", "<2>", "<3>");
        for (int place = 0; place < 4; place++) {
          assertThat(said.contains("<" + place + ">"))
              .as("%s in %s speaks of value %d", mistake, locale, place)
              .isEqualTo(place < mistake.places());
        }
        assertThat(said).as("%s in %s", mistake, locale).doesNotContain("{0", "{1");
      }
    }
    assertThatThrownBy(() -> QueryMistake.TOO_DEEP.at(1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsNoMistakeIsNotTranslated() {
    assertThat(QueryMistake.translated("The index is gone.", Locale.GERMAN))
        .isEqualTo("The index is gone.");
  }

  @Test
  void boundsWhatAQueryMayAskFor() {
    assertRefused("(".repeat(21) + "a", "Brackets may stand at most 20 deep in one another.", 21);
    assertRefused("a ".repeat(501), "A query may have at most 500 words and conditions.", 1001);
    assertRefused(
        "\"" + "a ".repeat(600) + "\"", "A query may have at most 500 words and conditions.", 1);
    assertRefused("a".repeat(10_001), "A query may have at most 10000 characters.", 10_000);
    assertRefused("aa" + " NEAR/2 aa".repeat(9), "At most 8 NEAR may be joined to one another.", 4);
  }

  private static void assertRefused(String query, String message, int column) {
    QueryMistakeException mistake = made(query);
    assertThat(mistake).hasMessage(message);
    assertThat(mistake.column()).isEqualTo(column);
  }
}
