package io.earshot.pipelines.night;

import io.earshot.nlp.customer.Forwards;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a surge is told from: when complaints were written, by brand. Forwarded posts do not count,
 * and of those that say the same only the first does.
 *
 * @param key the brand and the words; equal for complaints that say the same
 * @param brand its id, or empty
 * @param hour hours since 1970
 */
public record ComplaintHours(String key, String brand, long hour) {
  private static final int SECONDS_IN_AN_HOUR = 3600;

  /** From when on complaints are looked at. */
  public static Instant since(Instant asOf) {
    return asOf.minus(Duration.ofDays(Surges.DAYS));
  }

  /**
   * That of a mention, if it is a complaint of the time that is looked at.
   *
   * @param asOf the moment of the run
   */
  public static Optional<ComplaintHours> of(JudgedMention judged, Instant asOf) {
    AssessedMention assessed = judged.assessed();
    Instant at = assessed.mention().createdAt();
    boolean counts =
        assessed.assessment().complaint().isComplaint()
            && at.isBefore(asOf)
            && at.isAfter(since(asOf))
            && !Forwards.only(assessed.assessment());
    if (!counts) {
      return Optional.empty();
    }
    String brand = assessed.mention().brand() == null ? "" : assessed.mention().brand();
    String words = String.join(" ", SameWords.in(assessed.mention().text()));
    String key = brand + "\n" + (words.isEmpty() ? "\n" + assessed.mention().id() : words);
    return Optional.of(new ComplaintHours(key, brand, at.getEpochSecond() / SECONDS_IN_AN_HOUR));
  }

  /**
   * That something was written, complaint or not, at the earliest when complaints are looked at:
   * from then on it is known that nobody complained.
   */
  public static Optional<Tally> heard(JudgedMention judged, Instant asOf) {
    Instant at = judged.assessed().mention().createdAt();
    if (!at.isBefore(asOf)) {
      return Optional.empty();
    }
    Instant counted = at.isBefore(since(asOf)) ? since(asOf) : at;
    long hour = counted.getEpochSecond() / SECONDS_IN_AN_HOUR;
    return Optional.of(Tally.one(Tally.HEARD, String.valueOf(hour)));
  }

  /** The earlier of two that say the same. */
  public ComplaintHours earlier(ComplaintHours other) {
    return other.hour < hour ? other : this;
  }

  /** To be counted. */
  public Tally tally() {
    return new Tally(Tally.COMPLAINT_HOURS, brand, String.valueOf(hour));
  }
}
