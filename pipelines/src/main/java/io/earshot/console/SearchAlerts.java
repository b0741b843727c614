package io.earshot.console;

import io.earshot.care.store.SavedSearch;
import io.earshot.care.store.SavedSearches;
import io.earshot.care.store.SearchResult;
import io.earshot.search.MentionSearcher;
import io.earshot.search.QueryMistakeException;
import io.earshot.search.SearchRequest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/**
 * Asks the saved searches again in a night. One that fails is kept with its problem, and the others
 * go on.
 */
public final class SearchAlerts {
  /** Fewer mentions than that are no surge, whatever is usual. */
  static final int LEAST_SURGE = 3;

  /** With how many times before a surge is compared. */
  static final int EARLIER_TIMES = 4;

  private final SavedSearches searches;

  /** Of these searches. */
  public SearchAlerts(SavedSearches searches) {
    this.searches = searches;
  }

  /**
   * Asks all of them and keeps what they give; what is known of this night is not asked again.
   *
   * @throws IOException if the index cannot be read
   */
  public void evaluate(MentionSearcher searcher, String runId, Instant asOf) throws IOException {
    for (SavedSearch search : searches.list()) {
      evaluate(search, searcher, runId, asOf);
    }
  }

  void evaluate(SavedSearch search, MentionSearcher searcher, String runId, Instant asOf)
      throws IOException {
    SearchResult result;
    try {
      result = result(search, searcher, runId, asOf);
    } catch (QueryMistakeException e) {
      result = new SearchResult(search.id(), runId, asOf, 0, null, false, e.getMessage());
    }
    searches.record(result);
  }

  private static SearchResult result(
      SavedSearch search, MentionSearcher searcher, String runId, Instant asOf)
      throws QueryMistakeException, IOException {
    Duration time = Duration.ofDays(search.days());
    Instant from = asOf.minus(time);
    long hits = count(searcher, search.query(), from, asOf);
    Long compared = null;
    boolean alert = false;
    switch (search.rule()) {
      case NONE -> {}
      case COUNT -> alert = hits >= search.threshold();
      case SHARE -> {
        compared = count(searcher, "*", from, asOf);
        alert = hits > 0 && hits * 100 >= search.threshold() * compared;
      }
      case SURGE -> {
        long before =
            count(searcher, search.query(), from.minus(time.multipliedBy(EARLIER_TIMES)), from);
        compared = Math.round((double) before / EARLIER_TIMES);
        alert = hits >= LEAST_SURGE && hits * 100 * EARLIER_TIMES >= search.threshold() * before;
      }
    }
    return new SearchResult(search.id(), runId, asOf, hits, compared, alert, null);
  }

  /** From after the first moment until the second. */
  private static long count(MentionSearcher searcher, String query, Instant from, Instant to)
      throws QueryMistakeException, IOException {
    String time = "created:{" + from + " TO " + to + "]";
    return searcher.search(SearchRequest.of(Narrowing.and(query, time), 0)).total();
  }
}
