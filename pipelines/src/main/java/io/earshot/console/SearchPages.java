package io.earshot.console;

import io.earshot.care.store.Account;
import io.earshot.care.store.SavedSearch;
import io.earshot.console.dashboard.Grain;
import io.earshot.console.dashboard.StackedBars;
import io.earshot.search.Facet;
import io.earshot.search.IndexedMention;
import io.earshot.search.MatchExplanation;
import io.earshot.search.MentionSearcher;
import io.earshot.search.QueryMistakeException;
import io.earshot.search.SearchHit;
import io.earshot.search.SearchOrder;
import io.earshot.search.SearchRequest;
import io.earshot.search.SearchResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** The search over everything, in the language of {@code docs/search.md}. */
public final class SearchPages {
  private static final int VALUES = 8;

  private static final List<String> FACETS =
      List.of(
          "brand", "source", "lang", "sentiment", "type", "lane", "touchpoint", "rating", "month");

  /** The facets whose values have words. */
  private static final Set<String> WORDED = Set.of("sentiment", "type", "lane", "touchpoint");

  private final PublishedNight night;
  private final Views views;
  private final People people;
  private final Bounds bounds;

  SearchPages(PublishedNight night, Views views, People people, Bounds bounds) {
    this.night = night;
    this.views = views;
    this.people = people;
    this.bounds = bounds;
  }

  /**
   * How much a page may take.
   *
   * @param hits how many it lists
   * @param time longer than that nobody waits for it; the export has no such bound
   */
  record Bounds(int hits, Duration time) {
    static final Bounds USUAL = new Bounds(20, Duration.ofSeconds(3));
  }

  /** A mention that was found. */
  public record Hit(
      String id,
      IndexedMention mention,
      String head,
      String writer,
      List<PostText.Segment> title,
      List<PostText.Segment> text,
      String item,
      String original,
      String explain) {}

  /** A facet with the links that narrow the search to a value. */
  public record FacetLinks(String name, List<FacetLink> values, int more) {}

  /** A value of a facet. */
  public record FacetLink(String value, String count, String link) {}

  /**
   * When the mentions were written.
   *
   * @param bars the drawing; each bar leads to its period
   * @param days first and last day of each bar, in the order of the bars
   */
  public record Histogram(StackedBars bars, List<Days> days) {}

  /** The days that a bar stands for. */
  public record Days(LocalDate first, LocalDate last, long count) {}

  void show(Context context) {
    if (Requests.given(context, "from") != null || Requests.given(context, "to") != null) {
      context.redirect(within(context), HttpStatus.SEE_OTHER);
      return;
    }
    String query = Requests.given(context, "q");
    SearchOrder order =
        Requests.choice(SearchOrder.class, "order", Requests.given(context, "sort"));
    if (order == null) {
      order = query == null ? SearchOrder.NEWEST : SearchOrder.RELEVANCE;
    }
    Map<String, Object> values = new HashMap<>();
    Page shown = views.page(context, "search");
    values.put("page", shown);
    values.put("query", query == null ? "" : query);
    values.put("order", order.code());
    values.put("orders", List.of(SearchOrder.values()));
    values.put("rules", List.of(SavedSearch.Rule.values()));
    values.put("problem", null);
    values.put("column", 0);
    values.put("response", null);
    values.put("hits", List.of());
    values.put("facets", List.of());
    values.put("histogram", null);
    values.put("givenUp", false);
    values.put("previous", null);
    values.put("next", null);
    values.put("number", 1);
    try {
      search(context, query == null ? "*" : query, order, shown, values);
    } catch (QueryMistakeException e) {
      values.put("problem", shown.texts().mistake(e));
      values.put("column", e.column());
    }
    views.show(context, "search.jte", values);
  }

  /** Where the search within the days that were chosen stands. */
  private static String within(Context context) {
    String query = Requests.given(context, "q");
    String sort = Requests.given(context, "sort");
    return "/search?q="
        + Links.encoded(
            Narrowing.within(query == null ? "*" : query, day(context, "from"), day(context, "to")))
        + (sort == null ? "" : "&sort=" + Links.encoded(sort));
  }

  private static String day(Context context, String name) {
    String given = Requests.given(context, name);
    if (given == null) {
      return "*";
    }
    if (!given.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
      throw Refusal.day(name, given);
    }
    return given;
  }

  private void search(
      Context context, String query, SearchOrder order, Page page, Map<String, Object> values)
      throws QueryMistakeException {
    Texts texts = page.texts();
    people.check(Requests.account(context), query);
    HitPages pages = HitPages.asked(context, people, order, bounds.hits());
    SearchRequest request = pages.request(query, FACETS);
    boolean asked =
        night
            .<Boolean, QueryMistakeException>ask(
                searcher -> {
                  MentionSearcher bounded = searcher.within(bounds.time());
                  SearchResponse response = bounded.search(request);
                  values.put("histogram", histogram(bounded.days(query), query, order, texts));
                  values.put("response", response);
                  values.put("givenUp", bounded.timedOut());
                  return true;
                })
            .orElse(false);
    if (!asked) {
      values.put("problem", texts.get("search.none.yet"));
      return;
    }
    SearchResponse response = (SearchResponse) values.get("response");
    Account account = Requests.account(context);
    HitPages.Turned turned = pages.turned(response.hits());
    values.put("hits", turned.hits().stream().map(hit -> hit(hit, account, query, page)).toList());
    values.put(
        "facets",
        response.facets().stream()
            .filter(facet -> !facet.counts().isEmpty())
            .map(facet -> links(facet, query, order, page))
            .toList());
    String list = address(query, order);
    values.put("number", turned.number());
    values.put("previous", turned.previous() == null ? null : list + turned.previous());
    values.put("next", turned.next() == null ? null : list + turned.next());
  }

  private Hit hit(SearchHit hit, Account account, String query, Page page) {
    Texts texts = page.texts();
    IndexedMention mention = hit.mention();
    List<String> head = new ArrayList<>();
    head.add(page.brand(mention.brand()));
    head.add(PostText.shown(mention.source()));
    head.add(texts.nameOf(mention.language()));
    head.add(texts.code("sentiment", mention.sentiment()));
    if (mention.customerType() != null) {
      head.add(texts.code("type", mention.customerType()));
    }
    if (mention.ratingValue() != null) {
      head.add(texts.get("rating", mention.ratingValue(), mention.ratingScale()));
    }
    String reference = people.reference(account, mention.id());
    return new Hit(
        reference,
        mention,
        String.join(" · ", head),
        people.shown(
            account, mention.authorId(), mention.authorHandle(), mention.authorName(), texts),
        PostText.segments(mention.title(), hit.titleHighlights()),
        PostText.segments(mention.text(), hit.textHighlights()),
        mention.lane() == null ? null : Links.item(reference),
        account.seesPeople() ? Links.outside(mention.url()) : null,
        "/search/explain?q=" + Links.encoded(query) + "&id=" + Links.encoded(reference));
  }

  private static FacetLinks links(Facet facet, String query, SearchOrder order, Page page) {
    Texts texts = page.texts();
    List<FacetLink> links =
        facet.counts().stream()
            .limit(VALUES)
            .map(
                count ->
                    new FacetLink(
                        name(facet.field(), count.value(), page),
                        texts.number(count.count()),
                        address(narrowed(query, facet, count.value()), order)))
            .toList();
    return new FacetLinks(
        texts.get("facet." + facet.field()), links, Math.max(0, facet.distinct() - VALUES));
  }

  /** A facet of stars counts other scales to the nearest star. */
  private static String narrowed(String query, Facet facet, String value) {
    return facet.field().equals("rating")
        ? Narrowing.and(query, nearest(Integer.parseInt(value)))
        : Narrowing.to(query, field(facet), value);
  }

  private static String nearest(int stars) {
    return "rating:>=" + (stars - 1) + ".5 rating:<" + stars + ".5";
  }

  /** What a facet is asked for as; a month is a time like any other. */
  private static String field(Facet facet) {
    return facet.field().equals("month") ? "created" : facet.field();
  }

  private static String name(String field, String value, Page page) {
    Texts texts = page.texts();
    if (WORDED.contains(field)) {
      return texts.knownCode(field, value);
    }
    return switch (field) {
      case "brand" -> page.brand(value);
      case "lang" -> texts.nameOf(value);
      case "rating" -> texts.get("facet.stars", value);
      default -> PostText.shown(value);
    };
  }

  private static Histogram histogram(
      SortedMap<LocalDate, Long> days, String query, SearchOrder order, Texts texts) {
    if (days.size() < 2) {
      return null;
    }
    Instant first = days.firstKey().atStartOfDay(ZoneOffset.UTC).toInstant();
    Instant last = days.lastKey().atStartOfDay(ZoneOffset.UTC).toInstant();
    Grain grain = Grain.of(Duration.between(first, last));
    Map<LocalDate, Long> counts = new HashMap<>();
    days.forEach(
        (day, count) ->
            counts.merge(
                grain.period(day.atStartOfDay(ZoneOffset.UTC).toInstant()), count, Long::sum));
    List<StackedBars.Column> columns = new ArrayList<>();
    List<Days> stands = new ArrayList<>();
    List<LocalDate> periods = grain.periods(first, last);
    for (LocalDate period : periods) {
      long count = counts.getOrDefault(period, 0L);
      LocalDate end = grain.last(period);
      columns.add(
          new StackedBars.Column(
              grain.name(period),
              grain.name(period) + ": " + texts.number(count),
              address(Narrowing.within(query, period.toString(), end.toString()), order),
              List.of(count)));
      stands.add(new Days(period, end, count));
    }
    return new Histogram(StackedBars.of(columns, List.of("found"), StackedBars.WIDE), stands);
  }

  static String address(String query, SearchOrder order) {
    return "/search?q=" + Links.encoded(query) + "&sort=" + order.code();
  }

  /** Why a mention matches. */
  void explain(Context context) {
    String query = Requests.given(context, "q");
    String id = people.mentionId(Requests.given(context, "id"));
    Page page = views.page(context, "search");
    Map<String, Object> values = new HashMap<>();
    values.put("page", page);
    values.put("query", query == null ? "*" : query);
    values.put("problem", null);
    values.put("explanation", null);
    try {
      String asked = query == null ? "*" : query;
      people.check(Requests.account(context), asked);
      MatchExplanation explanation =
          night
              .ask(searcher -> searcher.explainMatch(asked, id == null ? "" : id))
              .flatMap(found -> found)
              .orElse(null);
      values.put("explanation", explanation);
      if (explanation == null) {
        values.put("problem", page.texts().get("explain.none"));
      }
    } catch (QueryMistakeException e) {
      values.put("problem", page.texts().mistake(e));
    }
    views.show(context, "explain.jte", values);
  }
}
