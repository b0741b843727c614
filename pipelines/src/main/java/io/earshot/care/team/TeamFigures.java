package io.earshot.care.team;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How fast and how well a number of matters was answered. Immutable.
 *
 * @param answered how many were answered
 * @param median half of the first answers came within so long; null without an answer
 * @param ninetieth nine of ten first answers came within so long; null without an answer
 * @param inTime how many first answers came within the promise
 * @param closed how many were closed
 * @param noReplyNeeded how many of these had nothing to answer, and so nothing to solve
 * @param firstContact how many of those closed were solved by one answer, for good
 * @param reopened how many were opened again after they had been closed
 */
public record TeamFigures(
    int answered,
    Duration median,
    Duration ninetieth,
    int inTime,
    int closed,
    int noReplyNeeded,
    int firstContact,
    int reopened) {

  /**
   * Of these matters.
   *
   * @param promise within what time an answer was promised, on the clock, nights included
   */
  public static TeamFigures of(List<CareMatter> matters, Duration promise) {
    List<Duration> waits =
        matters.stream()
            .filter(matter -> matter.answeredAt() != null)
            .map(CareMatter::waited)
            .sorted()
            .toList();
    return new TeamFigures(
        waits.size(),
        quantile(waits, 50),
        quantile(waits, 90),
        (int) waits.stream().filter(wait -> wait.compareTo(promise) <= 0).count(),
        (int) matters.stream().filter(TeamFigures::wasClosed).count(),
        (int)
            matters.stream().filter(matter -> wasClosed(matter) && matter.noReplyNeeded()).count(),
        (int) matters.stream().filter(CareMatter::solvedAtFirstContact).count(),
        (int) matters.stream().filter(CareMatter::reopened).count());
  }

  /** How many of those closed there was something to solve in: what solved ones are a share of. */
  public int solvable() {
    return closed - noReplyNeeded;
  }

  /** Whether it was closed once, also if it is open again. */
  public static boolean wasClosed(CareMatter matter) {
    return matter.closedAt() != null || matter.reopened();
  }

  /** The least of them that so many hundredths do not exceed (nearest rank). */
  private static Duration quantile(List<Duration> sorted, int hundredths) {
    return sorted.isEmpty() ? null : sorted.get((sorted.size() * hundredths + 99) / 100 - 1);
  }

  /** The matters by a property, in the order of its values; those without it under "". */
  public static Map<String, List<CareMatter>> grouped(
      List<CareMatter> matters, Function<CareMatter, String> property) {
    Map<String, List<CareMatter>> groups = new TreeMap<>();
    for (CareMatter matter : matters) {
      String value = property.apply(matter);
      groups.computeIfAbsent(value == null ? "" : value, key -> new ArrayList<>()).add(matter);
    }
    groups.values().forEach(group -> group.sort(Comparator.comparing(CareMatter::doneAt)));
    return groups;
  }
}
