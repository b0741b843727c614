package io.earshot.pipelines.night;

import io.earshot.connectors.Mention;
import io.earshot.nlp.Assessment;
import io.earshot.nlp.Verdict;
import io.earshot.nlp.cue.Cue;
import io.earshot.nlp.cue.CueKind;
import io.earshot.nlp.customer.PastMention;
import io.earshot.nlp.touchpoint.Touchpoint;
import io.earshot.priority.Excerpt;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a customer's story goes on to need of one of their mentions.
 *
 * @param past what later types are judged from; a copied text is no new complaint there
 * @param copied whether the customer had written the same words before, among what is remembered
 * @param complaint whether it is one, copied or not
 * @param thread the conversation at its source, or null
 * @param touchpoints what it is about
 * @param quote the first words that show something, at most {@value #QUOTE_CHARS} chars, or null
 * @param words stands for its words, see {@link SameWords}; null when it has none
 */
record Remembered(
    PastMention past,
    boolean copied,
    boolean complaint,
    String thread,
    List<Touchpoint> touchpoints,
    String quote,
    String words) {
  static final int QUOTE_CHARS = 40;

  Remembered {
    Objects.requireNonNull(past, "past");
    touchpoints = List.copyOf(touchpoints);
  }

  /**
   * Of a mention as it is held true.
   *
   * @param words see {@link SameWords#keyOf}
   */
  static Remembered of(AssessedMention assessed, String words, boolean copied) {
    Mention mention = assessed.mention();
    Assessment assessment = assessed.assessment();
    boolean complaint = assessment.complaint().isComplaint();
    PastMention past =
        new PastMention(
            mention.id(),
            mention.createdAt(),
            assessment.sentiment().label(),
            assessment.sentiment().score(),
            copied && complaint ? Verdict.UNDETERMINED : assessment.complaint().verdict(),
            assessment.severity().level(),
            assessment.cues().stream().map(Cue::kind).distinct().sorted().toList(),
            ratingShare(mention),
            Optional.ofNullable(mention.text())
                .map(text -> Excerpt.of(text, PastMention.EXCERPT_CHARS))
                .orElse(null));
    return new Remembered(
        past,
        copied,
        complaint,
        mention.thread(),
        assessment.touchpoints(),
        assessment.cues().stream()
            .map(Cue::quote)
            .filter(quote -> !quote.isBlank())
            .findFirst()
            .map(quote -> Excerpt.of(quote, QUOTE_CHARS))
            .orElse(null),
        words);
  }

  /** The stars given as a share of the most possible, 0 to 1, or null. */
  static Double ratingShare(Mention mention) {
    return mention.rating() == null ? null : mention.rating().value() / mention.rating().scale();
  }

  String id() {
    return past.mentionId();
  }

  Instant createdAt() {
    return past.createdAt();
  }

  boolean has(CueKind kind) {
    return past.cues().contains(kind);
  }
}
