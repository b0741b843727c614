package io.earshot.pipelines.night;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a post without what differs in forwarded and copied ones: case, marks, handles,
 * links and numbers.
 */
final class SameWords {
  private static final String BLANKS = " \t\n\u000B\f\r";

  private SameWords() {}

  /** The words; empty when there are none, or the text is null. */
  static List<String> in(String text) {
    if (text == null) {
      return List.of();
    }
    List<String> words = new ArrayList<>();
    StringBuilder letters = new StringBuilder();
    int from = 0;
    while (from < text.length()) {
      int to = from;
      while (to < text.length() && BLANKS.indexOf(text.charAt(to)) < 0) {
        to++;
      }
      if (!text.startsWith("@", from) && !text.startsWith("http", from)) {
        letters.setLength(0);
        addLetters(text, from, to, letters);
        String word = letters.toString().toLowerCase(Locale.ROOT);
        if (!word.isEmpty() && !word.equals("rt")) {
          words.add(word);
        }
      }
      from = to + 1;
    }
    return List.copyOf(words);
  }

  private static void addLetters(String text, int from, int to, StringBuilder letters) {
    int at = from;
    while (at < to) {
      int codePoint = text.codePointAt(at);
      if (Character.isLetter(codePoint)) {
        letters.appendCodePoint(codePoint);
      }
      at += Character.charCount(codePoint);
    }
  }

  /** A key that texts share when they say the same; null when there are no words. */
  static String keyOf(String text) {
    List<String> words = in(text);
    return words.isEmpty() ? null : Fingerprint.of(String.join(" ", words));
  }
}
