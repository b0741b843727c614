package io.earshot.console;

import io.earshot.care.CareRecord.Outcome;
import io.earshot.care.store.CareItem;
import io.earshot.care.store.CareStore;
import io.earshot.care.store.ItemState;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;

/** What can be done to an item. Each change goes back to its page with a sentence about it. */
public final class ItemActions {
  private static final int LONGEST_SNOOZE_HOURS = 24 * 14;

  /** What is put off for longer is forgotten. */
  public static final int LONGEST_SNOOZE_DAYS = 92;

  private final CareStore store;
  private final Clock clock;

  ItemActions(CareStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  void claim(Context context) {
    String id = item(context).row().mentionId();
    done(context, id, store.work().claim(id, name(context)) ? "claimed" : "not-claimed");
  }

  void takeOver(Context context) {
    String id = item(context).row().mentionId();
    String holder = Requests.field(context, "holder");
    done(context, id, store.work().takeOver(id, name(context), holder) ? "claimed" : "changed");
  }

  void release(Context context) {
    String id = item(context).row().mentionId();
    done(context, id, store.work().release(id, name(context)) ? "released" : "changed");
  }

  void setState(Context context) {
    CareItem item = Requests.freeItem(store, context);
    ItemState state = Requests.choice(ItemState.class, "state", Requests.field(context, "state"));
    Outcome outcome =
        state == ItemState.RESOLVED
            ? Requests.choice(Outcome.class, "close.as", Requests.field(context, "outcome"))
            : null;
    if (outcome == Outcome.NO_REPLY_NEEDED) {
      // That is a state of its own.
      throw Refusal.choice(
          "close.as",
          outcome.code(),
          Arrays.stream(Outcome.values())
              .filter(each -> each != Outcome.NO_REPLY_NEEDED)
              .map(Outcome::code)
              .toList());
    }
    store.work().setState(item.row().mentionId(), name(context), state, outcome);
    done(context, item.row().mentionId(), "state");
  }

  void assign(Context context) {
    String id = Requests.freeItem(store, context).row().mentionId();
    String assignee = Requests.colleague(store, Requests.field(context, "assignee"));
    store.work().assign(id, name(context), assignee);
    done(context, id, "assigned");
  }

  void snooze(Context context) {
    String id = Requests.freeItem(store, context).row().mentionId();
    String day = context.formParam("until");
    if (day != null) {
      store.work().snooze(id, name(context), beginning(day));
      done(context, id, "snoozed");
      return;
    }
    int length = hours(context);
    store
        .work()
        .snooze(
            id, name(context), length == 0 ? null : clock.instant().plus(Duration.ofHours(length)));
    done(context, id, length == 0 ? "awake" : "snoozed");
  }

  /** How many hours a form puts something off for; 0 brings it back. */
  static int hours(Context context) {
    return Requests.number("snooze.for", Requests.field(context, "hours"), 0, LONGEST_SNOOZE_HOURS);
  }

  /** When a day to come begins, in UTC. */
  private Instant beginning(String day) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    LocalDate until;
    try {
      until = LocalDate.parse(day);
    } catch (DateTimeParseException e) {
      throw Refusal.day("snooze.until", day);
    }
    if (!until.isAfter(today) || until.isAfter(today.plusDays(LONGEST_SNOOZE_DAYS))) {
      throw Refusal.wrong("snooze", String.valueOf(LONGEST_SNOOZE_DAYS));
    }
    return until.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private CareItem item(Context context) {
    Requests.worker(context);
    return Requests.item(store, Requests.field(context, "id"));
  }

  private static String name(Context context) {
    return Requests.worker(context).name();
  }

  static void done(Context context, String id, String said) {
    String from = QueueWalk.carried(context).map(QueueWalk::query).orElse(null);
    context.redirect(Links.item(id, from) + "&said=" + said, HttpStatus.SEE_OTHER);
  }
}
