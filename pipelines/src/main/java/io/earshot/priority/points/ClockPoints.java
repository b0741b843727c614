package io.earshot.priority.points;

import io.earshot.priority.Clock;
import io.earshot.priority.Fact;
import io.earshot.priority.Matter;
import io.earshot.priority.PrioritySettings;
import io.earshot.priority.Reason;
import io.earshot.priority.Setting;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How urgent: {@code clock} and {@code freshness}.
 *
 * <p>The clock runs for complaints and questions, which an answer was promised for; not for what is
 * only monitored. With age t, target T, promise P and the points p(T), p(P): it rises in a straight
 * line from 0 to p(T) at T, on to p(P) at P, then by the points of each hour overdue, up to the
 * most. Only the hours of service count.
 *
 * <p>Freshness is taken away from everything, day by day from the end of the fresh hours on: an
 * answer after a week helps less than one in the same night, and without it the overdue of last
 * week, who all have the most clock points, would bury this night's.
 */
final class ClockPoints implements PointRule {
  private static final BigDecimal SECONDS_IN_AN_HOUR = new BigDecimal(3600);
  private static final BigDecimal HOURS_IN_A_DAY = new BigDecimal(24);

  @Override
  public Stream<Reason> reasons(Matter matter, PrioritySettings settings) {
    Duration age = Duration.between(matter.input().mention().createdAt(), matter.input().asOf());
    if (age.isNegative() || age.isZero()) {
      return Stream.empty();
    }
    List<Reason> reasons = new ArrayList<>();
    if (Clock.isPromised(matter)) {
      Duration waited = Clock.waited(matter, settings);
      BigDecimal waitedHours = hours(waited);
      reasons.add(
          Component.of(
              Setting.CLOCK_MOST, clock(waitedHours, settings), clockFacts(age, waited, settings)));
    }
    BigDecimal staleHours = hours(age).subtract(settings.points(Setting.FRESH_HOURS));
    if (staleHours.signum() > 0) {
      reasons.add(
          Component.of(Setting.FRESHNESS_DAY, freshness(staleHours, settings), List.of(old(age))));
    }
    return reasons.stream();
  }

  private static BigDecimal hours(Duration time) {
    return new BigDecimal(time.toSeconds()).divide(SECONDS_IN_AN_HOUR, MathContext.DECIMAL64);
  }

  private static BigDecimal clock(BigDecimal hours, PrioritySettings settings) {
    BigDecimal target = settings.points(Setting.TARGET_HOURS);
    BigDecimal promise = settings.points(Setting.PROMISE_HOURS);
    BigDecimal atTarget = settings.points(Setting.CLOCK_AT_TARGET);
    BigDecimal atPromise = settings.points(Setting.CLOCK_AT_PROMISE);
    BigDecimal points;
    if (hours.compareTo(target) <= 0) {
      points = hours.multiply(atTarget).divide(target, MathContext.DECIMAL64);
    } else if (hours.compareTo(promise) < 0) {
      points =
          hours
              .subtract(target)
              .multiply(atPromise.subtract(atTarget))
              .divide(promise.subtract(target), MathContext.DECIMAL64)
              .add(atTarget);
    } else {
      points =
          hours
              .subtract(promise)
              .multiply(settings.points(Setting.CLOCK_OVERDUE_HOUR))
              .add(atPromise);
    }
    return points.min(settings.points(Setting.CLOCK_MOST));
  }

  private static BigDecimal freshness(BigDecimal staleHours, PrioritySettings settings) {
    return staleHours
        .multiply(settings.points(Setting.FRESHNESS_DAY))
        .divide(HOURS_IN_A_DAY, MathContext.DECIMAL64)
        .max(settings.points(Setting.FRESHNESS_LEAST));
  }

  private static List<Fact> clockFacts(Duration age, Duration waited, PrioritySettings settings) {
    Duration promise = settings.time(Setting.PROMISE_HOURS);
    List<Fact> facts = new ArrayList<>();
    facts.add(old(age));
    if (!waited.equals(age)) {
      facts.add(Fact.of(Fact.Kind.IN_SERVICE, waited));
    }
    if (waited.compareTo(promise) > 0) {
      facts.add(Fact.of(Fact.Kind.OVERDUE, waited.minus(promise)));
      return facts;
    }
    if (waited.compareTo(settings.time(Setting.TARGET_HOURS)) > 0) {
      facts.add(Fact.of(Fact.Kind.PAST_TARGET));
    }
    facts.add(Fact.of(Fact.Kind.DUE_IN, promise.minus(waited)));
    return facts;
  }

  private static Fact old(Duration age) {
    return Fact.of(Fact.Kind.OLD, age);
  }
}
