package io.earshot.console;

import io.earshot.care.store.Account;
import io.earshot.care.store.CareItem;
import io.earshot.care.store.CareStore;
import io.earshot.care.store.CorrectedField;
import io.earshot.priority.QueueRow;
import io.earshot.priority.Reason;
import io.earshot.search.IndexedMention;
import io.earshot.search.QueryMistakeException;
import io.earshot.search.SearchHit;
import io.earshot.search.SearchOrder;
import io.earshot.search.SearchRequest;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page of one item: what was said, by whom, why it stands where it stands, and what to do. */
public final class ItemPages {
  /** How many of the customer's mentions are listed. */
  private static final int HISTORY = 100;

  /** How many UTF-16 units an answer may have at a source that counts them. */
  private static final Map<String, Integer> LENGTHS =
      Map.of("x", 280, "twitter", 280, "bluesky", 300, "mastodon", 500, "google-play", 350);

  private final CareStore store;
  private final PublishedNight night;
  private final Views views;
  private final People people;
  private final Clock clock;

  ItemPages(CareStore store, PublishedNight night, Views views, People people, Clock clock) {
    this.store = store;
    this.night = night;
    this.views = views;
    this.people = people;
    this.clock = clock;
  }

  /** A part of the priority as a bar; its length is in hundredths of the longest. */
  public record Bar(String component, String points, int length, boolean below, String evidence) {}

  /** One of the customer's mentions. */
  public record Past(
      String when, String type, String sentiment, String text, String link, boolean current) {}

  void show(Context context) {
    String id = Requests.given(context, "id");
    CareItem item =
        Optional.ofNullable(id)
            .flatMap(store.items()::find)
            .orElseThrow(() -> new NotFoundResponse("There is no such item in the queue."));
    Account account = Requests.account(context);
    QueueRow row = item.row();
    Instant now = clock.instant();
    List<IndexedMention> history = history(row);
    Map<String, Object> values = new HashMap<>();
    values.put("page", views.page(context, "Item", "queue"));
    values.put("item", item);
    values.put("row", row);
    values.put("account", account);
    values.put("writer", QueuePages.writer(people, account, row));
    values.put("text", text(row));
    values.put("bars", bars(row.reasons()));
    values.put("due", Moments.due(row.dueAt(), now));
    values.put("overdue", row.dueAt().isBefore(now));
    values.put("status", QueuePages.status(item, account));
    values.put("timeline", TypeTimeline.of(history, row.mentionId()));
    values.put("history", history.stream().map(past -> past(past, row.mentionId())).toList());
    values.put("original", account.role().seesPeople() ? Links.outside(row.url()) : null);
    values.put("entries", store.journal().entries(row.mentionId()));
    values.put("corrections", store.journal().corrections(row.mentionId(), HISTORY));
    values.put("fields", List.of(CorrectedField.values()));
    values.put("colleagues", store.accounts().list());
    values.put("length", row.source() == null ? null : LENGTHS.get(row.source()));
    views.show(context, "item.jte", values);
  }

  /** Every correction there is. */
  void showCorrections(Context context) {
    Map<String, Object> values = new HashMap<>();
    values.put("page", views.page(context, "Corrections", "corrections"));
    values.put("corrections", store.journal().corrections(null, 500));
    views.show(context, "corrections.jte", values);
  }

  private String text(QueueRow row) {
    Optional<IndexedMention> whole =
        find("id:" + QueryQuotes.quoted(row.mentionId())).stream().findFirst();
    String text =
        whole
            .map(
                mention ->
                    (mention.title() == null ? "" : mention.title() + "\n\n")
                        + (mention.text() == null ? "" : mention.text()))
            .orElse(row.excerpt());
    return text == null || text.isBlank()
        ? "The source does not allow to keep the words."
        : PostText.shown(text);
  }

  private List<IndexedMention> history(QueueRow row) {
    if (row.author() == null) {
      return find("id:" + QueryQuotes.quoted(row.mentionId()));
    }
    // A display name may be somebody else's id; the account has to be the same.
    return find("author:" + QueryQuotes.quoted(row.author().id())).stream()
        .filter(mention -> row.author().id().equals(mention.authorId()))
        .toList();
  }

  private List<IndexedMention> find(String query) {
    SearchRequest request =
        new SearchRequest(query, HISTORY, 0, SearchOrder.OLDEST, List.of(), false);
    try {
      return night
          .ask(
              searcher -> searcher.search(request).hits().stream().map(SearchHit::mention).toList())
          .orElse(List.of());
    } catch (QueryMistakeException e) {
      // An id that the query language cannot hold, for example one of 10,000 characters.
      return List.of();
    }
  }

  private static Past past(IndexedMention mention, String currentId) {
    return new Past(
        Moments.minute(mention.createdAt()),
        mention.customerType() == null ? "not profiled" : mention.customerType().replace('_', ' '),
        mention.sentiment(),
        mention.text() == null
            ? "The source does not allow to keep the words."
            : shortened(PostText.shown(mention.text())),
        mention.lane() == null ? null : Links.item(mention.id()),
        mention.id().equals(currentId));
  }

  private static String shortened(String text) {
    int most = 280;
    return text.length() <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most / 2)) + " …";
  }

  private static List<Bar> bars(List<Reason> reasons) {
    BigDecimal longest =
        reasons.stream()
            .map(reason -> reason.points().abs())
            .reduce(BigDecimal.ONE, BigDecimal::max);
    return reasons.stream()
        .map(
            reason ->
                new Bar(
                    reason.component().replace('_', ' '),
                    (reason.points().signum() < 0 ? "" : "+") + reason.points().toPlainString(),
                    reason
                        .points()
                        .abs()
                        .multiply(BigDecimal.valueOf(100))
                        .divide(longest, RoundingMode.UP)
                        .intValue(),
                    reason.points().signum() < 0,
                    PostText.shown(reason.evidence())))
        .toList();
  }
}
