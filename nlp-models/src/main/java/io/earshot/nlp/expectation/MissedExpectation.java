package io.earshot.nlp.expectation;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * An expectation that was missed. Immutable.
 *
 * @param expectation which one
 * @param evidence the words that say so, in text order; at most three, none where words may not be
 *     kept
 */
public record MissedExpectation(Expectation expectation, List<String> evidence)
    implements Serializable {
  public MissedExpectation {
    Objects.requireNonNull(expectation, "expectation");
    evidence = List.copyOf(evidence);
  }
}
