package io.earshot.nlp.customer;

import io.earshot.nlp.Assessment;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A mention whose customer's type is known: what the model is fitted on and measured with.
 * Immutable.
 *
 * @param assessment the judgements of the mention
 * @param createdAt when it was written
 * @param ratingShare the stars given with it as a share of the most possible, or null
 * @param history the same customer's earlier mentions, oldest first
 * @param author tells customers apart: one customer is never in two folds
 * @param type the true type
 */
public record LabelledCustomer(
    Assessment assessment,
    Instant createdAt,
    Double ratingShare,
    List<PastMention> history,
    String author,
    CustomerType type) {
  public LabelledCustomer {
    Objects.requireNonNull(assessment, "assessment");
    Objects.requireNonNull(createdAt, "createdAt");
    history = List.copyOf(history);
    Objects.requireNonNull(author, "author");
    Objects.requireNonNull(type, "type");
  }

  List<FeatureValue> features() {
    return TypeFeatures.of(assessment, createdAt, ratingShare, history, CustomerBackground.NONE);
  }
}
