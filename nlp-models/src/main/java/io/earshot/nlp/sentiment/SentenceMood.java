package io.earshot.nlp.sentiment;

import java.io.Serializable;
import java.util.Objects;

/**
 * The mood of one sentence. Immutable.
 *
 * @param start where it begins in the post, in chars; HTML entities count as what they stand for
 * @param end where it ends
 * @param label the likeliest mood
 * @param score probability of positive less probability of negative, from -1 to 1
 */
public record SentenceMood(int start, int end, SentimentLabel label, double score)
    implements Serializable {

  public SentenceMood {
    Objects.requireNonNull(label, "label");
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("sentence from " + start + " to " + end);
    }
  }
}
