package io.earshot.nlp.customer;

import io.earshot.nlp.Assessment;
import io.earshot.nlp.cue.CueKind;

/**
 * Whether a care team should answer, in public or by message. Stateless, safe for use by several
 * threads.
 *
 * <ul>
 *   <li>A hater is not answered; safety, legal matters and threats are handed on, not answered.
 *   <li>Any other complaint is answered, and so is a question or a wish for contact.
 *   <li>A champion's warm words are worth a thank-you.
 *   <li>News, forwards, plain thanks and matters that are closed need no answer.
 * </ul>
 */
public final class ReplyRules {

  private ReplyRules() {}

  /** Whether the mention should be answered. */
  public static boolean needsReply(Assessment assessment, CustomerType type) {
    if (type == CustomerType.ACTIVE_HATER) {
      return false;
    }
    if (type == CustomerType.LAPSED_LOYAL) {
      return true;
    }
    boolean asks = assessment.has(CueKind.QUESTION) || assessment.has(CueKind.CONTACT);
    if (assessment.complaint().isComplaint()) {
      return asks || !isClosed(assessment);
    }
    if (assessment.has(CueKind.NEWS)) {
      return false;
    }
    boolean worthIt =
        type == CustomerType.EXTREME_CRITIC
            || (type == CustomerType.CHAMPION && assessment.has(CueKind.PRAISE));
    return asks || (worthIt && !isClosed(assessment));
  }

  /** Says that the matter was solved, and threatens nothing. */
  private static boolean isClosed(Assessment assessment) {
    return assessment.has(CueKind.RESOLVED)
        && !assessment.has(CueKind.CHURN)
        && !assessment.has(CueKind.REPEAT);
  }
}
