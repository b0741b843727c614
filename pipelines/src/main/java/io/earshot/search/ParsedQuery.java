package io.earshot.search;

import java.util.List;
import org.apache.lucene.search.Query;

/**
 * A query that was understood.
 *
 * @param query it, for Lucene
 * @param everything whether it is the star alone, which every mention matches
 * @param nearPrefixes the prefixes within NEAR; how many words they stand for is known only when an
 *     index is at hand, and checked there
 */
public record ParsedQuery(Query query, boolean everything, List<NearPrefix> nearPrefixes) {
  public ParsedQuery {
    nearPrefixes = List.copyOf(nearPrefixes);
  }

  /**
   * A prefix within NEAR.
   *
   * @param field field of the index
   * @param beginning the folded beginning of the words meant
   * @param column where it stands in the query
   */
  public record NearPrefix(String field, String beginning, int column) {}
}
