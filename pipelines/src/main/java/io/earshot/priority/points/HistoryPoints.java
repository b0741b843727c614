package io.earshot.priority.points;

import io.earshot.nlp.cue.CueKind;
import io.earshot.priority.CustomerFacts;
import io.earshot.priority.CustomerHistory;
import io.earshot.priority.Fact;
import io.earshot.priority.Lane;
import io.earshot.priority.Matter;
import io.earshot.priority.PriorityInput;
import io.earshot.priority.PrioritySettings;
import io.earshot.priority.Reason;
import io.earshot.priority.Setting;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What went before: {@code repeat_contact}, the complaints of the last {@link
 * CustomerHistory#RECENT} and words such as "for the third time"; and {@code loyalty}, what is said
 * of it and the full years since they became a customer or were first heard. Neither for what is
 * only monitored: a hater repeats himself for years.
 */
final class HistoryPoints implements PointRule {
  private static final int DAYS_IN_A_YEAR = 365;

  @Override
  public Stream<Reason> reasons(Matter matter, PrioritySettings settings) {
    if (matter.lane() == Lane.MONITOR) {
      return Stream.empty();
    }
    return Stream.of(repeat(matter, settings), loyalty(matter, settings)).flatMap(Optional::stream);
  }

  private static Optional<Reason> repeat(Matter matter, PrioritySettings settings) {
    if (!matter.need().isComplaint() && !matter.need().question()) {
      return Optional.empty();
    }
    CustomerHistory history = matter.input().history();
    BigDecimal points = BigDecimal.ZERO;
    List<Fact> facts = new ArrayList<>();
    if (history.recentComplaints() > 0) {
      points =
          settings
              .points(Setting.REPEAT_EACH)
              .multiply(BigDecimal.valueOf(history.recentComplaints()));
      facts.add(
          Fact.of(
              Fact.Kind.EARLIER_COMPLAINTS,
              history.recentComplaints(),
              CustomerHistory.RECENT.toDays(),
              Fact.day(history.lastComplaintAt())));
    }
    if (matter.assessment().has(CueKind.REPEAT)) {
      points = points.add(settings.points(Setting.REPEAT_SAID));
      facts.addAll(
          Component.shownBy(
              matter.assessment(), CueKind.REPEAT, Fact.of(Fact.Kind.NOT_THE_FIRST_TIME)));
    }
    return facts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Component.of(
                Setting.REPEAT_MOST, points.min(settings.points(Setting.REPEAT_MOST)), facts));
  }

  private static Optional<Reason> loyalty(Matter matter, PrioritySettings settings) {
    if (matter.input().customerType().isWithheld()) {
      // Who may not be typed may not be weighed by their loyalty either.
      return Optional.empty();
    }
    BigDecimal points = BigDecimal.ZERO;
    List<Fact> facts = new ArrayList<>();
    if (matter.assessment().has(CueKind.LOYALTY)) {
      points = settings.points(Setting.LOYALTY_SAID);
      facts.addAll(Component.quoteOr(matter.assessment(), CueKind.LOYALTY, Fact.Kind.LOYAL));
    }
    Tenure tenure = Tenure.of(matter.input());
    if (tenure != null) {
      LocalDate now = Fact.day(matter.input().mention().createdAt());
      long years = ChronoUnit.DAYS.between(tenure.since(), now) / DAYS_IN_A_YEAR;
      if (years > 0) {
        points =
            points.add(settings.points(Setting.LOYALTY_YEAR).multiply(BigDecimal.valueOf(years)));
        facts.add(tenure.fact());
      }
    }
    return facts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Component.of(
                Setting.LOYALTY_MOST, points.min(settings.points(Setting.LOYALTY_MOST)), facts));
  }

  /** Since when the customer is known, by the customer file or else by their first mention. */
  private record Tenure(LocalDate since, Fact fact) {
    static Tenure of(PriorityInput input) {
      Instant firstSeen = input.history().firstSeen();
      CustomerFacts facts = input.context().facts();
      if (facts != null && facts.since() != null) {
        return new Tenure(facts.since(), Fact.of(Fact.Kind.CUSTOMER_SINCE, facts.since()));
      }
      return firstSeen == null
          ? null
          : new Tenure(Fact.day(firstSeen), Fact.of(Fact.Kind.HEARD_OF_SINCE, Fact.day(firstSeen)));
    }
  }
}
