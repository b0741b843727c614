package io.earshot.console;

import io.earshot.search.HitPlace;
import io.earshot.search.SearchHit;
import io.earshot.search.SearchOrder;
import io.earshot.search.SearchRequest;
import io.javalin.http.Context;
import java.util.List;

/**
 * The pages of a search, however many. Each goes on from an end of the one beside it: to count hits
 * off from the first would take the longer the deeper the page lies, and a night that is published
 * meanwhile would move them. Immutable.
 */
final class HitPages {
  private final People people;
  private final SearchOrder order;
  private final HitPlace after;
  private final HitPlace before;
  private final int number;
  private final int size;

  private HitPages(
      People people, SearchOrder order, HitPlace after, HitPlace before, int number, int size) {
    this.people = people;
    this.order = order;
    this.after = after;
    this.before = before;
    this.number = number;
    this.size = size;
  }

  /**
   * A page.
   *
   * @param number from 1: how many pages were turned to come here
   * @param previous what to add to the address of the search for the page before, or null
   * @param next the same of the page behind
   */
  record Turned(List<SearchHit> hits, int number, String previous, String next) {}

  /** The page that is asked for. */
  static HitPages asked(Context context, People people, SearchOrder order, int size) {
    HitPlace after = place(context, people, "after");
    HitPlace before = after == null ? place(context, people, "before") : null;
    return new HitPages(people, order, after, before, Requests.page(context), size);
  }

  private static HitPlace place(Context context, People people, String name) {
    String given = Requests.given(context, name);
    return given == null ? null : people.opened(given).orElseThrow(() -> Refusal.value(name));
  }

  /** What finds its hits, and one more, which tells whether there is another page. */
  SearchRequest request(String query, List<String> facets) {
    SearchRequest first = new SearchRequest(query, size + 1, 0, order, facets, true);
    return before == null ? first.after(after) : first.before(before);
  }

  /** The page of what was found. */
  Turned turned(List<SearchHit> found) {
    if (found.isEmpty()) {
      // What stood here is gone; the first page is still there.
      return new Turned(found, 1, after == null && before == null ? null : "", null);
    }
    boolean more = found.size() > size;
    boolean back = before != null;
    // The one too many is the farthest from where the page goes on.
    List<SearchHit> hits = more ? found.subList(back ? 1 : 0, back ? found.size() : size) : found;
    boolean earlier = back ? more : after != null;
    int shown = earlier ? Math.max(2, number) : 1;
    return new Turned(
        hits,
        shown,
        earlier ? link("before", hits.get(0), shown - 1) : null,
        back || more ? link("after", hits.get(hits.size() - 1), shown + 1) : null);
  }

  private String link(String side, SearchHit end, int page) {
    return "&page=" + page + "&" + side + "=" + people.sealed(order.place(end));
  }
}
