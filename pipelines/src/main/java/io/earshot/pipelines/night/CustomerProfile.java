package io.earshot.pipelines.night;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.earshot.connectors.Mention;
import io.earshot.nlp.customer.CustomerType;
import io.earshot.nlp.customer.CustomerTypeResult;
import java.time.Instant;

/**
 * What is known of a customer of a brand, as of their last mention.
 *
 * @param customerId the id in the customer file, or else the author's
 * @param handle how they are addressed, or null
 * @param brand the brand, or null when the mentions name none
 * @param firstSeen when their first mention was written
 * @param lastSeen when their last mention was written
 * @param mentions how many
 * @param complaints how many of them are complaints
 * @param positive how many of them are positive
 * @param negative how many of them are negative
 * @param customerType type, confidence and evidence as of the last mention
 * @param typeSince when the mention was written that first showed this type without a break
 * @param previousType the last known type before it, or null
 */
@JsonPropertyOrder({
  "customerId",
  "handle",
  "brand",
  "firstSeen",
  "lastSeen",
  "mentions",
  "complaints",
  "positive",
  "negative",
  "customerType",
  "typeSince",
  "previousType"
})
public record CustomerProfile(
    String customerId,
    String handle,
    String brand,
    Instant firstSeen,
    Instant lastSeen,
    int mentions,
    int complaints,
    int positive,
    int negative,
    CustomerTypeResult customerType,
    Instant typeSince,
    CustomerType previousType) {

  /** As of a mention, the customer's last. */
  static CustomerProfile of(String customerId, JudgedMention last, CustomerFigures figures) {
    Mention latest = last.assessed().mention();
    return new CustomerProfile(
        customerId,
        latest.author().handle(),
        latest.brand(),
        figures.firstSeen(),
        latest.createdAt(),
        figures.mentions(),
        figures.complaints(),
        figures.positive(),
        figures.negative(),
        last.type(),
        last.mark().typeSince(),
        last.previousType());
  }

  CustomerFigures figures() {
    return new CustomerFigures(firstSeen, mentions, complaints, positive, negative);
  }
}
