package io.earshot.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.care.store.CareStore;
import io.earshot.care.store.SavedSearch;
import io.earshot.care.store.SavedSearch.Rule;
import io.earshot.care.store.SearchResult;
import io.earshot.search.MentionSearcher;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchAlertsTest {
  private static final Instant AS_OF = ConsoleWorkspace.AS_OF;

  @TempDir Path folder;

  private SearchResult result(String query, Rule rule, int days, long threshold) throws Exception {
    try (CareStore store = CareStore.open(CareStore.addressIn(folder), null, Clock.systemUTC());
        MentionSearcher searcher =
            MentionSearcher.open(ConsoleWorkspace.get().current().orElseThrow().indexSplits())) {
      long id =
          store
              .savedSearches()
              .add(new SavedSearch(0, "a name", query, "ada", rule, days, threshold));
      SearchAlerts alerts = new SearchAlerts(store.savedSearches());
      alerts.evaluate(searcher, "run-1", AS_OF);
      // A night is asked once, whatever happens later.
      alerts.evaluate(searcher, "run-1", AS_OF);
      assertThat(store.savedSearches().results(id, 10)).hasSize(1);
      return store.savedSearches().results(id, 10).get(0);
    }
  }

  private static SearchResult expected(
      SearchResult of, long hits, Long compared, boolean alert, String problem) {
    return new SearchResult(of.searchId(), "run-1", AS_OF, hits, compared, alert, problem);
  }

  @Test
  void aCountRaisesAnAlertFromItsThresholdOn() throws Exception {
    SearchResult enough = result("flight", Rule.COUNT, 7, 4);
    assertThat(enough).isEqualTo(expected(enough, 4, null, true, null));
    SearchResult few = result("flight", Rule.COUNT, 7, 5);
    assertThat(few).isEqualTo(expected(few, 4, null, false, null));
  }

  @Test
  void aShareIsOfAllMentionsOfTheSameTime() throws Exception {
    SearchResult enough = result("flight", Rule.SHARE, 7, 36);
    assertThat(enough).isEqualTo(expected(enough, 4, 11L, true, null));
    SearchResult few = result("flight", Rule.SHARE, 7, 37);
    assertThat(few).isEqualTo(expected(few, 4, 11L, false, null));
  }

  @Test
  void aSurgeIsAgainstTheFourTimesBeforeAndNeverOfOneOrTwo() throws Exception {
    SearchResult surge = result("flight", Rule.SURGE, 7, 200);
    assertThat(surge).isEqualTo(expected(surge, 4, 0L, true, null));
    SearchResult two = result("author:kim OR author:mo created:>2026-11-01", Rule.SURGE, 7, 200);
    assertThat(two).isEqualTo(expected(two, 2, 0L, false, null));
    // Half of them were written in the four years before.
    SearchResult usual = result("author:pat OR author:kim", Rule.SURGE, 366, 10_000);
    assertThat(usual.alert()).isFalse();
  }

  @Test
  void whatFailsIsKeptWithItsProblem() throws Exception {
    SearchResult failed = result("(flight", Rule.NONE, 7, 0);
    assertThat(failed).isEqualTo(expected(failed, 0, null, false, "This bracket is not closed."));
  }
}
