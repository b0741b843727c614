package io.earshot.pipelines.night;

import io.earshot.nlp.Language;
import io.earshot.nlp.cue.PhraseLexicon;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the services of a brand that a post calls out of order for everybody, such as "your website
 * is down": who says so on the same day speaks of the same. A fault that one customer alone may
 * have ("the app crashes on my phone") is none. The phrases are in {@code outages-<language>.tsv}.
 */
final class NamedOutages {
  private static final String KIND = "down ";

  private static final Map<Language, PhraseLexicon> PHRASES = read();

  private NamedOutages() {}

  private static Map<Language, PhraseLexicon> read() {
    Map<Language, PhraseLexicon> phrases = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      if (language.isSupported()) {
        String name = "outages-" + language.code() + ".tsv";
        phrases.put(language, PhraseLexicon.load(NamedOutages.class, name, language));
      }
    }
    return phrases;
  }

  /**
   * The services, each as {@code down} and its name, each once, in alphabetical order.
   *
   * @param text or null
   * @param language its code; nothing is found in one without phrases
   */
  static List<String> in(String text, String language) {
    PhraseLexicon phrases = Language.ofCode(language).map(PHRASES::get).orElse(null);
    return text == null || phrases == null
        ? List.of()
        : phrases.find(text).stream()
            .map(match -> KIND + match.row().label())
            .distinct()
            .sorted()
            .toList();
  }

  /** The names alone of services that {@link #in} found. */
  static List<String> services(List<String> things) {
    return things.stream()
        .filter(thing -> thing.startsWith(KIND))
        .map(thing -> thing.substring(KIND.length()))
        .toList();
  }
}
