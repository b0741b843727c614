package io.earshot.care;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/**
 * One thing that the team did about a mention: a line of {@code care/records.jsonl}. Immutable.
 *
 * @param mentionId which mention
 * @param kind what was done
 * @param at when
 * @param by who did it
 * @param outcome how it ended, for a closure; otherwise null
 * @param text the answer that was sent, or null
 */
public record CareRecord(
    @JsonProperty(required = true) String mentionId,
    @JsonProperty(required = true) Kind kind,
    @JsonProperty(required = true) Instant at,
    @JsonProperty(required = true) String by,
    Outcome outcome,
    String text)
    implements Serializable {
  public CareRecord {
    Objects.requireNonNull(mentionId, "mentionId");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(by, "by");
    if ((kind == Kind.CLOSED) != (outcome != null)) {
      throw new IllegalArgumentException("outcome belongs to a closure, and only to it");
    }
  }

  /** What was done. */
  public enum Kind {
    /** Somebody took it over; no clock stops. */
    CLAIMED,
    /** An answer was sent. */
    ANSWERED,
    /** The matter was closed. */
    CLOSED,
    /** A closure was taken back. */
    REOPENED;

    /** The lower-case word used in the file. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of this code. */
    public static Kind ofCode(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  /** How a matter ended. */
  public enum Outcome {
    /** Solved, and the customer is content. */
    FIXED_PLEASED,
    /** Solved as far as it could be, and the customer is not content. */
    FIXED_DISPLEASED,
    /** Closed without a solution. */
    NOT_FIXED,
    /** There was nothing to answer, and so nothing to solve: it speaks neither for nor against. */
    NO_REPLY_NEEDED;

    /** The lower-case word used in files and forms. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The outcome of this code. */
    public static Outcome ofCode(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }
}
