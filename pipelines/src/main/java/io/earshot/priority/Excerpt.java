package io.earshot.priority;

/** The beginning of a text, for places where the whole would be too long. */
public final class Excerpt {
  private Excerpt() {}

  /**
   * The text in one line, cut at a blank where there is one near the end.
   *
   * @param most how many chars the result may have, the ellipsis included; at least 20
   */
  public static String of(String text, int most) {
    String line = inOneLine(text.strip(), most);
    if (line.length() <= most) {
      return line;
    }
    int end = most - 1;
    if (Character.isLowSurrogate(line.charAt(end))) {
      end--;
    }
    int blank = line.lastIndexOf(' ', end);
    return line.substring(0, blank > end - 20 ? blank : end) + "…";
  }

  /**
   * With one blank for any white space within: all of the line, or more than the most of it.
   *
   * @param text without white space at its ends
   */
  private static String inOneLine(String text, int most) {
    StringBuilder line = new StringBuilder(Math.min(text.length(), most + 1));
    boolean blank = false;
    for (int i = 0; i < text.length() && line.length() <= most; i++) {
      char next = text.charAt(i);
      boolean space = next == ' ' || next >= '\t' && next <= '\r';
      if (!space) {
        line.append(next);
      } else if (!blank) {
        line.append(' ');
      }
      blank = space;
    }
    return line.toString();
  }
}
