package io.earshot.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.care.Correction;
import io.earshot.care.reply.ReplyRule;
import io.earshot.care.store.RefusedException;
import io.earshot.nlp.customer.CustomerType;
import io.earshot.nlp.touchpoint.Touchpoint;
import io.earshot.priority.Fact;
import io.earshot.priority.Lane;
import io.earshot.priority.Setting;
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

/** The words of the interface. */
class TextsTest {
  private static Map<String, String> bundle(String suffix) throws IOException {
    Properties properties = new Properties();
    try (InputStream in = Texts.class.getResourceAsStream("texts" + suffix + ".properties");
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    Map<String, String> texts = new TreeMap<>();
    properties.forEach((key, value) -> texts.put((String) key, (String) value));
    return texts;
  }

  @ParameterizedTest
  @ValueSource(strings = {"_de", "_nl"})
  void everyTextIsTranslated(String suffix) throws IOException {
    Map<String, String> english = bundle("");
    Map<String, String> translated = bundle(suffix);
    assertThat(translated.keySet()).isEqualTo(english.keySet());
    english.forEach(
        (key, text) -> assertThat(places(translated.get(key))).as(key).isEqualTo(places(text)));
  }

  private static int places(String text) {
    return new MessageFormat(text, Locale.ENGLISH).getFormatsByArgumentIndex().length;
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "_de", "_nl"})
  void noTextHoldsASignThatItsFormWouldSwallow(String suffix) throws IOException {
    assertThat(bundle(suffix).values()).noneMatch(text -> text.contains("'") || text.isBlank());
  }

  @Test
  void everyCodeHasAWord() {
    for (Texts texts : Texts.all()) {
      for (Lane lane : Lane.values()) {
        assertThat(texts.code("lane", lane.code())).isNotBlank();
      }
      for (CustomerType type : CustomerType.values()) {
        assertThat(texts.code("type", type.code()))
            .as("as evidence says it")
            .isEqualTo(
                texts
                    .facts(List.of(Fact.of(Fact.Kind.TYPE, type.code(), 80)))
                    .replace(" (80 %)", ""));
      }
      for (Touchpoint touchpoint : Touchpoint.values()) {
        assertThat(texts.code("touchpoint", touchpoint.code())).isNotBlank();
      }
      for (Correction.Field field : Correction.Field.values()) {
        assertThat(texts.code("field", field.code())).isNotBlank();
        for (String value : field.allowed()) {
          assertThat(
                  field == Correction.Field.LANGUAGE
                      ? texts.nameOf(value)
                      : texts.code(field.code(), value))
              .isNotBlank();
        }
      }
      for (RefusedException.Reason reason : RefusedException.Reason.values()) {
        assertThat(texts.get("refused." + reason.code())).isNotBlank();
      }
      for (TeamPages.Figure figure : TeamPages.Figure.values()) {
        assertThat(texts.get("figure." + figure.code() + ".items")).isNotBlank();
      }
      for (Setting setting : Setting.values()) {
        setting.component().ifPresent(component -> texts.code("component", component));
      }
      for (ReplyRule rule : ReplyRule.values()) {
        assertThat(texts.get("rule." + rule.code() + ".meaning")).isNotBlank();
        assertThat(texts.get("rule." + rule.code() + ".instead")).isNotBlank();
      }
    }
  }

  @Test
  void theEnglishRulesSayWhatTheCheckSays() {
    Texts english = Texts.all().get(0);
    for (ReplyRule rule : ReplyRule.values()) {
      assertThat(english.get("rule." + rule.code() + ".meaning").replace('\u2019', '\''))
          .isEqualTo(rule.meaning());
      assertThat(english.get("rule." + rule.code() + ".instead").replace('\u2019', '\''))
          .isEqualTo(rule.instead());
    }
  }

  @Test
  void theFirstLanguageThatABrowserPrefersAndThatThereIs() {
    assertThat(Texts.preferred("lv, nl-BE;q=0.8, de;q=0.5").language()).isEqualTo("nl");
    assertThat(Texts.preferred("de-AT").language()).isEqualTo("de");
    assertThat(Texts.preferred("fr").language()).isEqualTo("en");
    assertThat(Texts.preferred(null).language()).isEqualTo("en");
    assertThat(Texts.preferred(";;;q=x").language()).isEqualTo("en");
  }

  @Test
  void numbersHaveTheMarksOfTheirLanguage() {
    Texts english = Texts.of("en").orElseThrow();
    Texts german = Texts.of("de").orElseThrow();
    assertThat(english.number(new BigDecimal("179.20"))).isEqualTo("179.2");
    assertThat(german.number(new BigDecimal("179.20"))).isEqualTo("179,2");
    assertThat(german.number(new BigDecimal("1.2E+3"))).isEqualTo("1.200");
    assertThat(german.number(new BigDecimal("-0.05"))).isEqualTo("-0,05");
    assertThat(german.shortNumber(9_999)).isEqualTo("9.999");
    assertThat(german.shortNumber(10_500)).isEqualTo("10k");
    assertThat(german.shortNumber(1_500_000)).isEqualTo("1,5M");
  }

  @Test
  void timeIsToldByItsTwoLargestUnits() {
    Texts english = Texts.all().get(0);
    Instant now = Instant.parse("2026-11-20T08:00:00Z");
    assertThat(english.due(now.plus(Duration.ofMinutes(125)), now)).isEqualTo("in 2 h 5 min");
    assertThat(english.due(now.minus(Duration.ofDays(3)), now)).isEqualTo("overdue 3 d");
    assertThat(english.minute(now)).isEqualTo("20 Nov 2026, 08:00");
    assertThat(english.length(Duration.ofHours(10))).isEqualTo("10 h");
    assertThat(Texts.of("de").orElseThrow().length(Duration.ofHours(10))).isEqualTo("10 Std.");
    assertThat(english.length(Duration.ofSeconds(59))).isEqualTo("0 min");
    assertThat(english.share(1, 3)).isEqualTo("33 %");
    assertThat(english.share(0, 0)).isEqualTo("–");
  }
}
