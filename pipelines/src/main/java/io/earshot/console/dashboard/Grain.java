package io.earshot.console.dashboard;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How finely a time is cut; periods begin at midnight UTC. */
public enum Grain {
  DAY,
  WEEK,
  MONTH;

  /** Days up to six weeks, weeks up to a year, months beyond. */
  public static Grain of(Duration time) {
    return time.toDays() <= 42 ? DAY : time.toDays() <= 370 ? WEEK : MONTH;
  }

  /** The lower-case word of texts. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The first day of the period that a moment lies in. */
  public LocalDate period(Instant at) {
    return first(at.atOffset(ZoneOffset.UTC).toLocalDate());
  }

  private LocalDate first(LocalDate day) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
    };
  }

  private LocalDate next(LocalDate period) {
    return switch (this) {
      case DAY -> period.plusDays(1);
      case WEEK -> period.plusWeeks(1);
      case MONTH -> period.plusMonths(1);
    };
  }

  /** All periods between two moments, also those in which nothing happened. */
  public List<LocalDate> periods(Instant from, Instant to) {
    List<LocalDate> periods = new ArrayList<>();
    for (LocalDate period = period(from); !period.isAfter(period(to)); period = next(period)) {
      periods.add(period);
    }
    return periods;
  }

  /** The last day of a period. */
  public LocalDate last(LocalDate period) {
    return next(period).minusDays(1);
  }

  /** The condition of a query that holds in this period. */
  public String query(LocalDate period) {
    return "created:[" + period + " TO " + last(period) + "]";
  }

  /** How a period is called in a table. */
  public String name(LocalDate period) {
    return this == MONTH ? YearMonth.from(period).toString() : period.toString();
  }
}
