package io.earshot.nlp.language;

import io.earshot.nlp.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Single words that give a language away ({@code telling-words.tsv}), for what a model of letters
 * gets wrong: greetings of one or two words, and neighbours of the eight languages that look like
 * them. Immutable.
 */
final class TellingWords {
  /** Texts of more words are told by their letters. */
  private static final int MOST_SHORT_WORDS = 5;

  /** Of so few words their letters tell little: where most of them tell a language, it is that. */
  private static final int FEWEST_WORDS = 3;

  /** Letters surer than this are believed, unless most of very few words tell otherwise. */
  private static final double SURE_LETTERS = 0.6;

  /** A foreign word in so many is no quotation any more. */
  private static final int ONE_IN = 10;

  private static final Map<String, Language> LANGUAGES = load();

  private TellingWords() {}

  /**
   * What the words of a text give away.
   *
   * @param words in lower case
   * @param byLetters what their letters look like
   * @return a supported language only for a short text whose letters look like none, or hardly like
   *     one, or for one of very few words of which most tell it; {@link Language#UNSUPPORTED} where
   *     enough words are of another language; empty where the letters know better
   */
  static Optional<Language> of(List<String> words, LanguageResult byLetters) {
    Language supported = null;
    boolean several = false;
    int telling = 0;
    int foreign = 0;
    for (String word : words) {
      Language language = LANGUAGES.get(word);
      if (language == Language.UNSUPPORTED) {
        foreign++;
      } else if (language != null) {
        several |= supported != null && supported != language;
        supported = language;
        telling++;
      }
    }
    if (foreign * ONE_IN >= words.size() && foreign > 0 && supported == null) {
      return Optional.of(Language.UNSUPPORTED);
    }
    boolean told =
        supported != null && !several && foreign == 0 && words.size() <= MOST_SHORT_WORDS;
    boolean mostly = words.size() <= FEWEST_WORDS && 2 * telling > words.size();
    boolean unsure = !byLetters.language().isSupported() || byLetters.confidence() < SURE_LETTERS;
    return told && (mostly || unsure) ? Optional.of(supported) : Optional.empty();
  }

  private static Map<String, Language> load() {
    Map<String, Language> languages = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                TellingWords.class.getResourceAsStream("telling-words.tsv"),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          String[] cells = line.split("\t", -1);
          Language language = Language.ofCode(cells[0]).orElse(Language.UNSUPPORTED);
          for (String word : cells[1].split(" ", -1)) {
            languages.put(word, language);
          }
        }
      }
      return Map.copyOf(languages);
    } catch (IOException e) {
      throw new UncheckedIOException("telling-words.tsv cannot be read", e);
    }
  }
}
