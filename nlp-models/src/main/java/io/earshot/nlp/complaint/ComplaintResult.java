package io.earshot.nlp.complaint;

import io.earshot.nlp.Verdict;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * Whether the writer says that reality fell short of what they expected. Immutable.
 *
 * @param verdict yes, no or undetermined
 * @param probability of yes, from 0 to 1; 0 when undetermined
 * @param evidence the words that weighed most, strongest first; at most five
 */
public record ComplaintResult(Verdict verdict, double probability, List<String> evidence)
    implements Serializable {

  /** No model for the language, or no text. */
  public static final ComplaintResult UNDETERMINED =
      new ComplaintResult(Verdict.UNDETERMINED, 0, List.of());

  public ComplaintResult {
    Objects.requireNonNull(verdict, "verdict");
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("probability is not within 0 and 1: " + probability);
    }
    evidence = List.copyOf(evidence);
  }

  /** Whether a person said that it is none; a model is never that sure. */
  public boolean isDenied() {
    return verdict == Verdict.NO && probability == 0;
  }

  /** Whether it is known to be a complaint. */
  public boolean isComplaint() {
    return verdict == Verdict.YES;
  }
}
