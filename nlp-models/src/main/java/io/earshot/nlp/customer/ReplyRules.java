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
 *   <li>A champion's warm words are worth a thank-you.
 *   <li>Within an open matter whatever is written is answered, unless it closes the matter: who was
 *       asked for a detail and gives it must not be left waiting.
 *   <li>News, forwards, plain thanks and matters that are closed need no answer.
 * </ul>
 */
public final class ReplyRules {

  private ReplyRules() {}

  /**
   * Whether the mention should be answered.
   *
   * @param matterOpen whether the same customer wrote of a fault shortly before, see {@link
   *     #isMatterOpen}
   */
  public static boolean needsReply(Assessment assessment, CustomerType type, boolean matterOpen) {
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
    if (assessment.leansToComplaint() || (matterOpen && !isEnded(assessment))) {
      return true;
    }
    boolean worthIt =
        type == CustomerType.EXTREME_CRITIC
            || (type == CustomerType.CHAMPION && assessment.has(CueKind.PRAISE));
    return asks || (worthIt && !isClosed(assessment));
  }

  /**
   * Whether, at a moment, the last that a customer wrote about a fault within the days before was
   * not that it is solved.
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
