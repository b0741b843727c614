package io.earshot.priority.playbook;

import io.earshot.nlp.customer.CustomerType;
import io.earshot.nlp.intent.Intent;
import io.earshot.priority.Matter;
import io.earshot.priority.Need;
import java.util.Locale;

/** A kind of matter that calls for an approach of its own. */
enum Situation {
  THREAT(false),
  HATER(false),
  HATER_ESCALATED(false),
  SAFETY(true),
  RECOVER(true),
  CHAMPION(true),
  COMPLAINT(true),
  QUESTION(true),
  WRITES_ON(true),
  PRAISE(true),
  SOLVED(true);

  private final boolean answered;

  Situation(boolean answered) {
    this.answered = answered;
  }

  /** Whether the customer is to be answered at all. */
  boolean isAnswered() {
    return answered;
  }

  /** Its key in the resources. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Situation of(Matter matter) {
    Need need = matter.need();
    return switch (matter.lane()) {
      case MONITOR -> monitored(need);
      case RECOVER, VERIFY, DELIGHT -> needy(matter);
      case ANSWER -> need.writesOn() ? WRITES_ON : QUESTION;
    };
  }

  private static Situation monitored(Need need) {
    if (need.threat()) {
      return THREAT;
    }
    return need.escalation() ? HATER_ESCALATED : HATER;
  }

  private static Situation needy(Matter matter) {
    Need need = matter.need();
    if (!need.isComplaint()) {
      return need.solved() ? SOLVED : PRAISE;
    }
    if (Need.says(matter.assessment(), Intent.SAFETY)) {
      return SAFETY;
    }
    if (matter.type() == CustomerType.LAPSED_LOYAL) {
      return RECOVER;
    }
    return matter.type() == CustomerType.CHAMPION ? CHAMPION : COMPLAINT;
  }
}
