package io.earshot.console;

import io.earshot.care.store.Account;
import io.earshot.care.store.CareItem;
import io.earshot.care.store.CareStore;
import io.earshot.care.store.ItemState;
import io.earshot.care.store.Items;
import io.earshot.care.store.QueueFilter;
import io.earshot.care.store.QueueFilter.View;
import io.earshot.nlp.touchpoint.Touchpoint;
import io.earshot.priority.Lane;
import io.earshot.priority.QueueRow;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The queue: a lane at a time, in the order of the run. */
public final class QueuePages {
  /** How many items a page lists: what one reads through, and small enough to come at once. */
  public static final int PAGE = 40;

  private static final Set<View> COUNTED =
      Set.of(View.MINE, View.WAITING, View.ESCALATED, View.ANSWERED, View.SNOOZED);

  private final CareStore store;
  private final Views views;
  private final People people;
  private final Clock clock;
  private final ColumnValues columnValues = new ColumnValues();

  QueuePages(CareStore store, Views views, People people, Clock clock) {
    this.store = store;
    this.views = views;
    this.people = people;
    this.clock = clock;
  }

  /** One line of the list. */
  public record Line(
      String id,
      String link,
      QueueRow row,
      String writer,
      String excerpt,
      DueTime due,
      Status status,
      boolean mine) {}

  /**
   * How far an item is and with whom.
   *
   * @param words in words
   * @param free whether nobody has begun with it
   * @param claimable whether somebody may begin with it now
   */
  public record Status(String words, boolean free, boolean claimable) {}

  /** What changes of a line while it is looked at; an item that is gone is due no more. */
  public record Live(Status status, DueTime due) {}

  /** One entry of the lanes with its count. */
  public record LaneLink(String code, String name, int count, String link, boolean chosen) {}

  /** A filter with the values to choose from and their names. */
  public record Choice(String field, String label, Map<String, String> values, String chosen) {}

  void show(Context context) {
    Account account = Requests.account(context);
    QueueWalk walk = QueueWalk.asked(context);
    Lane lane = walk.lane();
    QueueFilter filter = walk.filter(account);
    int page = Requests.page(context);
    Map<Lane, Integer> counts = new EnumMap<>(Lane.class);
    counts.putAll(store.items().countByLane(filter));
    int total = count(counts, lane);
    Page shown = views.page(context, "queue").walking(walk);
    Texts texts = shown.texts();
    Instant now = clock.instant();
    List<Line> lines =
        store.items().list(filter, PAGE, (page - 1) * PAGE).stream()
            .map(item -> line(item, account, shown, now))
            .toList();
    Map<String, Object> values = new HashMap<>();
    values.put("page", shown);
    values.put("lines", lines);
    values.put("lanes", laneLinks(counts, walk, texts));
    values.put("views", viewLinks(walk, account, texts));
    List<Choice> choices = choices(filter, shown);
    values.put("choices", choices);
    values.put("lane", lane == null ? "" : lane.code());
    values.put("view", code(walk.view()));
    values.put("filtered", choices.stream().anyMatch(choice -> choice.chosen() != null));
    values.put("total", total);
    values.put("first", total == 0 ? 0 : (page - 1) * PAGE + 1);
    int last = Math.max(1, (total + PAGE - 1) / PAGE);
    values.put("beyond", page > last ? page : 0);
    values.put("last", last);
    values.put("lastLink", walk.link(last));
    if (page > last) {
      context.status(HttpStatus.NOT_FOUND);
    }
    values.put("previous", page > 1 && page <= last ? walk.link(page - 1) : null);
    values.put("next", page * PAGE < total ? walk.link(page + 1) : null);
    views.show(context, "queue.jte", values);
  }

  /** Who works on what now, for the lines that a browser shows. */
  void live(Context context) {
    List<String> ids = context.queryParams("id").stream().map(people::mentionId).toList();
    if (ids.size() > PAGE) {
      throw Refusal.value("id");
    }
    Account account = Requests.account(context);
    Map<String, CareItem> found = new HashMap<>();
    store.items().findAll(ids).forEach(item -> found.put(item.row().mentionId(), item));
    Texts texts = Views.texts(context);
    Instant now = clock.instant();
    Map<Integer, Live> states = new LinkedHashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      CareItem item = found.get(ids.get(i));
      states.put(
          i,
          item == null
              ? new Live(new Status(texts.get("status.gone"), false, false), null)
              : new Live(status(item, account, texts), DueTime.of(item, texts, now)));
    }
    Map<String, Object> values = new HashMap<>();
    values.put("states", states);
    values.put("calls", store.noteCalls().unseen(account.name()));
    values.put("texts", texts);
    CareItem single = ids.size() == 1 ? found.get(ids.get(0)) : null;
    String seen = Requests.given(context, "seen");
    if (single != null && seen != null && !seen.equals(mark(single))) {
      values.put("changed", single);
      values.put("due", DueTime.of(single, texts, now));
      values.put("page", views.page(context, "item"));
    }
    views.show(context, "live.jte", values);
  }

  /** Tells what the page of an item shows of the team's work from what it would show now. */
  public static String mark(CareItem item) {
    return item.state().code() + ' ' + Objects.requireNonNullElse(item.claimedBy(), "");
  }

  private Line line(CareItem item, Account account, Page page, Instant now) {
    QueueRow row = item.row();
    Texts texts = page.texts();
    return new Line(
        people.reference(account, row.mentionId()),
        Links.item(people.reference(account, row.mentionId()), page.from()),
        row,
        writer(people, account, row, texts),
        row.excerpt() == null ? texts.get("post.withheld") : PostText.shown(row.excerpt()),
        DueTime.of(item, texts, now),
        status(item, account, texts),
        account.name().equals(item.claimedBy()));
  }

  static String writer(People people, Account account, QueueRow row, Texts texts) {
    return row.author() == null
        ? texts.get("writer.unknown")
        : people.shown(
            account, row.author().id(), row.author().handle(), row.author().name(), texts);
  }

  static Status status(CareItem item, Account account, Texts texts) {
    List<String> words = new ArrayList<>();
    if (account.name().equals(item.claimedBy())) {
      words.add(texts.get("status.mine"));
    } else if (item.claimedBy() != null) {
      words.add(texts.get("status.claimed", item.claimedBy()));
    } else if (item.assignee() != null) {
      words.add(texts.get("status.assigned", item.assignee()));
    }
    if (item.state() != ItemState.OPEN) {
      words.add(texts.code("state", item.state().code()));
    }
    boolean claimable =
        item.claimedBy() == null
            && item.present()
            && item.state() != ItemState.ANSWERED
            && !item.state().isClosed();
    return words.isEmpty()
        ? new Status(texts.get("status.free"), true, claimable)
        : new Status(String.join(", ", words), false, claimable);
  }

  private static List<LaneLink> laneLinks(Map<Lane, Integer> counts, QueueWalk walk, Texts texts) {
    List<LaneLink> links = new ArrayList<>();
    links.add(
        new LaneLink(
            "",
            texts.get("lane.all"),
            count(counts, null),
            walk.with("lane", null).link(),
            walk.lane() == null));
    for (Lane lane : Lane.values()) {
      links.add(
          new LaneLink(
              lane.code(),
              texts.code("lane", lane.code()),
              counts.getOrDefault(lane, 0),
              walk.with("lane", lane.code()).link(),
              lane == walk.lane()));
    }
    return links;
  }

  /** Each view; those that say what the team has begun, with how many items stand in them. */
  private List<LaneLink> viewLinks(QueueWalk walk, Account account, Texts texts) {
    return Arrays.stream(View.values())
        .map(
            view ->
                new LaneLink(
                    code(view),
                    texts.code("view", code(view)),
                    COUNTED.contains(view)
                        ? count(
                            store.items().countByLane(walk.filter(account).seenAs(view)),
                            walk.lane())
                        : 0,
                    walk.with("view", code(view)).link(),
                    view == walk.view()))
        .toList();
  }

  /** How many there are in a lane, or with null in all. */
  private static int count(Map<Lane, Integer> counts, Lane lane) {
    return lane == null
        ? counts.values().stream().mapToInt(Integer::intValue).sum()
        : counts.getOrDefault(lane, 0);
  }

  private static String code(View view) {
    return view.name().toLowerCase(Locale.ROOT);
  }

  private List<Choice> choices(QueueFilter filter, Page page) {
    Map<Items.Column, List<String>> present = columnValues.of(store);
    List<String> touchpoints = Arrays.stream(Touchpoint.values()).map(Touchpoint::code).toList();
    return List.of(
        choice("brand", present.get(Items.Column.BRAND), filter.brand(), page),
        choice("source", present.get(Items.Column.SOURCE), filter.source(), page),
        choice("language", present.get(Items.Column.LANGUAGE), filter.language(), page),
        choice("type", present.get(Items.Column.TYPE), filter.type(), page),
        choice("touchpoint", touchpoints, filter.touchpoint(), page),
        choice("worker", workers(), filter.worker(), page));
  }

  private List<String> workers() {
    return store.accounts().list().stream().filter(Account::takesWork).map(Account::name).toList();
  }

  private static Choice choice(String field, List<String> values, String chosen, Page page) {
    Texts texts = page.texts();
    Map<String, String> named = new LinkedHashMap<>();
    for (String value : values) {
      named.put(
          value,
          switch (field) {
            case "language" -> texts.nameOf(value);
            case "type", "touchpoint" -> texts.code(field, value);
            case "brand" -> page.brand(value);
            default -> value;
          });
    }
    return new Choice(field, texts.get("filter." + field), named, chosen);
  }
}
