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
    String line = text.strip().replaceAll("\\s+", " ");
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
}
