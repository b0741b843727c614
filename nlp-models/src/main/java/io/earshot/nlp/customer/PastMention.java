package io.earshot.nlp.customer;

import io.earshot.nlp.Verdict;
import io.earshot.nlp.cue.CueKind;
import io.earshot.nlp.sentiment.SentimentLabel;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What is remembered of an earlier mention by the same customer about the same brand. Immutable.
 *
 * @param mentionId which one
 * @param createdAt when it was written
 * @param sentiment its mood
 * @param sentimentScore from -1 to 1
 * @param complaint whether it was a complaint
 * @param severity 0 to 3
 * @param cues the kinds of cues it held, each once, in the order of {@link CueKind}
 * @param ratingShare the stars given as a share of the most possible, 0 to 1, or null
 * @param excerpt its beginning, with personal data masked, at most 120 characters; null when the
 *     policy of its source forbids to keep the words
 */
public record PastMention(
    String mentionId,
    Instant createdAt,
    SentimentLabel sentiment,
    double sentimentScore,
    Verdict complaint,
    int severity,
    List<CueKind> cues,
    Double ratingShare,
    String excerpt)
    implements Serializable {

  /** The most chars of an excerpt. */
  public static final int EXCERPT_CHARS = 120;

  public PastMention {
    Objects.requireNonNull(mentionId, "mentionId");
    Objects.requireNonNull(createdAt, "createdAt");
    Objects.requireNonNull(sentiment, "sentiment");
    Objects.requireNonNull(complaint, "complaint");
    cues = List.copyOf(cues);
  }
}
