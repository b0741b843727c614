package io.earshot.search;

/** Text without broken characters. */
final class WellFormed {
  private static final char REPLACEMENT = '\uFFFD';

  private WellFormed() {}

  /** The text with each lone half of a surrogate pair replaced; of the same length; null stays. */
  static String text(String text) {
    int broken = text == null ? -1 : firstLone(text, 0);
    if (broken < 0) {
      return text;
    }
    char[] repaired = text.toCharArray();
    for (int at = broken; at >= 0; at = firstLone(text, at + 1)) {
      repaired[at] = REPLACEMENT;
    }
    return new String(repaired);
  }

  private static int firstLone(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        boolean pair =
            Character.isHighSurrogate(text.charAt(i))
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!pair) {
          return i;
        }
        i++;
      }
    }
    return -1;
  }
}
