package io.earshot.pipelines.night;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.earshot.connectors.Mention;
import io.earshot.nlp.customer.CustomerType;
import io.earshot.nlp.customer.CustomerTypeResult;
import io.earshot.nlp.sentiment.SentimentLabel;
import java.time.Instant;
import java.util.List;

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

  static CustomerProfile of(String customerId, List<JudgedMention> story, Instant typeSince) {
    JudgedMention last = story.get(story.size() - 1);
    Mention latest = last.assessed().mention();
    return new CustomerProfile(
        customerId,
        latest.author().handle(),
        latest.brand(),
        story.get(0).assessed().mention().createdAt(),
        latest.createdAt(),
        story.size(),
        (int) story.stream().filter(CustomerProfile::isComplaint).count(),
        count(story, SentimentLabel.POSITIVE),
        count(story, SentimentLabel.NEGATIVE),
        last.type(),
        typeSince,
        last.previousType());
  }

  private static boolean isComplaint(JudgedMention judged) {
    return judged.assessed().assessment().complaint().isComplaint();
  }

  private static int count(List<JudgedMention> story, SentimentLabel label) {
    return (int)
        story.stream()
            .filter(judged -> judged.assessed().assessment().sentiment().label() == label)
            .count();
  }
}
