package io.earshot.console;

import io.earshot.search.IndexedMention;
import io.earshot.search.QueryMistakeException;
import io.earshot.search.SearchHit;
import io.earshot.search.SearchOrder;
import io.earshot.search.SearchRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the customer whom somebody names as another's twin. */
final class SameCustomer {
  private static final int LOOKED_AT = 200;

  /** The most customers of one name to choose from. */
  private static final int MOST = 20;

  private final PublishedNight night;

  SameCustomer(PublishedNight night) {
    this.night = night;
  }

  /** Whether what one person wrote at a source may be put together. */
  boolean mayBeJoined(String source) {
    return night.profiles(source);
  }

  /**
   * The customers who go by a name, those who wrote last first; each by their latest mention.
   *
   * @param named an id, a handle or a name of an author
   * @param exceptId of the one who cannot be their own twin
   */
  List<IndexedMention> named(String named, String exceptId) {
    String query = "author:" + QueryQuotes.quoted(named);
    SearchRequest request =
        new SearchRequest(query, LOOKED_AT, 0, SearchOrder.NEWEST, List.of(), false);
    Map<String, IndexedMention> found = new LinkedHashMap<>();
    try {
      night
          .ask(searcher -> searcher.search(request))
          .ifPresent(
              response ->
                  response.hits().stream()
                      .map(SearchHit::mention)
                      .filter(mention -> mention.authorId() != null)
                      .filter(mention -> !mention.authorId().equals(exceptId))
                      .forEach(mention -> found.putIfAbsent(mention.authorId(), mention)));
    } catch (QueryMistakeException e) {
      // A name that the query language cannot hold is nobody's.
      return List.of();
    }
    return found.values().stream().limit(MOST).toList();
  }
}
