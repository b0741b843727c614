package io.earshot.console;

import io.earshot.priority.QueueRow;
import java.time.Instant;

/**
 * Until when an item waits for an answer, as a page shows it. Immutable.
 *
 * @param at until when
 * @param words how long that is, in words
 * @param over whether it has passed
 * @param promised whether an answer was promised at all
 * @param clock which clock, in words
 */
public record DueTime(Instant at, String words, boolean over, boolean promised, String clock) {
  static DueTime of(QueueRow row, Texts texts, Instant now) {
    boolean promised = row.clock().kind() != io.earshot.priority.Clock.Kind.NONE;
    return new DueTime(
        row.dueAt(),
        promised ? texts.due(row.dueAt(), now) : texts.get("clock.none"),
        promised && row.dueAt().isBefore(now),
        promised,
        texts.code("clock", row.clock().kind().code()));
  }
}
