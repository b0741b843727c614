package io.earshot.nlp.customer;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/**
 * One reason for a customer type. Immutable.
 *
 * @param feature the name of the feature, for example {@code earlier_praise}
 * @param weight how much it spoke for the type given (above 0) or against it (below 0)
 * @param quote the customer's words that it rests on; empty where it rests on none, or they may not
 *     be stored
 * @param at the moment of a fact of the past; null for the mention being judged
 */
public record Evidence(String feature, double weight, String quote, Instant at)
    implements Serializable {
  public Evidence {
    Objects.requireNonNull(feature, "feature");
    Objects.requireNonNull(quote, "quote");
  }
}
