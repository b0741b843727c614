package io.earshot.search;

import java.util.List;
import org.apache.lucene.search.Query;

/**
 * A query that was understood.
 *
 * @param query it, for Lucene
 * @param everything whether it is the star alone, which every mention matches
 * @param personPrefix column of the first condition on the beginning of a writer's name or of an id
 *     that may hold one, from 1; 0 when there is none
 * @param nearPrefixes the prefixes within NEAR; how many words they stand for is known only when an
 *     index is at hand, and checked there
 */
public record ParsedQuery(
    Query query, boolean everything, int personPrefix, List<NearPrefix> nearPrefixes) {
  public ParsedQuery {
    nearPrefixes = List.copyOf(nearPrefixes);
  }

  /**
   * For who sees pseudonyms: by the beginnings of names they could spell them letter by letter.
   *
   * @throws QueryMistakeException if it asks for the beginning of a name, or of an id that may hold
   *     one
   */
  public void refuseBeginningsOfNames() throws QueryMistakeException {
    if (personPrefix > 0) {
      throw QueryMistake.BEGINNING_OF_NAME.at(personPrefix);
    }
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
