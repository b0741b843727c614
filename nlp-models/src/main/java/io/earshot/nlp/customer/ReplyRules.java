package io.earshot.nlp.customer;

import io.earshot.nlp.Assessment;
import io.earshot.nlp.cue.CueKind;
import java.time.Instant;
import java.util.List;

/**
 * Whether a care team should answer, in public or by message. Stateless, safe for use by several
 * threads.
 *
 * <ul>
 *   <li>A hater is not answered; safety, legal matters and threats are handed on, not answered.
 *   <li>Any other complaint is answered, one that is only suspected too, and so is a question or a
 *       wish for contact.
 *   <li>So is who names a fault, whatever the models say of the whole.
 *   <li>A champion's warm words are worth a thank-you, also where they close a matter.
 *   <li>Within an open matter whatever is written is answered, unless it closes the matter: who was
 *       asked for a detail and gives it must not be left waiting.
 *   <li>News and forwards need no answer unless a critic complains in them; plain thanks and
 *       matters that are closed need none.
 * </ul>
 */
public final class ReplyRules {

  private ReplyRules() {}

  /**
   * Whether the mention should be answered.
   *
   * @param matterOpen whether the same customer wrote of a fault or asked shortly before, see
   *     {@link #isMatterOpen}
   */
  public static boolean needsReply(Assessment assessment, CustomerType type, boolean matterOpen) {
    if (type == CustomerType.ACTIVE_HATER) {
      return false;
    }
    if (type == CustomerType.LAPSED_LOYAL) {
      return true;
    }
    boolean asks = assessment.has(CueKind.QUESTION) || assessment.has(CueKind.CONTACT);
    boolean complaint = assessment.complaint().isComplaint();
    if (assessment.has(CueKind.NEWS) && !(complaint && type == CustomerType.EXTREME_CRITIC)) {
      return false;
    }
    if (complaint) {
      return asks || !isClosed(assessment);
    }
    if (assessment.leansToComplaint() || (matterOpen && !isEnded(assessment))) {
      return true;
    }
    return asks
        || ((type == CustomerType.EXTREME_CRITIC || assessment.has(CueKind.FAULT))
            && !isClosed(assessment))
        || (type == CustomerType.CHAMPION && assessment.has(CueKind.PRAISE));
  }

  /**
   * Whether, at a moment, the last that a customer wrote about a fault or a question within the
   * days before was not that it is solved.
   *
   * @param history the same customer's earlier mentions about the same brand, oldest first
   */
  public static boolean isMatterOpen(Instant now, List<PastMention> history) {
    return EarlierMentions.of(history, now).isMatterOpen();
  }

  /** Thanks, praise or word of a solution: nothing in it waits for an answer. */
  private static boolean isEnded(Assessment assessment) {
    return assessment.has(CueKind.THANKS)
        || assessment.has(CueKind.PRAISE)
        || assessment.has(CueKind.RESOLVED);
  }

  /** Says that the matter was solved, and threatens nothing. */
  private static boolean isClosed(Assessment assessment) {
    return assessment.has(CueKind.RESOLVED)
        && !assessment.has(CueKind.CHURN)
        && !assessment.has(CueKind.REPEAT);
  }
}
