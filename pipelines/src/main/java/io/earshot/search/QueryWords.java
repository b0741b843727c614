package io.earshot.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The terms that words of a query become. */
final class QueryWords {
  private QueryWords() {}

  /**
   * A term and its place.
   *
   * @param text as it stands in the index
   * @param position from 0, with holes where stop words were dropped
   */
  record Placed(String text, int position) {}

  /** The terms of these words in order; empty when there is nothing that can be looked for. */
  static List<Placed> of(Analyzer analyzer, String words) {
    List<Placed> placed = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream(MentionFields.TEXT, words)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      int position = -1;
      while (stream.incrementToken()) {
        position += increment.getPositionIncrement();
        placed.add(new Placed(term.toString(), position));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot be read", e);
    }
    return placed;
  }

  /** The exact terms of these words; at least one. */
  static List<Placed> exact(String words, int column) throws QueryMistakeException {
    List<Placed> placed = of(MentionAnalyzers.EXACT_QUERY, words);
    if (placed.isEmpty()) {
      throw QueryMistake.NO_WORD.at(column, Suggestions.shortened(words));
    }
    return placed;
  }

  /** The folded beginning that a prefix stands for. */
  static String beginning(QueryNode.Prefix prefix, int shortest) throws QueryMistakeException {
    List<Placed> placed = exact(prefix.text(), prefix.column());
    if (placed.size() > 1) {
      throw QueryMistake.SEVERAL_CUT_SHORT.at(
          prefix.column(), Suggestions.shortened(prefix.text()));
    }
    String beginning = placed.get(0).text();
    boolean marked = beginning.startsWith("#") || beginning.startsWith("@");
    if (beginning.codePointCount(0, beginning.length()) - (marked ? 1 : 0) < shortest) {
      throw QueryMistake.SHORT_PREFIX.at(prefix.column(), shortest);
    }
    return beginning;
  }
}
