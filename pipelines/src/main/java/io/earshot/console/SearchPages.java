package io.earshot.console;

import io.earshot.care.store.Account;
import io.earshot.search.Facet;
import io.earshot.search.IndexedMention;
import io.earshot.search.MatchExplanation;
import io.earshot.search.QueryMistakeException;
import io.earshot.search.SearchHit;
import io.earshot.search.SearchOrder;
import io.earshot.search.SearchRequest;
import io.earshot.search.SearchResponse;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The search over everything, in the language of {@code docs/search.md}. */
public final class SearchPages {
  static final int PAGE = 20;
  private static final int VALUES = 8;

  /** How many months the histogram shows, the latest ones. */
  private static final int MONTHS = 24;

  private static final List<String> FACETS =
      List.of(
          "brand", "source", "lang", "sentiment", "type", "lane", "touchpoint", "rating", "month");

  private final PublishedNight night;
  private final Views views;
  private final People people;

  SearchPages(PublishedNight night, Views views, People people) {
    this.night = night;
    this.views = views;
    this.people = people;
  }

  /** A mention that was found. */
  public record Hit(
      String id,
      String head,
      String writer,
      List<PostText.Segment> title,
      List<PostText.Segment> text,
      String item,
      String original,
      String explain) {}

  /** A facet with the links that narrow the search to a value. */
  public record FacetLinks(String field, List<FacetLink> values, int more) {}

  /** A value of a facet. */
  public record FacetLink(String value, String count, String link) {}

  /** A month of the histogram; its height is in hundredths of the highest. */
  public record MonthBar(String month, long count, int height, String link) {}

  void show(Context context) {
    String query = Requests.given(context, "q");
    SearchOrder order = Requests.choice(SearchOrder.class, "sort", Requests.given(context, "sort"));
    if (order == null) {
      order = query == null ? SearchOrder.NEWEST : SearchOrder.RELEVANCE;
    }
    int page = Requests.page(context);
    Map<String, Object> values = new HashMap<>();
    values.put("page", views.page(context, "search"));
    values.put("query", query == null ? "" : query);
    values.put("order", order.code());
    values.put("orders", List.of(SearchOrder.values()));
    values.put("problem", null);
    values.put("column", 0);
    values.put("response", null);
    values.put("hits", List.of());
    values.put("facets", List.of());
    values.put("months", List.of());
    values.put("previous", null);
    values.put("next", null);
    values.put("number", page);
    try {
      search(context, query == null ? "*" : query, order, page, values);
    } catch (QueryMistakeException e) {
      values.put("problem", e.getMessage());
      values.put("column", e.column());
    } catch (IllegalArgumentException e) {
      values.put("problem", e.getMessage());
    }
    views.show(context, "search.jte", values);
  }

  private void search(
      Context context, String query, SearchOrder order, int page, Map<String, Object> values)
      throws QueryMistakeException {
    SearchRequest request = new SearchRequest(query, PAGE, (page - 1) * PAGE, order, FACETS, true);
    SearchResponse response = night.ask(searcher -> searcher.search(request)).orElse(null);
    if (response == null) {
      values.put("problem", "No night has been published yet.");
      return;
    }
    Account account = Requests.account(context);
    values.put("response", response);
    values.put(
        "hits",
        response.hits().stream()
            .map(hit -> hit(hit, account, query, Views.texts(context)))
            .toList());
    values.put(
        "facets",
        response.facets().stream()
            .filter(facet -> !facet.field().equals("month") && !facet.counts().isEmpty())
            .map(facet -> links(facet, query, order))
            .toList());
    values.put("months", months(response.facets().get(FACETS.indexOf("month")), query, order));
    if (page > 1) {
      values.put("previous", address(query, order) + "&page=" + (page - 1));
    }
    boolean more = (long) page * PAGE < response.total();
    boolean reachable = (page + 1) * PAGE <= SearchRequest.DEEPEST;
    values.put("next", more && reachable ? address(query, order) + "&page=" + (page + 1) : null);
  }

  private Hit hit(SearchHit hit, Account account, String query, Texts texts) {
    IndexedMention mention = hit.mention();
    List<String> head = new ArrayList<>();
    head.add(texts.minute(mention.createdAt()));
    head.add(mention.brand() == null ? "no brand" : PostText.shown(mention.brand()));
    head.add(PostText.shown(mention.source()));
    head.add(mention.language());
    head.add(mention.sentiment());
    if (mention.customerType() != null) {
      head.add(mention.customerType().replace('_', ' '));
    }
    if (mention.ratingValue() != null) {
      head.add(
          String.format(
              Locale.ROOT, "%.1f of %.0f points", mention.ratingValue(), mention.ratingScale()));
    }
    return new Hit(
        mention.id(),
        String.join(" · ", head),
        people.shown(
            account, mention.authorId(), mention.authorHandle(), mention.authorName(), texts),
        PostText.segments(mention.title(), hit.titleHighlights()),
        PostText.segments(mention.text(), hit.textHighlights()),
        mention.lane() == null ? null : Links.item(mention.id()),
        account.seesPeople() ? Links.outside(mention.url()) : null,
        "/search/explain?q=" + Links.encoded(query) + "&id=" + Links.encoded(mention.id()));
  }

  private static FacetLinks links(Facet facet, String query, SearchOrder order) {
    List<FacetLink> links =
        facet.counts().stream()
            .limit(VALUES)
            .map(
                count ->
                    new FacetLink(
                        PostText.shown(count.value()).replace('_', ' '),
                        String.format(Locale.ROOT, "%,d", count.count()),
                        address(narrowed(query, facet.field(), count.value()), order)))
            .toList();
    return new FacetLinks(facet.field(), links, Math.max(0, facet.distinct() - VALUES));
  }

  private static List<MonthBar> months(Facet facet, String query, SearchOrder order) {
    List<Facet.Count> counts = new ArrayList<>(facet.counts());
    counts.sort(Comparator.comparing(Facet.Count::value));
    List<Facet.Count> latest = counts.subList(Math.max(0, counts.size() - MONTHS), counts.size());
    long highest = latest.stream().mapToLong(Facet.Count::count).max().orElse(1);
    return latest.stream()
        .map(
            count ->
                new MonthBar(
                    count.value(),
                    count.count(),
                    (int) Math.max(2, 100 * count.count() / highest),
                    address(narrowed(query, "created", count.value()), order)))
        .toList();
  }

  /** The query with one more condition; what is in it stays as it was meant. */
  private static String narrowed(String query, String field, String value) {
    String condition =
        field + ':' + (value.matches("[a-z0-9_-]+") ? value : QueryQuotes.quoted(value));
    if (query.equals("*")) {
      return condition;
    }
    return (query.contains(" OR ") ? "(" + query + ")" : query) + " " + condition;
  }

  private static String address(String query, SearchOrder order) {
    return "/search?q=" + Links.encoded(query) + "&sort=" + order.code();
  }

  /** Why a mention matches. */
  void explain(Context context) {
    String query = Requests.given(context, "q");
    String id = Requests.given(context, "id");
    Map<String, Object> values = new HashMap<>();
    values.put("page", views.page(context, "search"));
    values.put("query", query == null ? "*" : query);
    values.put("id", id == null ? "" : id);
    values.put("problem", null);
    values.put("explanation", null);
    try {
      String asked = query == null ? "*" : query;
      MatchExplanation explanation =
          night
              .ask(searcher -> searcher.explainMatch(asked, id == null ? "" : id))
              .flatMap(found -> found)
              .orElse(null);
      values.put("explanation", explanation);
      if (explanation == null) {
        values.put("problem", "There is no such mention.");
      }
    } catch (QueryMistakeException e) {
      values.put("problem", e.getMessage());
    }
    views.show(context, "explain.jte", values);
  }
}
