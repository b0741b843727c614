package io.earshot.console;

import io.earshot.care.store.Account;
import io.earshot.care.store.CareItem;
import io.earshot.care.store.CareStore;
import io.earshot.care.store.Items;
import io.earshot.care.store.QueueFilter;
import io.earshot.care.store.QueueFilter.View;
import io.earshot.nlp.touchpoint.Touchpoint;
import io.earshot.priority.Lane;
import io.earshot.priority.QueueRow;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
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

/** The queue: a lane at a time, in the order of the run. */
public final class QueuePages {
  /** How many items a page lists: what one reads through, and small enough to come at once. */
  static final int PAGE = 40;

  private final CareStore store;
  private final Views views;
  private final People people;
  private final Clock clock;

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
      String due,
      boolean overdue,
      String status,
      boolean mine) {}

  /** One entry of the lanes with its count. */
  public record LaneLink(String code, String name, int count, String link, boolean chosen) {}

  /** A filter with the values to choose from. */
  public record Choice(String field, String label, List<String> values, String chosen) {}

  void show(Context context) {
    Account account = Requests.account(context);
    View view = Requests.choice(View.class, "view", Requests.given(context, "view"));
    if (view == null) {
      view = View.OPEN;
    }
    Lane lane = Requests.choice(Lane.class, "lane", Requests.given(context, "lane"));
    QueueFilter filter =
        new QueueFilter(
            lane,
            Requests.given(context, "brand"),
            Requests.given(context, "source"),
            Requests.given(context, "language"),
            Requests.given(context, "type"),
            Requests.given(context, "touchpoint"),
            view,
            account.name());
    int page = Requests.page(context);
    Map<Lane, Integer> counts = new EnumMap<>(Lane.class);
    counts.putAll(store.items().countByLane(filter));
    int total =
        lane == null
            ? counts.values().stream().mapToInt(Integer::intValue).sum()
            : counts.getOrDefault(lane, 0);
    Instant now = clock.instant();
    List<Line> lines =
        store.items().list(filter, PAGE, (page - 1) * PAGE).stream()
            .map(item -> line(item, account, now))
            .toList();
    Map<String, Object> values = new HashMap<>();
    values.put("page", views.page(context, "Queue", "queue"));
    values.put("lines", lines);
    values.put("lanes", laneLinks(counts, lane, address(context)));
    values.put("views", viewLinks(view, address(context)));
    values.put("choices", choices(filter));
    values.put("lane", lane == null ? "" : lane.code());
    values.put("view", code(view));
    values.put("total", total);
    values.put("first", total == 0 ? 0 : (page - 1) * PAGE + 1);
    values.put("previous", page > 1 ? address(context, "page", String.valueOf(page - 1)) : null);
    values.put(
        "next", page * PAGE < total ? address(context, "page", String.valueOf(page + 1)) : null);
    views.show(context, "queue.jte", values);
  }

  /** Who works on what now, for the lines that a browser shows. */
  void live(Context context) {
    List<String> ids = context.queryParams("id");
    if (ids.size() > PAGE) {
      throw new BadRequestResponse("at most " + PAGE + " items are shown at once");
    }
    Account account = Requests.account(context);
    Map<String, CareItem> found = new HashMap<>();
    store.items().findAll(ids).forEach(item -> found.put(item.row().mentionId(), item));
    Map<Integer, String> states = new LinkedHashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      CareItem item = found.get(ids.get(i));
      states.put(i, item == null ? "no longer in the queue" : status(item, account));
    }
    views.show(context, "live.jte", Map.of("states", states));
  }

  private Line line(CareItem item, Account account, Instant now) {
    QueueRow row = item.row();
    return new Line(
        row.mentionId(),
        Links.item(row.mentionId()),
        row,
        writer(people, account, row),
        row.excerpt() == null
            ? "The source does not allow to keep the words."
            : PostText.shown(row.excerpt()),
        Moments.due(row.dueAt(), now),
        row.dueAt().isBefore(now),
        status(item, account),
        account.name().equals(item.claimedBy()));
  }

  static String writer(People people, Account account, QueueRow row) {
    return row.author() == null
        ? "unknown writer"
        : people.shown(account, row.author().id(), row.author().handle(), row.author().name());
  }

  /** How far an item is, and with whom, in a few words. */
  static String status(CareItem item, Account account) {
    StringBuilder status = new StringBuilder();
    if (item.claimedBy() != null) {
      status.append(
          item.claimedBy().equals(account.name())
              ? "you are on it"
              : item.claimedBy() + " is on it");
    } else if (item.assignee() != null) {
      status.append("for ").append(item.assignee());
    }
    String state = item.state().code().replace('_', ' ');
    if (!state.equals("open")) {
      status.append(status.length() == 0 ? "" : ", ").append(state);
    }
    return status.length() == 0 ? "free" : status.toString();
  }

  private static List<LaneLink> laneLinks(
      Map<Lane, Integer> counts, Lane chosen, Map<String, String> address) {
    List<LaneLink> links = new ArrayList<>();
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    links.add(new LaneLink("", "All lanes", all, address(address, "lane", null), chosen == null));
    for (Lane lane : Lane.values()) {
      links.add(
          new LaneLink(
              lane.code(),
              lane.code(),
              counts.getOrDefault(lane, 0),
              address(address, "lane", lane.code()),
              lane == chosen));
    }
    return links;
  }

  private static List<LaneLink> viewLinks(View chosen, Map<String, String> address) {
    return Arrays.stream(View.values())
        .map(
            view ->
                new LaneLink(
                    code(view),
                    code(view),
                    0,
                    address(address, "view", code(view)),
                    view == chosen))
        .toList();
  }

  private static String code(View view) {
    return view.name().toLowerCase(Locale.ROOT);
  }

  private List<Choice> choices(QueueFilter filter) {
    Items items = store.items();
    List<String> touchpoints = Arrays.stream(Touchpoint.values()).map(Touchpoint::code).toList();
    return List.of(
        new Choice("brand", "Brand", items.values(Items.Column.BRAND), filter.brand()),
        new Choice("source", "Source", items.values(Items.Column.SOURCE), filter.source()),
        new Choice("language", "Language", items.values(Items.Column.LANGUAGE), filter.language()),
        new Choice("type", "Customer type", items.values(Items.Column.TYPE), filter.type()),
        new Choice("touchpoint", "Touchpoint", touchpoints, filter.touchpoint()));
  }

  private static Map<String, String> address(Context context) {
    Map<String, String> address = new LinkedHashMap<>();
    for (String name :
        List.of("lane", "view", "brand", "source", "language", "type", "touchpoint")) {
      String value = Requests.given(context, name);
      if (value != null) {
        address.put(name, value);
      }
    }
    return address;
  }

  private static String address(Context context, String name, String value) {
    return address(address(context), name, value);
  }

  private static String address(Map<String, String> parameters, String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(parameters);
    if (value == null) {
      changed.remove(name);
    } else {
      changed.put(name, value);
    }
    StringBuilder address = new StringBuilder("/queue");
    changed.forEach(
        (key, each) ->
            address
                .append(address.indexOf("?") < 0 ? '?' : '&')
                .append(key)
                .append('=')
                .append(Links.encoded(each)));
    return address.toString();
  }
}
