package io.earshot.console.dashboard;

import io.earshot.search.CountedMention;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * What the mentions of a time count up to. Not thread-safe while it is being filled, immutable
 * after that.
 */
public final class MentionFigures {
  /** Column of {@link #touchpoints}: complaints. */
  public static final String COMPLAINT = "complaint";

  /** Column of {@link #touchpoints}: unhappy mentions that are no complaints. */
  public static final String UNHAPPY = "unhappy";

  /** Column of {@link #touchpoints}: satisfied mentions. */
  public static final String SATISFIED = "satisfied";

  /** Column of {@link #touchpoints}: all others. */
  public static final String OTHER = "other";

  /** The row of mentions that name no brand. */
  public static final String NO_BRAND = "";

  private final Grain grain;
  private final List<LocalDate> periods;
  private final String brand;
  private final ZoneId zone;
  private final Counts moods = new Counts();
  private final Counts brands = new Counts();
  private final Counts brandPeriods = new Counts();
  private final Counts touchpoints = new Counts();
  private final Counts types = new Counts();
  private final Counts sources = new Counts();
  private final long[][] hours = new long[7][24];
  private long total;

  /**
   * Of a time, all or of one brand; the tables by brand always hold all brands.
   *
   * @param brand in lower case, or null for all
   * @param zone in whose hours people write; days and longer are those of UTC
   */
  public MentionFigures(Instant from, Instant to, Grain grain, String brand, ZoneId zone) {
    this.grain = grain;
    this.zone = zone;
    this.periods = grain.periods(from, to);
    this.brand = brand;
  }

  /** Counts one mention of that time. */
  public void add(CountedMention mention) {
    Instant at = Instant.ofEpochMilli(mention.createdAt());
    String period = grain.period(at).toString();
    String of = mention.brand() == null ? NO_BRAND : mention.brand();
    brands.add(of, mention.sentiment());
    brandPeriods.add(of, period);
    boolean complaint = mention.complaint().equals("yes");
    if (complaint) {
      brands.add(of, COMPLAINT);
    }
    if (brand != null && !brand.equals(of)) {
      return;
    }
    total++;
    moods.add(period, mention.sentiment());
    String satisfaction = satisfaction(complaint, mention.sentiment());
    mention.touchpoints().forEach(touchpoint -> touchpoints.add(touchpoint, satisfaction));
    if (mention.type() != null) {
      types.add(period, mention.type());
    }
    ZonedDateTime clock = at.atZone(zone);
    hours[clock.getDayOfWeek().getValue() - 1][clock.getHour()]++;
    sources.add(mention.source(), at.atOffset(ZoneOffset.UTC).toLocalDate().toString());
  }

  private static String satisfaction(boolean complaint, String mood) {
    if (complaint) {
      return COMPLAINT;
    }
    return switch (mood) {
      case "negative" -> UNHAPPY;
      case "positive" -> SATISFIED;
      default -> OTHER;
    };
  }

  public Grain grain() {
    return grain;
  }

  /** The periods of the time, in order. */
  public List<LocalDate> periods() {
    return periods;
  }

  /** Mentions of the brand, or of all. */
  public long total() {
    return total;
  }

  /** Period to mood. */
  public Counts moods() {
    return moods;
  }

  /** Brand to mood, and to {@link #COMPLAINT}, which is counted beside the moods. */
  public Counts brands() {
    return brands;
  }

  /** Brand to period. */
  public Counts brandPeriods() {
    return brandPeriods;
  }

  /** Touchpoint to how satisfied. */
  public Counts touchpoints() {
    return touchpoints;
  }

  /** Period to type of the writer. */
  public Counts types() {
    return types;
  }

  /** Source to day. */
  public Counts sources() {
    return sources;
  }

  /** The time zone of the hours. */
  public ZoneId zone() {
    return zone;
  }

  /** How many of a weekday, from 1 (Monday) to 7, and hour, from 0 to 23. */
  public long hour(int weekday, int hour) {
    return hours[weekday - 1][hour];
  }

  /** How busy an hour is against the busiest, from 0 to 5; 0 is none. */
  public int level(int weekday, int hour) {
    long most = 0;
    for (long[] day : hours) {
      for (long count : day) {
        most = Math.max(most, count);
      }
    }
    long count = hour(weekday, hour);
    return count == 0 ? 0 : (int) Math.max(1, Math.round(5.0 * count / most));
  }
}
