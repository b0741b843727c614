package io.earshot.priority;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * When a team is at work: the hours in which its clocks run. Immutable.
 *
 * @param zone the time zone that the hours and holidays are meant in
 * @param week the openings of each day, in order, without overlap; a day that is absent is closed;
 *     at least one opening in all
 * @param holidays the days on which nobody is at work
 */
public record ServiceHours(ZoneId zone, Map<DayOfWeek, List<Opening>> week, Set<LocalDate> holidays)
    implements Serializable {

  /** Around the clock, on every day. */
  public static final ServiceHours ALWAYS = always(ZoneId.of("UTC"));

  /** A date by when any week with an opening has had one: holidays are few. */
  private static final int MOST_DAYS = 20_000;

  public ServiceHours {
    Objects.requireNonNull(zone, "zone");
    EnumMap<DayOfWeek, List<Opening>> days = new EnumMap<>(DayOfWeek.class);
    week.forEach((day, openings) -> days.put(day, sorted(openings)));
    days.values().removeIf(List::isEmpty);
    if (days.isEmpty()) {
      throw new IllegalArgumentException("no day has an opening");
    }
    week = Collections.unmodifiableMap(days);
    holidays = Collections.unmodifiableSet(new TreeSet<>(holidays));
  }

  /** From one time of the day to another; an end of midnight is the end of the day. */
  public record Opening(LocalTime from, LocalTime to) implements Serializable {
    public Opening {
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(to, "to");
      if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
        throw new IllegalArgumentException("an opening ends before it begins: " + from + "-" + to);
      }
    }

    private boolean overlaps(Opening next) {
      return to.equals(LocalTime.MIDNIGHT) || next.from.isBefore(to);
    }

    @Override
    public String toString() {
      return from + "-" + (to.equals(LocalTime.MIDNIGHT) ? "24:00" : to);
    }
  }

  /** Around the clock, on every day; the zone only names it. */
  public static ServiceHours always(ZoneId zone) {
    EnumMap<DayOfWeek, List<Opening>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, List.of(new Opening(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)));
    }
    return new ServiceHours(zone, week, Set.of());
  }

  private static List<Opening> sorted(List<Opening> openings) {
    List<Opening> inOrder = openings.stream().sorted(Comparator.comparing(Opening::from)).toList();
    for (int i = 1; i < inOrder.size(); i++) {
      if (inOrder.get(i - 1).overlaps(inOrder.get(i))) {
        throw new IllegalArgumentException(
            "openings overlap: " + inOrder.get(i - 1) + " and " + inOrder.get(i));
      }
    }
    return inOrder;
  }

  /** How much of the time between two moments lies in the hours; zero when none does. */
  public Duration between(Instant from, Instant to) {
    Duration sum = Duration.ZERO;
    LocalDate last = LocalDate.ofInstant(to, zone);
    for (LocalDate day = LocalDate.ofInstant(from, zone);
        !day.isAfter(last);
        day = day.plusDays(1)) {
      for (Opening opening : openings(day)) {
        Instant begin = later(start(day, opening), from);
        Instant end = earlier(end(day, opening), to);
        if (begin.isBefore(end)) {
          sum = sum.plus(Duration.between(begin, end));
        }
      }
    }
    return sum;
  }

  /**
   * The first moment by which so much time has passed within the hours.
   *
   * @param open more than zero
   */
  public Instant after(Instant from, Duration open) {
    Duration left = open;
    LocalDate day = LocalDate.ofInstant(from, zone);
    for (int days = 0; days < MOST_DAYS; days++, day = day.plusDays(1)) {
      for (Opening opening : openings(day)) {
        Instant begin = later(start(day, opening), from);
        Instant end = end(day, opening);
        if (begin.isBefore(end)) {
          Duration here = Duration.between(begin, end);
          if (here.compareTo(left) >= 0) {
            return begin.plus(left);
          }
          left = left.minus(here);
        }
      }
    }
    throw new IllegalStateException("no opening in " + MOST_DAYS + " days after " + from);
  }

  /** Whether it is round the clock: then nothing need be said of hours. */
  public boolean isAlways() {
    return equals(always(zone));
  }

  /** In words, for a person who checks a due time; days of equal hours stand together. */
  public String inWords() {
    if (isAlways()) {
      return "around the clock";
    }
    List<String> parts = new ArrayList<>();
    DayOfWeek first = null;
    for (DayOfWeek day : DayOfWeek.values()) {
      if (first == null) {
        first = day;
      }
      boolean goesOn =
          day != DayOfWeek.SUNDAY
              && week.get(day) != null
              && week.get(day).equals(week.get(day.plus(1)));
      if (!goesOn) {
        if (week.get(day) != null) {
          parts.add(name(first) + (first == day ? "" : "-" + name(day)) + " " + hours(day));
        }
        first = null;
      }
    }
    return String.join(", ", parts)
        + " "
        + zone.getId()
        + (holidays.isEmpty() ? "" : ", without holidays");
  }

  private String hours(DayOfWeek day) {
    return String.join(" and ", week.get(day).stream().map(Opening::toString).toList());
  }

  private static String name(DayOfWeek day) {
    return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
  }

  private List<Opening> openings(LocalDate day) {
    return holidays.contains(day) ? List.of() : week.getOrDefault(day.getDayOfWeek(), List.of());
  }

  private Instant start(LocalDate day, Opening opening) {
    return day.atTime(opening.from).atZone(zone).toInstant();
  }

  private Instant end(LocalDate day, Opening opening) {
    LocalDate of = opening.to.equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
    return of.atTime(opening.to).atZone(zone).toInstant();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
