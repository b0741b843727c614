package io.earshot.search;

import java.util.List;

/**
 * One mention that was found. Immutable.
 *
 * @param mention what is known of it
 * @param score how well its words match, zero or more; null unless ordered by relevance
 * @param titleHighlights where in the title, in order, not overlapping
 * @param textHighlights where in the text, in order, not overlapping
 */
public record SearchHit(
    IndexedMention mention,
    Float score,
    List<TextRange> titleHighlights,
    List<TextRange> textHighlights) {
  public SearchHit {
    titleHighlights = List.copyOf(titleHighlights);
    textHighlights = List.copyOf(textHighlights);
  }
}
