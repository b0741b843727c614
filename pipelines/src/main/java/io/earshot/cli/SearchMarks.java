package io.earshot.cli;

import io.earshot.search.TextRange;
import java.util.List;

/** Marks what was found in a text. */
final class SearchMarks {
  private SearchMarks() {}

  /** The text with asterisks round each range; a terminal needs no colour to show them. */
  static String mark(String text, List<TextRange> ranges) {
    StringBuilder marked = new StringBuilder(text.length() + 2 * ranges.size());
    int from = 0;
    for (TextRange range : ranges) {
      marked.append(text, from, range.start()).append('*');
      marked.append(text, range.start(), range.end()).append('*');
      from = range.end();
    }
    return marked.append(text, from, text.length()).toString();
  }
}
