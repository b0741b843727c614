package io.earshot.priority;

import io.earshot.connectors.Rating;
import io.earshot.nlp.Assessment;
import io.earshot.nlp.cue.CueKind;
import io.earshot.nlp.customer.ReplyCase;
import io.earshot.nlp.customer.ReplyReason;
import io.earshot.nlp.customer.ReplyRules;
import io.earshot.nlp.customer.Trouble;
import io.earshot.nlp.intent.Intent;
import io.earshot.nlp.sentiment.SentimentLabel;

/**
 * What a mention asks of the care team. Immutable.
 *
 * @param reply why a person should answer it, by the rule that {@code evaluate} measures; none of
 *     what haters write
 * @param complaint whether something is wrong, and who says so; also of what is not answered
 * @param severity 0 to 3: as judged, or as its words show where nothing was judged; 0 of what is
 *     neither a complaint nor a threat
 * @param question whether it asks something, or asks to be contacted
 * @param praise whether it is praise worth thanking
 * @param solved whether it says, in a mood that is not bad, that a matter was solved
 * @param threat whether it threatens people
 * @param escalation whether it touches safety, the law or the press
 */
public record Need(
    ReplyReason reply,
    Trouble complaint,
    int severity,
    boolean question,
    boolean praise,
    boolean solved,
    boolean threat,
    boolean escalation) {

  /** Stars are counted as of five. */
  static final double STARS = 5;

  /**
   * Reads the need from the judgements, the customer's type and the stars.
   *
   * @param starLimit up to how many stars of five a review shows a need
   */
  static Need of(PriorityInput input, double starLimit) {
    Assessment assessment = input.assessment();
    ReplyCase mention = input.replyCase(starLimit);
    ReplyReason reply = ReplyRules.reason(mention);
    Trouble complaint = Trouble.of(mention);
    boolean none = complaint == Trouble.NONE;
    return new Need(
        reply,
        complaint,
        none ? judgedThreat(assessment) : severity(assessment),
        says(assessment, Intent.QUESTION) || says(assessment, Intent.CONTACT_REQUEST),
        none && ReplyRules.isPraise(mention),
        none
            && assessment.has(CueKind.RESOLVED)
            && assessment.sentiment().label() != SentimentLabel.NEGATIVE,
        says(assessment, Intent.THREAT),
        !none && Trouble.escalates(assessment));
  }

  private static int judgedThreat(Assessment assessment) {
    return says(assessment, Intent.THREAT) ? assessment.severity().level() : 0;
  }

  private static int severity(Assessment assessment) {
    int judged = assessment.severity().level();
    if (judged > 0) {
      return judged;
    }
    if (assessment.has(CueKind.SAFETY) || assessment.has(CueKind.GRAVE)) {
      return 3;
    }
    if (assessment.has(CueKind.SUBSTANTIAL)) {
      return 2;
    }
    return assessment.has(CueKind.FAULT) ? 1 : 0;
  }

  /** Whether a review gives at most so many stars, counted as of five. */
  public static boolean starsAtMost(Rating rating, double limit) {
    return rating != null && rating.value() * STARS <= limit * rating.scale();
  }

  /** Whether its writer wants this. */
  public static boolean says(Assessment assessment, Intent intent) {
    return assessment.intents().contains(intent);
  }

  /** Whether something is wrong, by a model or by its marks. */
  public boolean isComplaint() {
    return complaint != Trouble.NONE;
  }

  /** Whether the customer only writes on in a matter that waits for an answer. */
  public boolean writesOn() {
    return reply == ReplyReason.OPEN_MATTER;
  }
}
