package io.earshot.priority;

import io.earshot.nlp.Assessment;
import io.earshot.nlp.Language;
import io.earshot.nlp.Verdict;
import io.earshot.nlp.customer.CustomerType;
import io.earshot.nlp.sentiment.SentimentLabel;
import java.util.Optional;

/**
 * Chooses the lane from the customer's type and the need. The first that fits:
 *
 * <ol>
 *   <li>a threat to people: {@code monitor}, whoever writes it; it is escalated, never answered
 *   <li>an active hater who is not in a good mood: {@code monitor}
 *   <li>a complaint, judged or suspected: {@code recover} for a lapsed loyal customer, {@code
 *       delight} for a champion, else {@code verify}
 *   <li>a question: {@code answer}
 *   <li>praise, or word that a matter was solved: {@code delight}, to thank and to close
 * </ol>
 *
 * <p>Bare thanks and forwarded news without a concern of the writer's own need nothing.
 */
final class LaneChoice {
  private LaneChoice() {}

  static Optional<Lane> choose(PriorityInput input, Need need) {
    if (need.threat()) {
      return Optional.of(Lane.MONITOR);
    }
    CustomerType type = input.customerType().type();
    Assessment assessment = input.assessment();
    if (Need.isForwarded(input)) {
      return Optional.empty();
    }
    if (type == CustomerType.ACTIVE_HATER
        && assessment.sentiment().label() != SentimentLabel.POSITIVE) {
      return Optional.of(Lane.MONITOR);
    }
    if (need.isComplaint()) {
      return Optional.of(
          switch (type) {
            case LAPSED_LOYAL -> Lane.RECOVER;
            case CHAMPION -> Lane.DELIGHT;
            case ACTIVE_HATER -> Lane.MONITOR;
            case EXTREME_CRITIC, UNDETERMINED -> Lane.VERIFY;
          });
    }
    if (need.question()) {
      return Optional.of(type == CustomerType.ACTIVE_HATER ? Lane.MONITOR : Lane.ANSWER);
    }
    if (need.praise() || need.solved()) {
      return Optional.of(type == CustomerType.ACTIVE_HATER ? Lane.MONITOR : Lane.DELIGHT);
    }
    return Optional.empty();
  }

  /** Why a mention without a lane has none. */
  static Decision.Cause whyNone(PriorityInput input) {
    Assessment assessment = input.assessment();
    boolean unjudged =
        assessment.complaint().verdict() == Verdict.UNDETERMINED
            && assessment.sentiment().label() != SentimentLabel.POSITIVE
            && assessment.language().language() != Language.UNKNOWN
            && !Need.isForwarded(input);
    return unjudged ? Decision.Cause.UNSUPPORTED_LANGUAGE : Decision.Cause.NO_NEED;
  }
}
