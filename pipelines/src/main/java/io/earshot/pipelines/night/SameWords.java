package io.earshot.pipelines.night;

import io.earshot.priority.QueueRow;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells whether two rows of the queue say the same: forwarded and copied posts that differ in case,
 * marks, handles, links or numbers only.
 */
public final class SameWords {
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private SameWords() {}

  /**
   * A key that rows about one brand share when they say the same.
   *
   * @return never null; the mention's own id when there are no words to compare
   */
  public static String key(QueueRow row) {
    String words = row.excerpt() == null ? "" : wordsOf(row.excerpt());
    if (words.isEmpty()) {
      return "id\n" + row.mentionId();
    }
    return (row.brand() == null ? "words" : "words of\n" + row.brand()) + "\n" + words;
  }

  /** The letters of the words that are neither handle nor link, in lower case. */
  private static String wordsOf(String text) {
    StringBuilder words = new StringBuilder(text.length());
    for (String word : BLANKS.splitAsStream(text).toList()) {
      if (word.startsWith("@") || word.startsWith("http")) {
        continue;
      }
      int before = words.length();
      word.codePoints().filter(Character::isLetter).forEach(words::appendCodePoint);
      if (words.length() > before) {
        words.append(' ');
      }
    }
    return words.toString().toLowerCase(Locale.ROOT);
  }
}
