package io.earshot.nlp.linear;

import io.earshot.nlp.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of a language that turn what follows into its opposite, from {@code negators.tsv}.
 * Immutable.
 */
final class Negators {
  private static final Negators NONE = new Negators(Set.of());
  private static final Map<Language, Negators> BY_LANGUAGE = load();

  private final Set<String> words;

  private Negators(Set<String> words) {
    this.words = words;
  }

  static Negators of(Language language) {
    return BY_LANGUAGE.getOrDefault(language, NONE);
  }

  boolean contains(String known) {
    return words.contains(known);
  }

  /** Whether this sign ends the reach of a negator. */
  static boolean endsClause(String known) {
    return known.length() <= 3 && ".,;:!?".indexOf(known.charAt(0)) >= 0;
  }

  private static Map<Language, Negators> load() {
    Map<Language, Negators> loaded = new EnumMap<>(Language.class);
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Negators.class.getResourceAsStream("negators.tsv"), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        List<String> parts = List.of(line.split("\t", -1));
        Language language = Language.ofCode(parts.get(0)).orElseThrow();
        loaded.put(language, new Negators(Set.of(parts.get(1).split(" ", -1))));
      }
      return loaded;
    } catch (IOException e) {
      throw new UncheckedIOException("negators.tsv cannot be read", e);
    }
  }
}
