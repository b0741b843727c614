package io.earshot.console;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments and stretches of time as people read them; in UTC. */
public final class Moments {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private Moments() {}

  /** A day and a time. */
  public static String minute(Instant at) {
    return MINUTE.format(at);
  }

  /** How long until a moment, or since it: {@code in 2 h 5 min}, {@code overdue 3 d}. */
  public static String due(Instant due, Instant now) {
    Duration left = Duration.between(now, due);
    return left.isNegative() ? "overdue " + length(left.negated()) : "in " + length(left);
  }

  private static String length(Duration length) {
    if (length.toHours() >= 48) {
      return length.toDays() + " d";
    }
    return length.toHours() > 0
        ? length.toHours() + " h " + length.toMinutesPart() + " min"
        : length.toMinutes() + " min";
  }
}
