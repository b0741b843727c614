package io.earshot.priority;

import io.earshot.connectors.Mention;
import io.earshot.connectors.Rating;
import io.earshot.nlp.Assessment;
import io.earshot.nlp.customer.CustomerType;
import io.earshot.nlp.customer.CustomerTypeResult;
import io.earshot.nlp.customer.ReplyCase;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * Everything a priority is made from.
 *
 * @param mention personal data masked; without its words where they may not be stored
 * @param assessment what the models said of it
 * @param customerType the customer's type as of this mention
 * @param previousType the last type known before it, or null
 * @param history what they had said before, in figures
 * @param context what is known beside the posts
 * @param asOf the moment of the run
 */
public record PriorityInput(
    Mention mention,
    Assessment assessment,
    CustomerTypeResult customerType,
    CustomerType previousType,
    CustomerHistory history,
    Context context,
    Instant asOf) {
  public PriorityInput {
    Objects.requireNonNull(mention, "mention");
    Objects.requireNonNull(assessment, "assessment");
    Objects.requireNonNull(customerType, "customerType");
    Objects.requireNonNull(history, "history");
    Objects.requireNonNull(context, "context");
    Objects.requireNonNull(asOf, "asOf");
  }

  /** Whether a champion turned into a lapsed loyal customer within the day before the run. */
  public boolean isAlarm() {
    return previousType == CustomerType.CHAMPION
        && customerType.type() == CustomerType.LAPSED_LOYAL
        && Duration.between(mention.createdAt(), asOf).toDays() < 1;
  }

  /**
   * What the rule for answers looks at.
   *
   * @param starLimit up to how many stars of five a review shows a need
   */
  public ReplyCase replyCase(double starLimit) {
    Rating rating = mention.rating();
    return new ReplyCase(
        assessment,
        customerType.type(),
        rating == null ? null : rating.value() / rating.scale(),
        starLimit / Need.STARS,
        history.matterOpen());
  }
}
