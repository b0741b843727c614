package io.earshot.console;

import io.earshot.care.CareRecord.Outcome;
import io.earshot.care.store.Account;
import io.earshot.care.store.CareItem;
import io.earshot.care.store.CareStore;
import io.earshot.care.store.ItemState;
import io.earshot.priority.Incident;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The page of an incident: all that tell of the same thing, and what to do about them at once. */
public final class IncidentPages {
  /** As many as one looks through at once; the next come up as these are closed. */
  static final int MOST = 500;

  private final CareStore store;
  private final Posts posts;
  private final Views views;
  private final People people;
  private final Clock clock;

  IncidentPages(CareStore store, Posts posts, Views views, People people, Clock clock) {
    this.store = store;
    this.posts = posts;
    this.views = views;
    this.people = people;
    this.clock = clock;
  }

  /** What can be done to many items at once. */
  public enum Action {
    CLAIM,
    ASSIGN,
    NOTE,
    SNOOZE,
    WAITING,
    ESCALATED_FUNCTIONAL,
    ESCALATED_HIERARCHICAL,
    NO_REPLY_NEEDED,
    FIXED_PLEASED,
    FIXED_DISPLEASED,
    NOT_FIXED;

    /** The lower-case word of the form. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** An item of the incident. */
  public record Member(
      CareItem item, String link, PostView post, DueTime due, QueuePages.Status status) {}

  void show(Context context) {
    List<CareItem> items = items(people.mentionId(Requests.given(context, "id")));
    Account account = Requests.account(context);
    Page page = views.page(context, "incident");
    Texts texts = page.texts();
    Instant now = clock.instant();
    Map<String, Object> values = new HashMap<>();
    values.put("page", page);
    values.put("incident", items.get(0).row().incident());
    values.put("brand", items.get(0).row().brand());
    values.put("members", items.stream().map(item -> member(item, account, texts, now)).toList());
    values.put("most", items.size() == MOST ? MOST : 0);
    values.put("others", others(items, account, texts));
    values.put("colleagues", store.accounts().list().stream().filter(Account::takesWork).toList());
    values.put("done", number(context, "done"));
    values.put("left", number(context, "left"));
    views.show(context, "incident.jte", values);
  }

  private static Integer number(Context context, String name) {
    String value = Requests.given(context, name);
    return value != null && value.matches("[0-9]{1,4}") ? Integer.valueOf(value) : null;
  }

  private List<CareItem> items(String incidentId) {
    List<CareItem> items =
        incidentId == null ? List.of() : store.items().ofIncident(incidentId, MOST);
    if (items.isEmpty()) {
      throw Refusal.missing("incident");
    }
    return items;
  }

  private Member member(CareItem item, Account account, Texts texts, Instant now) {
    return new Member(
        item,
        Links.item(people.reference(account, item.row().mentionId())),
        PostView.ofRow(item.row(), account, people, texts),
        DueTime.of(item, texts, now),
        QueuePages.status(item, account, texts));
  }

  /** The posts that have no row of their own, since a row of the incident stands for them. */
  private List<PostView> others(List<CareItem> items, Account account, Texts texts) {
    List<String> ids =
        items.stream()
            .flatMap(item -> item.row().incident().members().stream())
            .map(Incident.Member::mentionId)
            .distinct()
            .limit(Posts.MOST)
            .toList();
    return posts.findAll(ids).stream()
        .map(mention -> PostView.of(mention, items.get(0).row(), account, people, texts))
        .toList();
  }

  /** Does one thing to the chosen items; those that a colleague works on are left alone. */
  void act(Context context) {
    Account account = Requests.worker(context);
    String incident = Requests.field(context, "id");
    Action action = Requests.choice(Action.class, "bulk.do", Requests.field(context, "action"));
    SortedSet<String> unknown = new TreeSet<>();
    Predicate<String> change = change(context, action, account.name(), unknown);
    Set<String> chosen = Set.copyOf(context.formParams("item"));
    int done = 0;
    int left = 0;
    for (CareItem item : items(incident)) {
      if (chosen.contains(item.row().mentionId())) {
        boolean changed =
            !item.isClaimedByOther(account.name()) && change.test(item.row().mentionId());
        done += changed ? 1 : 0;
        left += changed ? 0 : 1;
      }
    }
    String said =
        unknown.isEmpty()
            ? ""
            : "&said=note-unknown&of=" + Links.encoded(String.join(" ", unknown));
    context.redirect(
        Links.incident(incident) + "&done=" + done + "&left=" + left + said, HttpStatus.SEE_OTHER);
  }

  /**
   * What is to be done to each.
   *
   * @param unknown gets the names that notes call and nobody has
   */
  private Predicate<String> change(
      Context context, Action action, String account, SortedSet<String> unknown) {
    return switch (action) {
      case CLAIM -> id -> store.work().claim(id, account);
      case ASSIGN -> {
        String assignee = Requests.colleague(store, Requests.field(context, "assignee"));
        yield id -> store.work().assign(id, account, assignee);
      }
      case NOTE -> {
        String note = Requests.text(context, "text");
        yield id -> {
          unknown.addAll(store.journal().note(id, account, note));
          return true;
        };
      }
      case SNOOZE -> {
        int hours = ItemActions.hours(context);
        Instant until = hours == 0 ? null : clock.instant().plus(Duration.ofHours(hours));
        yield id -> store.work().snooze(id, account, until);
      }
      case WAITING, ESCALATED_FUNCTIONAL, ESCALATED_HIERARCHICAL, NO_REPLY_NEEDED ->
          id -> store.work().setState(id, account, ItemState.valueOf(action.name()), null);
      case FIXED_PLEASED, FIXED_DISPLEASED, NOT_FIXED ->
          id ->
              store
                  .work()
                  .setState(id, account, ItemState.RESOLVED, Outcome.valueOf(action.name()));
    };
  }
}
