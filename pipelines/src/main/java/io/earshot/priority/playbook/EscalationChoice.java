package io.earshot.priority.playbook;

import io.earshot.nlp.cue.CueKind;
import io.earshot.nlp.intent.Intent;
import io.earshot.nlp.touchpoint.Touchpoint;
import io.earshot.priority.Conversation;
import io.earshot.priority.Lane;
import io.earshot.priority.Matter;
import io.earshot.priority.Need;
import io.earshot.priority.Suggestion.Escalation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * To whom a matter is handed on, for which reasons (keys of the added steps), and the one that is
 * told (a key of the reasons). A supervisor for danger, law, press, threats, insults, a wish for a
 * supervisor (in a question too), a wish to be contacted in a grave matter, anybody's talk of
 * leaving and repeated tries; the team with the skill for a substantial loss in money, technical or
 * privacy matters.
 *
 * <p>What is only monitored goes to a supervisor for danger, law and threats alone: a hater always
 * talks of leaving.
 */
record EscalationChoice(Escalation escalate, List<String> reasons, String mainReason) {
  private static final EscalationChoice NONE = new EscalationChoice(null, List.of(), null);

  private static final int SUBSTANTIAL = 2;
  private static final int GRAVE = 3;

  /** From how many complaints in the last weeks on it is a repeated matter without being said. */
  private static final int REPEATED = 2;

  private static final Set<Touchpoint> NEEDS_SKILL =
      EnumSet.of(
          Touchpoint.PAYMENT,
          Touchpoint.RETURNS,
          Touchpoint.APP,
          Touchpoint.WEBSITE,
          Touchpoint.REPAIR,
          Touchpoint.PRIVACY);

  static EscalationChoice of(Matter matter) {
    Need need = matter.need();
    if (matter.lane() == Lane.MONITOR) {
      return need.threat()
          ? new EscalationChoice(Escalation.HIERARCHICAL, List.of(), "threat")
          : need.escalation()
              ? new EscalationChoice(Escalation.HIERARCHICAL, List.of(), "grave")
              : NONE;
    }
    if (!need.isComplaint()) {
      return says(matter, Intent.SUPERVISOR) && need.question()
          ? new EscalationChoice(Escalation.HIERARCHICAL, List.of("supervisor"), "supervisor")
          : NONE;
    }
    List<String> reasons = reasons(matter);
    boolean danger = Situation.of(matter) == Situation.SAFETY;
    if (danger || !reasons.isEmpty()) {
      return new EscalationChoice(
          Escalation.HIERARCHICAL, reasons, danger ? "danger" : reasons.get(0));
    }
    boolean skill =
        matter.need().severity() >= SUBSTANTIAL
            && matter.assessment().touchpoints().stream().anyMatch(NEEDS_SKILL::contains);
    return skill ? new EscalationChoice(Escalation.FUNCTIONAL, List.of("skill"), "skill") : NONE;
  }

  private static List<String> reasons(Matter matter) {
    List<String> reasons = new ArrayList<>();
    if (says(matter, Intent.LEGAL_ACTION)) {
      reasons.add("legal");
    }
    if (says(matter, Intent.PRESS)) {
      reasons.add("press");
    }
    if (says(matter, Intent.SUPERVISOR)) {
      reasons.add("supervisor");
    }
    if (says(matter, Intent.ABUSE)) {
      reasons.add("abuse");
    }
    if (matter.need().severity() >= GRAVE && says(matter, Intent.CONTACT_REQUEST)) {
      reasons.add("grave_contact");
    }
    if (says(matter, Intent.CHURN_THREAT)) {
      reasons.add("churn");
    }
    if (matter.assessment().has(CueKind.REPEAT)
        || matter.input().history().recentComplaints() >= REPEATED) {
      reasons.add("repeat");
    }
    Conversation conversation = matter.input().context().conversation();
    if (conversation != null
        && (conversation.state() == Conversation.State.FIXED_DISPLEASED
            || conversation.state() == Conversation.State.RECURRING)) {
      reasons.add("reopened");
    }
    return reasons;
  }

  private static boolean says(Matter matter, Intent intent) {
    return Need.says(matter.assessment(), intent);
  }
}
