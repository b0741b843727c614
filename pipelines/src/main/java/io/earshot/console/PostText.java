package io.earshot.console;

import io.earshot.search.TextRange;
import java.util.ArrayList;
import java.util.List;

/**
 * Text of posts for a page. Posts are hostile: what steers the direction of writing or cannot be
 * seen becomes a mark, and what is endless is cut. Escaping is the template's.
 */
public final class PostText {
  /** The most UTF-16 units of one post on a page. */
  static final int LONGEST = 10_000;

  private PostText() {}

  /** A piece of a text, found or not. */
  public record Segment(String text, boolean found) {}

  /** The text as it may be shown; empty for null. */
  public static String shown(String text) {
    return text == null ? "" : cut(harmless(text));
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return text.substring(0, end) + " […]";
  }

  private static String harmless(String text) {
    StringBuilder harmless = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              if (isHarmful(point)) {
                harmless.append('\uFFFD');
              } else {
                harmless.appendCodePoint(point);
              }
            });
    return harmless.toString();
  }

  private static boolean isHarmful(int point) {
    int type = Character.getType(point);
    // Joiners belong to emoji and to several scripts.
    boolean joins = point == 0x200D || point == 0x200C;
    boolean breaks = point == '\n' || point == '\t';
    return (type == Character.CONTROL && !breaks)
        || type == Character.SURROGATE
        || (type == Character.FORMAT && !joins);
  }

  /** The text in pieces, so that a page can mark those that were found. */
  static List<Segment> segments(String text, List<TextRange> found) {
    List<Segment> segments = new ArrayList<>();
    if (text == null) {
      return segments;
    }
    int from = 0;
    for (TextRange range : found) {
      if (range.end() > LONGEST) {
        break;
      }
      add(segments, text.substring(from, range.start()), false);
      add(segments, text.substring(range.start(), range.end()), true);
      from = range.end();
    }
    add(segments, text.substring(from), false);
    return segments;
  }

  private static void add(List<Segment> segments, String text, boolean found) {
    if (!text.isEmpty()) {
      segments.add(new Segment(shown(text), found));
    }
  }
}
