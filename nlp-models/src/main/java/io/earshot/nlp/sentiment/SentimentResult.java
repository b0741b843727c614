package io.earshot.nlp.sentiment;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * The mood of a text. Immutable.
 *
 * @param label the likeliest mood
 * @param score probability of positive less probability of negative, from -1 to 1; 0 when
 *     undetermined
 * @param evidence the words that weighed most, strongest first; at most five
 */
public record SentimentResult(SentimentLabel label, double score, List<String> evidence)
    implements Serializable {

  /** No model, or no text. */
  public static final SentimentResult UNDETERMINED =
      new SentimentResult(SentimentLabel.UNDETERMINED, 0, List.of());

  public SentimentResult {
    Objects.requireNonNull(label, "label");
    if (!(score >= -1 && score <= 1)) {
      throw new IllegalArgumentException("sentiment score is not within -1 and 1: " + score);
    }
    evidence = List.copyOf(evidence);
  }
}
