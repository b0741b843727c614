package io.earshot.priority.points;

import io.earshot.priority.Matter;
import io.earshot.priority.PrioritySettings;
import io.earshot.priority.Reason;
import java.util.List;

/** All points of a matter. */
public final class Points {
  /** In the order in which a person reads them: who, what, how urgent, how loud, the rest. */
  private static final List<PointRule> RULES =
      List.of(
          new TypePoints(),
          new ComplaintPoints(),
          new EscalationPoints(),
          new ClockPoints(),
          new ReachPoints(),
          new HistoryPoints(),
          new ReopenedPoints(),
          new ValuePoints(),
          new WishPoints());

  private Points() {}

  /** The reasons that apply, each with points other than zero, in a fixed order. */
  public static List<Reason> of(Matter matter, PrioritySettings settings) {
    return RULES.stream()
        .flatMap(rule -> rule.reasons(matter, settings))
        .filter(reason -> reason.points().signum() != 0)
        .toList();
  }
}
