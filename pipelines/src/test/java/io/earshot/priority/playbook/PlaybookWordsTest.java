package io.earshot.priority.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.connectors.yaml.YamlValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaybookWordsTest {
  @ParameterizedTest
  @ValueSource(strings = {"de", "nl"})
  void everyEntryIsSaidWithTheSameHoles(String language) {
    Map<String, List<String>> english = holes(Resources.read("approaches.yaml"));
    assertThat(holes(Resources.read("approaches-" + language + ".yaml"))).isEqualTo(english);
    assertThat(english).hasSizeGreaterThan(70);
  }

  /** The holes of each text, by the path to it. */
  private static Map<String, List<String>> holes(YamlValue document) {
    Map<String, List<String>> holes = new LinkedHashMap<>();
    collect("", document, holes);
    return holes;
  }

  private static void collect(String path, YamlValue value, Map<String, List<String>> holes) {
    if (value.entries() != null) {
      value.entries().forEach((key, entry) -> collect(path + "/" + key, entry, holes));
    } else if (value.items() != null) {
      for (int i = 0; i < value.items().size(); i++) {
        collect(path + "/" + i, value.items().get(i), holes);
      }
    } else {
      List<String> found = new ArrayList<>();
      for (String hole :
          List.of("{known}", "{language}", "{since}", "{mentions}", "{complaints}")) {
        if (value.text().contains(hole)) {
          found.add(hole);
        }
      }
      holes.put(path, found);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|Ask whether that answers it.|Fragen, ob die Frage damit beantwortet ist.",
        "nl|Thank them by name.|Bedank ze bij naam.",
        "de|Check the facts in your own systems before you answer.|Vor der Antwort die Tatsachen in"
            + " den eigenen Systemen prüfen.",
        "de|Check the facts in your own systems before you answer. Heard of since 2025-01-02;"
            + " mentions: 8, complaints: 1.|Vor der Antwort die Tatsachen in den eigenen Systemen"
            + " prüfen. Bekannt seit 2025-01-02; Erwähnungen: 8, Beschwerden: 1.",
        "de|Answer in Dutch; there is no draft in that language.|Antworten auf Niederländisch; in"
            + " dieser Sprache gibt es keinen Entwurf.",
        "nl|somebody who comes to them, where that is possible|iemand die bij hen langskomt, waar"
            + " dat kan",
        "de|people may be in danger|Menschen in Gefahr sein können",
        "de|A sentence of another version.|A sentence of another version.",
        "en|Thank them by name.|Thank them by name.",
        "fr|Thank them by name.|Thank them by name.",
      })
  void aSentenceIsSaidInTheLanguageOfTheReader(String language, String english, String said) {
    assertThat(PlaybookWords.in(Locale.forLanguageTag(language)).of(english)).isEqualTo(said);
  }

  @Test
  void noEnglishSentenceIsTakenForAnother() {
    PlaybookWords german = PlaybookWords.in(Locale.GERMAN);
    List<String> english = PlaybookWords.texts(Resources.read("approaches.yaml"));
    List<String> said = PlaybookWords.texts(Resources.read("approaches-de.yaml"));
    for (int i = 0; i < english.size(); i++) {
      if (!english.get(i).contains("{")) {
        assertThat(german.of(english.get(i))).isEqualTo(said.get(i));
      }
    }
  }
}
