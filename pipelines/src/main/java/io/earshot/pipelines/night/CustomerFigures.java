package io.earshot.pipelines.night;

import io.earshot.nlp.sentiment.SentimentLabel;
import java.time.Instant;
import java.util.Collection;

/**
 * A customer's mentions of a brand in figures.
 *
 * @param firstSeen when the first was written, or null when there is none
 * @param mentions how many
 * @param complaints how many of them are complaints
 * @param positive how many of them are positive
 * @param negative how many of them are negative
 */
public record CustomerFigures(
    Instant firstSeen, int mentions, int complaints, int positive, int negative) {
  static final CustomerFigures NONE = new CustomerFigures(null, 0, 0, 0, 0);

  /** The figures of a profile; {@link #NONE} for null. */
  static CustomerFigures of(CustomerProfile profile) {
    return profile == null
        ? NONE
        : new CustomerFigures(
            profile.firstSeen(),
            profile.mentions(),
            profile.complaints(),
            profile.positive(),
            profile.negative());
  }

  /** The figures of these mentions alone. */
  static CustomerFigures of(Collection<AssessedMention> mentions) {
    CustomerFigures figures = NONE;
    for (AssessedMention mention : mentions) {
      figures = figures.with(mention);
    }
    return figures;
  }

  CustomerFigures with(AssessedMention mention) {
    Instant at = mention.mention().createdAt();
    return changed(mention, 1, firstSeen == null || at.isBefore(firstSeen) ? at : firstSeen);
  }

  /** Without a mention; {@link #firstSeen} stays and may have to be set anew. */
  CustomerFigures without(AssessedMention mention) {
    return changed(mention, -1, firstSeen);
  }

  CustomerFigures since(Instant first) {
    return new CustomerFigures(first, mentions, complaints, positive, negative);
  }

  private CustomerFigures changed(AssessedMention mention, int by, Instant first) {
    SentimentLabel sentiment = mention.assessment().sentiment().label();
    return new CustomerFigures(
        first,
        mentions + by,
        complaints + (mention.assessment().complaint().isComplaint() ? by : 0),
        positive + (sentiment == SentimentLabel.POSITIVE ? by : 0),
        negative + (sentiment == SentimentLabel.NEGATIVE ? by : 0));
  }
}
