package io.earshot.nlp.customer;

import io.earshot.nlp.Assessment;
import io.earshot.nlp.cue.CueKind;
import java.util.Objects;

/**
 * All that {@link ReplyRules} look at, of one mention. Immutable.
 *
 * @param assessment what the models say of it
 * @param type of its customer, as of it
 * @param ratingShare the stars given with it as a share of the most possible, 0 to 1, or null
 * @param lowRatingShare up to which share the stars alone show a need, 0 to 1
 * @param matterOpen whether the same customer wrote of a fault or asked shortly before, see {@link
 *     ReplyRules#isMatterOpen}
 */
public record ReplyCase(
    Assessment assessment,
    CustomerType type,
    Double ratingShare,
    double lowRatingShare,
    boolean matterOpen) {

  /** Two stars of five. */
  public static final double LOW_RATING_SHARE = 0.4;

  public ReplyCase {
    Objects.requireNonNull(assessment, "assessment");
    Objects.requireNonNull(type, "type");
  }

  boolean hasLowRating() {
    return ratingShare != null && ratingShare <= lowRatingShare;
  }

  /** Whether it asks something, or asks to be contacted. */
  boolean asks() {
    return assessment.has(CueKind.QUESTION) || assessment.has(CueKind.CONTACT);
  }

  /**
   * Whether it says that the matter was solved, and threatens nothing. Who was loyal and is
   * irritated now is not done with it all the same.
   */
  boolean saysSolved() {
    return assessment.has(CueKind.RESOLVED)
        && type != CustomerType.LAPSED_LOYAL
        && !assessment.has(CueKind.CHURN)
        && !assessment.has(CueKind.REPEAT);
  }
}
