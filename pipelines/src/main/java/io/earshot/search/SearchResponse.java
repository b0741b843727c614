package io.earshot.search;

import java.util.List;

/**
 * What was found. Immutable; holds nothing that differs from one asking to the next.
 *
 * @param total how many mentions match, exactly
 * @param hits those of the page asked for, in order
 * @param facets the counts asked for, over all matches, in the order asked
 */
public record SearchResponse(long total, List<SearchHit> hits, List<Facet> facets) {
  public SearchResponse {
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
  }
}
