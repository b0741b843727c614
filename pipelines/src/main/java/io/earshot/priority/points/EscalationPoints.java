package io.earshot.priority.points;

import io.earshot.nlp.Assessment;
import io.earshot.nlp.cue.CueKind;
import io.earshot.nlp.intent.Intent;
import io.earshot.priority.Fact;
import io.earshot.priority.Matter;
import io.earshot.priority.Need;
import io.earshot.priority.PrioritySettings;
import io.earshot.priority.Reason;
import io.earshot.priority.Setting;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Signals that the matter belongs higher up: {@code escalation} is the sum of what was found, up to
 * a limit. A wish to be contacted counts as one for a supervisor where the matter is grave.
 */
final class EscalationPoints implements PointRule {

  private static final int GRAVE = 3;

  private record Signal(CueKind cue, Intent intent, Setting setting) {}

  private static final List<Signal> SIGNALS =
      List.of(
          new Signal(CueKind.THREAT, Intent.THREAT, Setting.THREAT),
          new Signal(CueKind.SAFETY, Intent.SAFETY, Setting.SAFETY),
          new Signal(CueKind.LEGAL, Intent.LEGAL_ACTION, Setting.LEGAL),
          new Signal(CueKind.PRESS, Intent.PRESS, Setting.PRESS),
          new Signal(CueKind.SUPERVISOR, Intent.SUPERVISOR, Setting.SUPERVISOR));

  @Override
  public Stream<Reason> reasons(Matter matter, PrioritySettings settings) {
    Need need = matter.need();
    Assessment assessment = matter.assessment();
    boolean asksUp = need.question() && Need.says(assessment, Intent.SUPERVISOR);
    if (!need.isComplaint() && !need.threat() && !need.escalation() && !asksUp) {
      return Stream.empty();
    }
    BigDecimal sum = BigDecimal.ZERO;
    List<Fact> found = new ArrayList<>();
    for (Signal signal : SIGNALS) {
      if (Need.says(assessment, signal.intent)) {
        sum = sum.add(settings.points(signal.setting));
        found.addAll(
            Component.shownBy(
                assessment, signal.cue, Fact.of(Fact.Kind.SIGNAL, signal.cue.code())));
      }
    }
    if (need.severity() >= GRAVE
        && Need.says(assessment, Intent.CONTACT_REQUEST)
        && !Need.says(assessment, Intent.SUPERVISOR)) {
      sum = sum.add(settings.points(Setting.SUPERVISOR));
      found.addAll(
          Component.shownBy(
              assessment, CueKind.CONTACT, Fact.of(Fact.Kind.SIGNAL, CueKind.CONTACT.code())));
    }
    return found.isEmpty()
        ? Stream.empty()
        : Stream.of(
            Component.of(
                Setting.ESCALATION_MOST, sum.min(settings.points(Setting.ESCALATION_MOST)), found));
  }
}
