package io.earshot.search;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.Explanation;

/**
 * Why a mention matches a query, or does not, and how its score comes about: Lucene's explanation
 * as plain data. Immutable.
 *
 * @param matches whether this part holds
 * @param value what it adds
 * @param description what it is
 * @param details the parts it is made of
 */
public record MatchExplanation(
    boolean matches, double value, String description, List<MatchExplanation> details) {
  public MatchExplanation {
    details = List.copyOf(details);
  }

  /** What makes it match, without the arithmetic; those with the most points first. */
  public List<MatchReason> reasons() {
    return MatchReason.of(this);
  }

  static MatchExplanation of(Explanation explanation) {
    return new MatchExplanation(
        explanation.isMatch(),
        explanation.getValue().doubleValue(),
        explanation.getDescription(),
        Arrays.stream(explanation.getDetails()).map(MatchExplanation::of).toList());
  }
}
