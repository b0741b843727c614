package io.earshot.console;

import io.earshot.care.store.CareItem;
import io.earshot.care.store.ItemState;
import io.earshot.priority.Clock;
import io.earshot.priority.QueueRow;
import java.time.Instant;

/**
 * Until when an item waits for an answer, as a page shows it. Immutable.
 *
 * @param at until when
 * @param words how long that is, in words; where the clock was stopped, by what
 * @param over whether it has passed
 * @param promised whether an answer was promised at all
 * @param clock which clock, in words
 * @param stopped when the team stopped the clock by an answer or a closure, or null when it runs
 */
public record DueTime(
    Instant at, String words, boolean over, boolean promised, String clock, Instant stopped) {
  static DueTime of(CareItem item, Texts texts, Instant now) {
    QueueRow row = item.row();
    String clock = texts.code("clock", row.clock().kind().code());
    if (item.state() == ItemState.ANSWERED || item.state().isClosed()) {
      String words = texts.code("state", item.state().code());
      return new DueTime(row.dueAt(), words, false, false, clock, item.stateAt());
    }
    if (item.answeredAt() != null && !runsSince(row.clock(), item.answeredAt())) {
      String words = texts.code("state", ItemState.ANSWERED.code());
      return new DueTime(row.dueAt(), words, false, false, clock, item.answeredAt());
    }
    boolean promised = row.clock().kind() != Clock.Kind.NONE;
    return new DueTime(
        row.dueAt(),
        promised ? texts.due(row.dueAt(), now) : texts.get("clock.none"),
        promised && row.dueAt().isBefore(now),
        promised,
        clock,
        null);
  }

  /**
   * Whether the customer waits for the next answer, as the last night that knew of this one saw.
   */
  private static boolean runsSince(Clock clock, Instant answeredAt) {
    return clock.kind() == Clock.Kind.NEXT_ANSWER && clock.startedAt().isAfter(answeredAt);
  }
}
