package io.earshot.pipelines.night;

import io.earshot.nlp.Assessment;
import io.earshot.nlp.sentiment.SentimentLabel;
import java.time.Instant;

/**
 * What is counted of a customer's mentions about a brand.
 *
 * @param firstSeen when the first was written, or null when there is none
 * @param mentions how many
 * @param complaints how many of them are complaints
 * @param positive how many of them are positive
 * @param negative how many of them are negative
 */
record CustomerFigures(
    Instant firstSeen, int mentions, int complaints, int positive, int negative) {
  static final CustomerFigures NONE = new CustomerFigures(null, 0, 0, 0, 0);

  /** With one more, written later than all others or at the same moment. */
  CustomerFigures with(Instant createdAt, Assessment assessment) {
    return changed(firstSeen == null ? createdAt : firstSeen, 1, assessment);
  }

  /** With one less, of the latest: the first stays the first until none is left. */
  CustomerFigures without(Assessment assessment) {
    return changed(mentions == 1 ? null : firstSeen, -1, assessment);
  }

  private CustomerFigures changed(Instant first, int by, Assessment assessment) {
    SentimentLabel mood = assessment.sentiment().label();
    return new CustomerFigures(
        first,
        mentions + by,
        complaints + (assessment.complaint().isComplaint() ? by : 0),
        positive + (mood == SentimentLabel.POSITIVE ? by : 0),
        negative + (mood == SentimentLabel.NEGATIVE ? by : 0));
  }
}
