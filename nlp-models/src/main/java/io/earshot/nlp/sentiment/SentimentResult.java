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
 * @param sentences the mood of each sentence in text order, at most the first 20; empty for a post
 *     of one sentence, which is the post's own
 */
public record SentimentResult(
    SentimentLabel label, double score, List<String> evidence, List<SentenceMood> sentences)
    implements Serializable {

  /** No model, or no text. */
  public static final SentimentResult UNDETERMINED =
      new SentimentResult(SentimentLabel.UNDETERMINED, 0, List.of());

  /** A mood without sentences of its own. */
  public SentimentResult(SentimentLabel label, double score, List<String> evidence) {
    this(label, score, evidence, List.of());
  }

  public SentimentResult {
    Objects.requireNonNull(label, "label");
    if (!(score >= -1 && score <= 1)) {
      throw new IllegalArgumentException("sentiment score is not within -1 and 1: " + score);
    }
    evidence = List.copyOf(evidence);
    // Archives of nights before sentences were judged hold none.
    sentences = sentences == null ? List.of() : List.copyOf(sentences);
  }

  /** The same mood without any words of the text. */
  public SentimentResult withoutWords() {
    return new SentimentResult(label, score, List.of(), sentences);
  }
}
