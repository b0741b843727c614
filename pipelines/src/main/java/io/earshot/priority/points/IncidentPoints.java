package io.earshot.priority.points;

import io.earshot.priority.Fact;
import io.earshot.priority.Incident;
import io.earshot.priority.PrioritySettings;
import io.earshot.priority.Reason;
import io.earshot.priority.Setting;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How many are hit: {@code incident}. Each doubling of the complaints gives the same points. It is
 * no {@link PointRule}: how many there are is only known when all other points are.
 */
public final class IncidentPoints {
  private IncidentPoints() {}

  /** The points of an incident; empty for a complaint that stands alone. */
  public static Optional<Reason> of(Incident incident, PrioritySettings settings) {
    if (incident.complaints() < 2) {
      return Optional.empty();
    }
    // StrictMath, since Math may differ in the last digit from machine to machine.
    double doublings = StrictMath.log(incident.complaints()) / StrictMath.log(2);
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of(Fact.Kind.COMPLAINTS, incident.complaints()));
    facts.addAll(incident.common());
    Reason reason =
        Component.of(
            Setting.INCIDENT_DOUBLING,
            settings
                .points(Setting.INCIDENT_DOUBLING)
                .multiply(BigDecimal.valueOf(doublings))
                .min(settings.points(Setting.INCIDENT_MOST)),
            facts);
    return reason.points().signum() == 0 ? Optional.empty() : Optional.of(reason);
  }
}
