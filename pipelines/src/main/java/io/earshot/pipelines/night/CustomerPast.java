package io.earshot.pipelines.night;

import io.earshot.nlp.customer.CustomerType;
import io.earshot.nlp.customer.PastMention;
import java.time.Instant;
import java.util.List;

/**
 * What a customer's story has come to at a moment: all that later mentions are judged by.
 *
 * @param mentions the last ones, oldest first, at most {@link CustomerStory#REMEMBERED}
 * @param lastKnown the last type that was known, or null
 * @param lastType the type as of the last mention, known or not; null when there is no mention
 * @param typeSince when the mention was written that first showed that type without a break; null
 *     when there is none
 */
record CustomerPast(
    List<PastMention> mentions, CustomerType lastKnown, CustomerType lastType, Instant typeSince) {
  /** Nothing said yet. */
  static final CustomerPast NONE = new CustomerPast(List.of(), null, null, null);

  CustomerPast {
    mentions = List.copyOf(mentions);
  }
}
