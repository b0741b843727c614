package io.earshot.console;

import io.earshot.care.store.Account;
import io.earshot.care.store.CareStore;
import io.earshot.care.store.RefusedException;
import io.earshot.care.store.SavedSearch;
import io.earshot.care.store.SearchResult;
import io.earshot.search.QueryMistakeException;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The saved searches with what they gave in the last nights. */
public final class SavedSearchPages {
  private static final int NIGHTS = 14;
  private static final int MOST_DAYS = 366;
  private static final int MOST = 999_999_999;

  private final CareStore store;
  private final PublishedNight night;
  private final Views views;
  private final People people;

  SavedSearchPages(CareStore store, PublishedNight night, Views views, People people) {
    this.store = store;
    this.night = night;
    this.views = views;
    this.people = people;
  }

  /**
   * A saved search.
   *
   * @param results the latest night first
   */
  public record Watched(
      SavedSearch search, List<SearchResult> results, String link, boolean removable) {
    /** The latest night's, or null before the first. */
    public SearchResult latest() {
      return results.isEmpty() ? null : results.get(0);
    }
  }

  void show(Context context) {
    Map<String, Object> values = new HashMap<>();
    values.put("page", views.page(context, "searches"));
    values.put("searches", watched(store, Requests.account(context)));
    views.show(context, "searches.jte", values);
  }

  /** All of them, those that raised an alert or failed first. */
  static List<Watched> watched(CareStore store, Account account) {
    return store.savedSearches().list().stream()
        .map(
            search ->
                new Watched(
                    search,
                    store.savedSearches().results(search.id(), NIGHTS),
                    "/search?q=" + Links.encoded(search.query()),
                    mayRemove(search, account)))
        .sorted((one, other) -> Integer.compare(urgency(other), urgency(one)))
        .toList();
  }

  private static int urgency(Watched watched) {
    SearchResult latest = watched.latest();
    if (latest == null) {
      return 0;
    }
    return latest.alert() ? 2 : latest.problem() != null ? 1 : 0;
  }

  private static boolean mayRemove(SavedSearch search, Account account) {
    return search.owner().equals(account.name()) || account.role().leads();
  }

  /** Saves a search and asks it once, so that its first result stands there at once. */
  void add(Context context) {
    String query = Requests.text(context, "q");
    try {
      people.check(Requests.account(context), query);
    } catch (QueryMistakeException e) {
      // The page of the search shows where the mistake is.
      context.redirect("/search?q=" + Links.encoded(query), HttpStatus.SEE_OTHER);
      return;
    }
    SavedSearch search;
    try {
      search =
          new SavedSearch(
              0,
              Requests.text(context, "name"),
              query,
              Requests.account(context).name(),
              Requests.choice(
                  SavedSearch.Rule.class, "searches.rule", Requests.field(context, "rule")),
              Requests.number("searches.days", Requests.field(context, "days"), 1, MOST_DAYS),
              Requests.number("searches.threshold", Requests.field(context, "threshold"), 0, MOST));
    } catch (RefusedException e) {
      throw Refusal.of(e);
    }
    long id = store.savedSearches().add(search);
    SavedSearch saved = store.savedSearches().find(id).orElseThrow();
    night.evaluate(saved);
    context.redirect("/searches?said=saved", HttpStatus.SEE_OTHER);
  }

  private static long number(Context context, String name) {
    String given = Requests.field(context, name);
    if (!given.matches("[0-9]{1,18}")) {
      throw Refusal.missing("search");
    }
    return Long.parseLong(given);
  }

  void remove(Context context) {
    Account account = Requests.account(context);
    long id = number(context, "id");
    SavedSearch search =
        store.savedSearches().find(id).orElseThrow(() -> Refusal.missing("search"));
    if (!mayRemove(search, account)) {
      throw Refusal.forbidden("owner");
    }
    store.savedSearches().remove(id, account.name());
    context.redirect("/searches?said=removed", HttpStatus.SEE_OTHER);
  }
}
