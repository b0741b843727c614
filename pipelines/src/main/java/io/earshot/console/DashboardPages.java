package io.earshot.console;

import io.earshot.care.store.Account;
import io.earshot.care.store.CareStore;
import io.earshot.console.Dashboard.Asked;
import io.earshot.console.dashboard.MentionFigures;
import io.earshot.console.dashboard.TypeFlows;
import io.earshot.priority.QueueRow;
import io.earshot.search.QueryMistakeException;
import io.earshot.search.SearchOrder;
import io.earshot.search.SearchRequest;
import io.earshot.search.StandingOut;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** The analysts' dashboard. What a night counts up to never changes, so it is counted once. */
public final class DashboardPages {
  static final List<Integer> DAYS = List.of(28, 90, 365, 1095);

  private static final int REMEMBERED = 16;
  private static final int WORDS = 20;
  private static final int INCIDENTS = 10;
  private static final int NIGHTS = 14;

  private final CareStore store;
  private final PublishedNight night;
  private final Views views;
  private final People people;

  private final Map<Asked, Dashboard> counted =
      new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Dashboard> eldest) {
          return size() > REMEMBERED;
        }
      };

  DashboardPages(CareStore store, PublishedNight night, Views views, People people) {
    this.store = store;
    this.night = night;
    this.views = views;
    this.people = people;
  }

  /** An incident, by the first row of it, with its page. */
  public record Topic(QueueRow row, String link) {}

  void show(Context context) {
    Page page = views.page(context, "dashboard");
    int days = days(context);
    String brand = Requests.given(context, "brand");
    Instant asOf = night.asOf().orElse(null);
    if (asOf != null && brand != null) {
      check(brand);
    }
    Map<String, Object> values = new HashMap<>();
    values.put("page", page);
    values.put("allDays", DAYS);
    values.put("days", days);
    values.put("brand", brand == null ? "" : brand);
    values.put(
        "dashboard",
        asOf == null ? null : dashboard(new Asked(night.runId().orElseThrow(), asOf, days, brand)));
    values.put(
        "alerts",
        SavedSearchPages.watched(store, Requests.account(context)).stream()
            .filter(
                watched ->
                    watched.latest() != null
                        && (watched.latest().alert() || watched.latest().problem() != null))
            .toList());
    values.put("nights", store.nights().latest(NIGHTS));
    Account account = Requests.account(context);
    values.put(
        "incidents",
        store.items().incidents(INCIDENTS).stream()
            .map(item -> item.row())
            .map(
                row ->
                    new Topic(row, Links.incident(people.reference(account, row.incident().id()))))
            .toList());
    views.show(context, "dashboard.jte", values);
  }

  /**
   * Counts what most ask for first before anybody asks: a million mentions take some seconds. What
   * was counted for the night before is forgotten as the space is needed.
   */
  void prepare() {
    night
        .asOf()
        .ifPresent(
            asOf -> dashboard(new Asked(night.runId().orElseThrow(), asOf, usualDays(asOf), null)));
  }

  /** A brand that nobody wrote about is no reason to count everything. */
  private void check(String brand) {
    if (!isWritten("brand:" + QueryQuotes.quoted(brand))) {
      throw Refusal.wrong("brand", PostText.shown(brand));
    }
  }

  /** Whether there is a mention of which this holds. */
  private boolean isWritten(String query) {
    SearchRequest request = new SearchRequest(query, 0, 0, SearchOrder.NEWEST, List.of(), false);
    try {
      return night.ask(searcher -> searcher.search(request)).stream()
          .anyMatch(found -> found.total() > 0);
    } catch (QueryMistakeException e) {
      // A value that the query language cannot hold is in no mention.
      return false;
    }
  }

  private int days(Context context) {
    String given = Requests.given(context, "days");
    return given == null
        ? night.asOf().map(this::usualDays).orElse(DAYS.get(0))
        : Requests.oneOf(DAYS, "team.period", given);
  }

  /**
   * The shortest time in which anything was written: in a longer one a new workspace looks empty.
   */
  private int usualDays(Instant asOf) {
    return shortest(days -> isWritten(new Asked("", asOf, days, null).queryOfAll()));
  }

  static int shortest(IntPredicate isWritten) {
    return DAYS.stream().filter(isWritten::test).findFirst().orElse(DAYS.get(0));
  }

  private Dashboard dashboard(Asked asked) {
    synchronized (counted) {
      Dashboard found = counted.get(asked);
      if (found == null) {
        found = count(asked);
        counted.put(asked, found);
      }
      return found;
    }
  }

  private Dashboard count(Asked asked) {
    MentionFigures figures =
        new MentionFigures(
            asked.from(), asked.asOf(), asked.grain(), asked.brand(), night.zone(asked.brand()));
    TypeFlows flows = new TypeFlows(asked.brand());
    try {
      night.ask(
          searcher -> {
            searcher.forEachCounted(
                asked.queryOfAll(),
                mention -> {
                  figures.add(mention);
                  flows.add(mention);
                });
            return true;
          });
      List<StandingOut> words =
          night.ask(searcher -> searcher.standingOut(asked.weekQuery(), WORDS)).orElse(List.of());
      return new Dashboard(asked, figures, flows.result(), words, night.report().orElseThrow());
    } catch (QueryMistakeException e) {
      throw Refusal.wrong("brand", PostText.shown(asked.brand()));
    }
  }
}
