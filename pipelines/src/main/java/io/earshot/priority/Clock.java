package io.earshot.priority;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/**
 * Until when a matter should be answered, by which clock, and what stops it. Immutable.
 *
 * @param kind which clock
 * @param startedAt when it began to run
 * @param targetAt until when the team aims to answer
 * @param dueAt until when an answer was promised
 * @param hours the hours in which it runs, in words
 * @param stopsOn what stops it
 * @param stopped what stopped an earlier clock of the same matter, or this one, in words; null when
 *     nothing has
 */
public record Clock(
    Kind kind,
    Instant startedAt,
    Instant targetAt,
    Instant dueAt,
    String hours,
    String stopsOn,
    String stopped) {
  public Clock {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(startedAt, "startedAt");
    Objects.requireNonNull(targetAt, "targetAt");
    Objects.requireNonNull(dueAt, "dueAt");
    Objects.requireNonNull(hours, "hours");
  }

  /** Which clock runs. */
  public enum Kind {
    /** From the post to the first answer. */
    FIRST_ANSWER,
    /** From the customer's next post on, after an answer. */
    NEXT_ANSWER,
    /** None: no answer was promised. The due time only orders such rows. */
    NONE;

    /** The lower-case word used in files. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final String STOPS_ON =
      "an answer or a closure in the care records, or the customer's word that it is solved";

  /** The clock of a matter. */
  static Clock of(Matter matter, PrioritySettings settings) {
    PriorityInput input = matter.input();
    ServiceHours hours = settings.service().of(input.mention().brand());
    Conversation conversation = input.context().conversation();
    boolean again = conversation != null && conversation.answeredAt() != null;
    Instant start = startedAt(input);
    boolean promised = isPromised(matter);
    return new Clock(
        promised ? again ? Kind.NEXT_ANSWER : Kind.FIRST_ANSWER : Kind.NONE,
        start,
        hours.after(start, settings.time(Setting.TARGET_HOURS)),
        hours.after(start, settings.time(Setting.PROMISE_HOURS)),
        hours.inWords(),
        promised ? STOPS_ON : null,
        again ? conversation.answer() : null);
  }

  /**
   * Whether an answer was promised: to complaints, questions and what follows them, not to what is
   * only watched.
   */
  public static boolean isPromised(Matter matter) {
    return (matter.need().isComplaint() || matter.need().question() || matter.need().writesOn())
        && matter.lane() != Lane.MONITOR;
  }

  /** How long a matter has waited within the hours. */
  public static Duration waited(Matter matter, PrioritySettings settings) {
    PriorityInput input = matter.input();
    return settings.service().of(input.mention().brand()).between(startedAt(input), input.asOf());
  }

  /**
   * Since when the customer waits: since the post, or, where it was answered and the matter is open
   * again, since then.
   */
  private static Instant startedAt(PriorityInput input) {
    Instant written = input.mention().createdAt();
    Conversation conversation = input.context().conversation();
    boolean again =
        conversation != null
            && conversation.open()
            && conversation.answeredAt() != null
            && conversation.since().isAfter(written);
    return again ? conversation.since() : written;
  }
}
