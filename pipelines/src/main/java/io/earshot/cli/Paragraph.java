package io.earshot.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Text for a terminal of 80 columns. Posts are hostile: what could move the cursor, change colours
 * or turn the writing direction is shown as a mark.
 */
final class Paragraph {
  static final int COLUMNS = 80;

  /** As long as a key of a mention can be; see MentionRules. */
  static final int LONGEST_ADDRESS = 512;

  private static final Pattern BLANKS = Pattern.compile(" +");

  private Paragraph() {}

  /**
   * The text on lines that each begin with the indent and fit the columns. Longer words are cut,
   * but for ids and links: those stand whole on a line of their own, since a cut one cannot be
   * copied.
   */
  static List<String> wrap(String text, String indent) {
    int width = COLUMNS - indent.length();
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : BLANKS.splitAsStream(safe(text)).toList()) {
      for (String piece : pieces(word, width)) {
        if (line.length() > 0 && line.length() + 1 + piece.length() > width) {
          lines.add(indent + line);
          line.setLength(0);
        }
        line.append(line.length() > 0 ? " " : "").append(piece);
      }
    }
    if (line.length() > 0) {
      lines.add(indent + line);
    }
    return lines;
  }

  /** The text in one line, without anything that steers a terminal. */
  static String safe(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              if (Character.isWhitespace(point)) {
                safe.append(' ');
              } else if (steers(point)) {
                safe.append('\uFFFD');
              } else {
                safe.appendCodePoint(point);
              }
            });
    return safe.toString().strip();
  }

  private static boolean steers(int point) {
    int type = Character.getType(point);
    boolean joinsEmoji = point == 0x200D;
    return type == Character.CONTROL
        || type == Character.SURROGATE
        || (type == Character.FORMAT && !joinsEmoji);
  }

  private static List<String> pieces(String word, int width) {
    List<String> pieces = new ArrayList<>();
    if (isAddress(word)) {
      return List.of(word);
    }
    int from = 0;
    while (word.length() - from > width) {
      int to = from + width;
      if (Character.isHighSurrogate(word.charAt(to - 1))) {
        to--;
      }
      pieces.add(word.substring(from, to));
      from = to;
    }
    pieces.add(word.substring(from));
    return pieces;
  }

  /** Whether a word is built like an id or a link. */
  static boolean isAddress(String word) {
    int colon = word.indexOf(':');
    return colon > 0 && colon < word.length() - 1 && word.length() <= LONGEST_ADDRESS;
  }
}
