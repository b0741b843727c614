package io.earshot.pipelines.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedOutagesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Your website is down again, I cannot check in|down website",
        "en|Is the app still down?|down app",
        "en|site down since noon and the servers are offline too|down service,down website",
        "de|Eure Webseite ist seit Stunden nicht erreichbar|down website",
        "nl|De site ligt al de hele dag plat|down website",
        "lv|Mājaslapa atkal nav pieejama|down website",
        "et|Teie koduleht on jälle maas|down website",
        "fr|Votre site est en panne depuis ce matin|down website",
        "es|La web lleva caída toda la mañana|down website",
        "it|Il vostro sito è irraggiungibile da ieri|down website",
        "en|The app crashes on my old phone|",
        "en|I sat down and your site was fine|",
        "en|I cannot log in|",
        "unsupported|Your website is down|",
      })
  void onlyWhatIsOutOfOrderForEverybody(String language, String text, String expected) {
    assertThat(String.join(",", NamedOutages.in(text, language)))
        .isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void noTextNamesNone() {
    assertThat(NamedOutages.in(null, "en")).isEmpty();
    assertThat(NamedOutages.services(List.of("ride 418", "down app"))).containsExactly("app");
    assertThat(NamedThings.numbers(List.of("ride 418", "gate 418", "down app")))
        .containsExactly("418");
  }
}
