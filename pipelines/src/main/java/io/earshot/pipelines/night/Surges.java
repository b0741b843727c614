package io.earshot.pipelines.night;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Finds out where complaints came in unusual numbers: in each quarter of the day before the run,
 * compared with the same hours of the weeks before, of which at most {@value #WEEKS} are looked at
 * and only those that any mention is as old as: what was written before a workspace began to listen
 * is unknown, not zero. Of complaints that come by chance the number varies by its root; a surge
 * lies {@link Limits#deviations} of that above the mean, or of the spread seen in the weeks before
 * where that is larger, and has at least {@link Limits#least}.
 */
final class Surges {
  /** How many days back complaints are counted. */
  static final int DAYS = 29;

  private static final int WEEKS = 4;
  private static final int HOURS_IN_A_DAY = 24;
  private static final int HOURS_IN_A_WEEK = 7 * HOURS_IN_A_DAY;
  private static final int WINDOW_HOURS = 6;
  private static final int SECONDS_IN_AN_HOUR = 3600;

  private Surges() {}

  /**
   * From when on it is a surge.
   *
   * @param least how many complaints at least
   * @param deviations how many standard deviations above the mean of the weeks before
   */
  record Limits(int least, double deviations) {
    /** Three deviations are as common a limit as any; fewer than five complaints are no wave. */
    static final Limits DEFAULT = new Limits(5, 3);
  }

  /**
   * The surges of the day before the run, by brand, the largest first within a brand.
   *
   * @param hours brand to hours since 1970 to complaints, as tallied
   * @param heardSince when the oldest mention was written that is known; null where none is
   */
  static List<Alert> of(
      Map<String, Map<String, Long>> hours, Instant heardSince, Instant asOf, Limits limits) {
    if (heardSince == null) {
      return List.of();
    }
    long end = asOf.getEpochSecond() / SECONDS_IN_AN_HOUR;
    long first = heardSince.getEpochSecond() / SECONDS_IN_AN_HOUR;
    List<Alert> alerts = new ArrayList<>();
    new TreeMap<>(hours)
        .forEach(
            (brand, counts) -> {
              for (long to = end - HOURS_IN_A_DAY + WINDOW_HOURS; to <= end; to += WINDOW_HOURS) {
                int weeks = (int) Math.min(WEEKS, (to - 1 - first) / HOURS_IN_A_WEEK);
                Alert alert = weeks == 0 ? null : window(brand, counts, to, weeks, limits);
                if (alert != null) {
                  add(alert, alerts);
                }
              }
            });
    return List.copyOf(alerts);
  }

  /** A wave that goes on is one alert. */
  private static void add(Alert alert, List<Alert> alerts) {
    Alert before = alerts.isEmpty() ? null : alerts.get(alerts.size() - 1);
    if (before == null
        || !Objects.equals(before.brand(), alert.brand())
        || !before.to().equals(alert.from())) {
      alerts.add(alert);
      return;
    }
    alerts.set(
        alerts.size() - 1,
        new Alert(
            alert.kind(),
            alert.brand(),
            before.from(),
            alert.to(),
            before.complaints() + alert.complaints(),
            before.expected() + alert.expected(),
            before.weeks()));
  }

  private static Alert window(
      String brand, Map<String, Long> counts, long to, int weeks, Limits limits) {
    long now = sum(counts, to);
    double mean = 0;
    for (int week = 1; week <= weeks; week++) {
      mean += sum(counts, to - (long) week * HOURS_IN_A_WEEK) / (double) weeks;
    }
    double variance = 0;
    for (int week = 1; week <= weeks; week++) {
      double distance = sum(counts, to - (long) week * HOURS_IN_A_WEEK) - mean;
      variance += distance * distance / weeks;
    }
    double deviation = Math.sqrt(Math.max(Math.max(mean, 1), variance));
    if (now < limits.least() || now <= mean + limits.deviations() * deviation) {
      return null;
    }
    return new Alert(
        "surge",
        brand.isEmpty() ? null : brand,
        Instant.ofEpochSecond((to - WINDOW_HOURS) * SECONDS_IN_AN_HOUR),
        Instant.ofEpochSecond(to * SECONDS_IN_AN_HOUR),
        now,
        Math.round(mean * 100) / 100.0,
        weeks);
  }

  private static long sum(Map<String, Long> counts, long to) {
    long sum = 0;
    for (long hour = to - WINDOW_HOURS; hour < to; hour++) {
      sum += counts.getOrDefault(String.valueOf(hour), 0L);
    }
    return sum;
  }
}
