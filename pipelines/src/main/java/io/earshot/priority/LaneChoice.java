package io.earshot.priority;

import io.earshot.nlp.Assessment;
import io.earshot.nlp.Language;
import io.earshot.nlp.Verdict;
import io.earshot.nlp.customer.CustomerType;
import io.earshot.nlp.customer.Forwards;
import io.earshot.nlp.sentiment.SentimentLabel;
import java.util.Optional;

/**
 * Chooses the lane. What {@link io.earshot.nlp.customer.ReplyRules} find to need an answer stands
 * in one where it gets one, all else in {@code monitor} or nowhere. The first that fits:
 *
 * <ol>
 *   <li>a threat to people: {@code monitor}, whoever writes it; it is escalated, never answered
 *   <li>an active hater who is not in a good mood, or complains, asks or praises: {@code monitor}
 *   <li>trouble that is to be answered: {@code recover} for a lapsed loyal customer, {@code
 *       delight} for a champion, else {@code verify}
 *   <li>a question, or more of a matter that waits for an answer: {@code answer}
 *   <li>praise that is to be answered: {@code delight}
 *   <li>what needs no answer and touches danger, the law or the press: {@code monitor}, so that a
 *       supervisor sees it
 * </ol>
 *
 * <p>Bare thanks, matters that are closed and forwarded news without a concern of the writer's own
 * need nothing.
 */
final class LaneChoice {
  private LaneChoice() {}

  static Optional<Lane> choose(PriorityInput input, Need need) {
    if (need.threat()) {
      return Optional.of(Lane.MONITOR);
    }
    CustomerType type = input.customerType().type();
    if (type == CustomerType.ACTIVE_HATER) {
      return isSeen(input.assessment(), need) ? Optional.of(Lane.MONITOR) : Optional.empty();
    }
    return switch (need.reply()) {
      case TROUBLE ->
          Optional.of(
              switch (type) {
                case LAPSED_LOYAL -> Lane.RECOVER;
                case CHAMPION -> Lane.DELIGHT;
                case ACTIVE_HATER -> Lane.MONITOR;
                case EXTREME_CRITIC, UNDETERMINED -> Lane.VERIFY;
              });
      case QUESTION, OPEN_MATTER -> Optional.of(Lane.ANSWER);
      case PRAISE -> Optional.of(Lane.DELIGHT);
      case NONE -> need.escalation() ? Optional.of(Lane.MONITOR) : Optional.empty();
    };
  }

  /** Whether what a hater writes is watched: all but forwards and idle words in a good mood. */
  private static boolean isSeen(Assessment assessment, Need need) {
    return !Forwards.only(assessment)
        && (assessment.sentiment().label() != SentimentLabel.POSITIVE
            || need.isComplaint()
            || need.question()
            || need.praise());
  }

  /** Why a mention without a lane has none. */
  static Decision.Cause whyNone(PriorityInput input) {
    Assessment assessment = input.assessment();
    boolean unjudged =
        assessment.complaint().verdict() == Verdict.UNDETERMINED
            && assessment.sentiment().label() != SentimentLabel.POSITIVE
            && assessment.language().language() != Language.UNKNOWN
            && !Forwards.only(assessment);
    if (!unjudged) {
      return Decision.Cause.NO_NEED;
    }
    return assessment.language().language().isSupported()
        ? Decision.Cause.UNDECIDED
        : Decision.Cause.UNSUPPORTED_LANGUAGE;
  }
}
