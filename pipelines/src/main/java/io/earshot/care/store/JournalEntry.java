package io.earshot.care.store;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/**
 * One thing that was done or said about an item, as its page lists it. Immutable.
 *
 * @param kind what
 * @param id its number among its kind
 * @param at when
 * @param author who
 * @param text the note, the answer, the code of the outcome (null when no reply was needed), whom
 *     it was taken over from, who was made responsible (null for nobody), until when it was put off
 *     (an instant, or null when that was ended), or the code of the state; otherwise null
 */
public record JournalEntry(Kind kind, long id, Instant at, String author, String text) {
  public JournalEntry {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(author, "author");
  }

  /** What was done. */
  public enum Kind {
    NOTE,
    CLAIMED,
    ANSWERED,
    CLOSED,
    REOPENED,
    TAKEN_OVER,
    RELEASED,
    ASSIGNED,
    SNOOZED,
    STATE;

    /** The lower-case word of texts and files. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
