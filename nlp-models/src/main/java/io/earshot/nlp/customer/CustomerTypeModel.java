package io.earshot.nlp.customer;

import io.earshot.nlp.Assessment;
import java.time.Instant;
import java.util.List;

/** Judges the stance of a customer. Implementations are safe for use by several threads. */
public interface CustomerTypeModel {
  /**
   * Judges the customer as of one mention.
   *
   * @param current the judgements of the mention in question
   * @param createdAt when that mention was written
   * @param ratingShare the stars given with it as a share of the most possible, or null
   * @param history what the same customer said about the same brand before {@code createdAt},
   *     oldest first; empty when there is none or when the policy forbids to look
   * @return never null
   */
  CustomerTypeResult judge(
      Assessment current, Instant createdAt, Double ratingShare, List<PastMention> history);

  /**
   * Judges the customer as of one mention, with what is known beside the mentions.
   *
   * @param background as of {@code createdAt}; a model that knows nothing of backgrounds may leave
   *     it out of account
   * @return never null
   */
  default CustomerTypeResult judge(
      Assessment current,
      Instant createdAt,
      Double ratingShare,
      List<PastMention> history,
      CustomerBackground background) {
    return judge(current, createdAt, ratingShare, history);
  }
}
