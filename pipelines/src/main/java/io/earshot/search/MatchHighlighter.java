package io.earshot.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Weight;

/**
 * Finds where in the title and text of a hit the query matched. Lucene says at which positions it
 * matched; since a word has the same position in every field, one pass over the exact words of the
 * hit turns positions into offsets. Stateless.
 */
final class MatchHighlighter {
  private MatchHighlighter() {}

  /**
   * The highlights of one hit.
   *
   * @param title in the title
   * @param text in the text
   */
  record Highlights(List<TextRange> title, List<TextRange> text) {
    static final Highlights NONE = new Highlights(List.of(), List.of());
  }

  static Highlights highlights(
      Weight weight, LeafReaderContext leaf, int document, IndexedMention mention)
      throws IOException {
    Matches matches = weight.matches(leaf, document);
    if (matches == null) {
      return Highlights.NONE;
    }
    List<int[]> positions = new ArrayList<>();
    for (String field : matches) {
      if (isWords(field)) {
        collect(matches.getMatches(field), positions);
      }
    }
    if (positions.isEmpty()) {
      return Highlights.NONE;
    }
    WordOffsets offsets = WordOffsets.of(mention);
    List<TextRange> title = new ArrayList<>();
    List<TextRange> text = new ArrayList<>();
    for (int[] found : positions) {
      // A title match stands at the same positions in the field of the title and in that of both.
      offsets.add(found[0], found[1], title, text);
    }
    return new Highlights(merged(title), merged(text));
  }

  private static boolean isWords(String field) {
    int dot = field.indexOf('.');
    String base = dot < 0 ? field : field.substring(0, dot);
    return base.equals(MentionFields.TEXT) || base.equals(MentionFields.TITLE);
  }

  /** Adds first and last position of every match, of its single words where Lucene tells them. */
  private static void collect(MatchesIterator matches, List<int[]> positions) throws IOException {
    while (matches != null && matches.next()) {
      MatchesIterator parts = matches.getSubMatches();
      if (parts == null) {
        positions.add(new int[] {matches.startPosition(), matches.endPosition()});
      } else {
        collect(parts, positions);
      }
    }
  }

  private static List<TextRange> merged(List<TextRange> ranges) {
    ranges.sort(Comparator.comparingInt(TextRange::start).thenComparingInt(TextRange::end));
    List<TextRange> merged = new ArrayList<>();
    for (TextRange range : ranges) {
      int last = merged.size() - 1;
      if (last >= 0 && range.start() < merged.get(last).end()) {
        TextRange before = merged.get(last);
        merged.set(last, new TextRange(before.start(), Math.max(before.end(), range.end())));
      } else {
        merged.add(range);
      }
    }
    return merged;
  }
}
