package io.earshot.search;

import java.util.List;
import java.util.Objects;

/**
 * What is asked of the index. Immutable.
 *
 * @param query in the language of {@link QueryLanguage}
 * @param limit how many hits to list, zero or more; 0 counts only
 * @param offset how many hits to skip, zero or more
 * @param order in which order to list them
 * @param facets the fields to count the hits by, each one of {@link #facetNames}
 * @param highlight whether to say where in title and text the words were found
 * @param after lists hits from the first behind this place on; null from the very first
 * @param before lists the last hits before this place instead; null otherwise
 */
public record SearchRequest(
    String query,
    int limit,
    int offset,
    SearchOrder order,
    List<String> facets,
    boolean highlight,
    HitPlace after,
    HitPlace before) {

  /**
   * Offset and limit together reach at most so far: every hit before has to be put in order. What
   * lies deeper is reached from a place.
   */
  public static final int DEEPEST = 10_000;

  /**
   * Checks the request.
   *
   * @throws IllegalArgumentException with one sentence for the person who asks
   */
  public SearchRequest {
    Objects.requireNonNull(query, "query");
    Objects.requireNonNull(order, "order");
    facets = List.copyOf(facets);
    if (limit < 0 || offset < 0) {
      throw new IllegalArgumentException("Limit and offset of a search cannot be below 0.");
    }
    if (after != null && before != null) {
      throw new IllegalArgumentException("A search goes on after a place or before one.");
    }
    if ((long) limit + offset > DEEPEST) {
      throw new IllegalArgumentException(
          "A search lists at most its first "
              + DEEPEST
              + " hits; narrow the query, for example by created:, to reach the others.");
    }
    for (String facet : facets) {
      if (!MentionFields.FACETS.contains(facet)) {
        throw new IllegalArgumentException(
            "Hits cannot be counted by \u201C"
                + Suggestions.shortened(facet)
                + "\u201D; the facets are "
                + String.join(", ", MentionFields.FACETS)
                + ".");
      }
    }
  }

  /** From the first hit of the order on. */
  public SearchRequest(
      String query,
      int limit,
      int offset,
      SearchOrder order,
      List<String> facets,
      boolean highlight) {
    this(query, limit, offset, order, facets, highlight, null, null);
  }

  /** The same, listing the hits behind this place; null is from the first on. */
  public SearchRequest after(HitPlace place) {
    return new SearchRequest(query, limit, offset, order, facets, highlight, place, null);
  }

  /** The same, listing the last hits before this place. */
  public SearchRequest before(HitPlace place) {
    return new SearchRequest(query, limit, offset, order, facets, highlight, null, place);
  }

  /** The first {@code limit} hits by relevance, without facets and highlights. */
  public static SearchRequest of(String query, int limit) {
    return new SearchRequest(query, limit, 0, SearchOrder.RELEVANCE, List.of(), false);
  }

  /** What hits can be counted by. */
  public static List<String> facetNames() {
    return MentionFields.FACETS;
  }
}
