package io.earshot.search;

import java.util.List;

/**
 * How often each value of one field occurs among the matches. Immutable.
 *
 * @param field one of {@link SearchRequest#facetNames}
 * @param counts the most frequent values first, equally frequent ones by value; at most {@link
 *     #MOST_VALUES}
 * @param distinct how many values there are, which may be more than are listed
 */
public record Facet(String field, List<Count> counts, int distinct) {
  /** How many values are listed. */
  public static final int MOST_VALUES = 200;

  public Facet {
    counts = List.copyOf(counts);
  }

  /**
   * One value.
   *
   * @param value code, or keyword in lower case
   * @param count how many of the matches have it, above 0
   */
  public record Count(String value, long count) {}
}
