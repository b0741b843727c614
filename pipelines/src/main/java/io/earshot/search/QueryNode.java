package io.earshot.search;

import java.util.List;

/**
 * A query as it was written, before it is turned into Lucene's. Columns count UTF-16 units from 1.
 */
sealed interface QueryNode {

  /** Where it begins. */
  int column();

  /** {@code *}: every mention. */
  record Everything(int column) implements QueryNode {}

  /** A bare word, or the bare value of a field. */
  record Word(QueryField field, String text, int column) implements QueryNode {}

  /**
   * Something in quotes.
   *
   * @param slop how many places its words may be moved together; 0 for exactly as written
   */
  record Phrase(QueryField field, String text, int slop, int column) implements QueryNode {}

  /** The beginning of a word or value, without the star. */
  record Prefix(QueryField field, String text, int column) implements QueryNode {}

  /** A comparison or range; at least one bound is not null. */
  record Range(QueryField field, Bound lower, Bound upper, int column) implements QueryNode {}

  /** All of these, of which some may be exclusions. */
  record And(List<QueryNode> children, int column) implements QueryNode {}

  /** Any of these. */
  record Or(List<QueryNode> children, int column) implements QueryNode {}

  /** Not this; the column is that of the NOT or minus. */
  record Not(QueryNode child, int column) implements QueryNode {}

  /** Both, at most {@code distance} words apart, in either order; neighbours are one apart. */
  record Near(QueryNode left, QueryNode right, int distance, int column) implements QueryNode {}

  /** One end of a range. */
  record Bound(String text, boolean inclusive, int column) {}
}
