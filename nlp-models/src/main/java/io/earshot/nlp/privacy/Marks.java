package io.earshot.nlp.privacy;

/**
 * The marks in a masked text. To the finders a mark looks like a pair of square brackets around
 * nothing they know, whether it stands in the text already or is about to.
 */
final class Marks {
  /** In no post that passed as text, and neither letter, digit, blank nor sign. */
  private static final char NOTHING = '\uFFFF';

  private Marks() {}

  /** The text with its marks walled. */
  static StringBuilder walled(String text) {
    StringBuilder walled = new StringBuilder(text);
    int open = text.indexOf('[');
    while (open >= 0) {
      for (PersonalDataKind kind : PersonalDataKind.values()) {
        if (text.startsWith(kind.mark(), open)) {
          wall(walled, open, open + kind.mark().length());
        }
      }
      open = text.indexOf('[', open + 1);
    }
    return walled;
  }

  /** Turns a span into a pair of brackets around nothing, of the same length. */
  static void wall(StringBuilder text, int start, int end) {
    text.setCharAt(start, '[');
    for (int at = start + 1; at < end - 1; at++) {
      text.setCharAt(at, NOTHING);
    }
    text.setCharAt(end - 1, ']');
  }
}
