package io.earshot.pipelines.night;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words of a post without what differs in forwarded and copied ones: case, marks, handles,
 * links and numbers.
 */
final class SameWords {
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private SameWords() {}

  /** The words; empty when there are none, or the text is null. */
  static List<String> in(String text) {
    if (text == null) {
      return List.of();
    }
    return BLANKS
        .splitAsStream(text)
        .filter(word -> !word.startsWith("@") && !word.startsWith("http"))
        .map(SameWords::letters)
        .filter(word -> !word.isEmpty())
        .filter(word -> !word.equals("rt"))
        .toList();
  }

  private static String letters(String word) {
    StringBuilder letters = new StringBuilder(word.length());
    word.codePoints().filter(Character::isLetter).forEach(letters::appendCodePoint);
    return letters.toString().toLowerCase(Locale.ROOT);
  }

  /** A key that texts share when they say the same; null when there are no words. */
  static String keyOf(String text) {
    List<String> words = in(text);
    return words.isEmpty() ? null : Fingerprint.of(String.join(" ", words));
  }
}
