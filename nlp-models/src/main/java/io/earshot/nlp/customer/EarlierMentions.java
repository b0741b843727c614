package io.earshot.nlp.customer;

import io.earshot.nlp.Verdict;
import io.earshot.nlp.cue.CueKind;
import io.earshot.nlp.sentiment.SentimentLabel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * A customer's earlier mentions, oldest first, as of a later one. What they show fades: after
 * {@link #HALF_LIFE} a mention counts half. Mentions of the last {@link #INCIDENT} belong to the
 * matter at hand: a thank-you within it is no earlier loyalty.
 */
record EarlierMentions(List<PastMention> mentions, Instant now) {

  /** How far back the matter at hand reaches. */
  static final Duration INCIDENT = Duration.ofDays(7);

  /** After this time an earlier mention counts half: stances outlast seasons, not years. */
  static final Duration HALF_LIFE = Duration.ofDays(365);

  private static final double MANY_STARS = 0.8;

  /** How far a single fresh word of praise shows a good relation. */
  private static final double ONE_PRAISE = 0.7;

  /** How far a single fresh complaint shows a habit; less, since things go wrong for everybody. */
  private static final double ONE_COMPLAINT = 0.4;

  /**
   * Something the earlier mentions show.
   *
   * @param strength from 0 to 1
   * @param mention the latest one that shows it
   */
  record Fact(double strength, PastMention mention) {}

  /**
   * @throws IllegalArgumentException if a mention is not older than {@code now}: what comes after
   *     must never change how somebody is judged
   */
  static EarlierMentions of(List<PastMention> history, Instant now) {
    for (PastMention mention : history) {
      if (!mention.createdAt().isBefore(now)) {
        throw new IllegalArgumentException(
            "history holds mention "
                + mention.mentionId()
                + " of "
                + mention.createdAt()
                + ", which is not before "
                + now);
      }
    }
    return new EarlierMentions(List.copyOf(history), now);
  }

  /** Praise outside the matter at hand; the more often and the more recent, the stronger. */
  Optional<Fact> praise() {
    return addedUp(EarlierMentions::isPraise, ONE_PRAISE);
  }

  /** Complaints outside the matter at hand, without those that only condemn; as praise. */
  Optional<Fact> complaints() {
    return addedUp(
        mention -> mention.complaint() == Verdict.YES && !isContempt(mention), ONE_COMPLAINT);
  }

  private Optional<Fact> addedUp(Predicate<PastMention> shows, double one) {
    double doubt = 1;
    PastMention latest = null;
    for (PastMention mention : mentions) {
      if (shows.test(mention) && !inIncident(mention)) {
        doubt *= 1 - one * faded(mention);
        latest = mention;
      }
    }
    return latest == null ? Optional.empty() : Optional.of(new Fact(1 - doubt, latest));
  }

  /** Talk of leaving outside the matter at hand. */
  Optional<Fact> churn() {
    return strongest(
        mention -> mention.cues().contains(CueKind.CHURN) && !inIncident(mention), this::faded);
  }

  /** The first mention, if it was that long ago. */
  Optional<Fact> heardFor(Duration time) {
    return mentions.stream()
        .findFirst()
        .filter(first -> !first.createdAt().isAfter(now.minus(time)))
        .map(first -> new Fact(1, first));
  }

  Optional<Fact> loyalty() {
    return strongest(mention -> mention.cues().contains(CueKind.LOYALTY), this::faded);
  }

  /** The mean mood outside the matter at hand, where it is good. */
  Optional<Fact> goodMood() {
    double sum = 0;
    double weights = 0;
    PastMention latest = null;
    for (PastMention mention : mentions) {
      if (!inIncident(mention) && mention.sentiment() != SentimentLabel.UNDETERMINED) {
        sum += faded(mention) * mention.sentimentScore();
        weights += faded(mention);
        latest = mention.sentimentScore() > 0 ? mention : latest;
      }
    }
    return latest != null && sum > 0
        ? Optional.of(new Fact(Math.min(1, sum / weights), latest))
        : Optional.empty();
  }

  /** How large a share of the earlier mentions held contempt or insults. */
  Optional<Fact> contempt() {
    List<PastMention> found = mentions.stream().filter(EarlierMentions::isContempt).toList();
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Fact((double) found.size() / mentions.size(), found.get(found.size() - 1)));
  }

  Optional<Fact> incidentFault() {
    return strongest(mention -> inIncident(mention) && namesFault(mention), mention -> 1);
  }

  /** Whether the last word on a fault or question within the matter is not that it is solved. */
  boolean isMatterOpen() {
    boolean open = false;
    for (PastMention mention : mentions) {
      if (inIncident(mention)) {
        open =
            (open || namesFault(mention) || asks(mention))
                && !mention.cues().contains(CueKind.RESOLVED);
      }
    }
    return open;
  }

  private Optional<Fact> strongest(
      Predicate<PastMention> shows, ToDoubleFunction<PastMention> strength) {
    PastMention found = null;
    for (PastMention mention : mentions) {
      if (shows.test(mention)) {
        found = mention; // the latest is the least faded
      }
    }
    return found == null
        ? Optional.empty()
        : Optional.of(new Fact(strength.applyAsDouble(found), found));
  }

  private boolean inIncident(PastMention mention) {
    return mention.createdAt().isAfter(now.minus(INCIDENT));
  }

  private double faded(PastMention mention) {
    return faded(mention.createdAt());
  }

  /** How much something of that time still counts, from 0 to 1. */
  double faded(Instant at) {
    double halfLives = (double) Duration.between(at, now).toSeconds() / HALF_LIFE.toSeconds();
    return StrictMath.pow(0.5, halfLives);
  }

  private static boolean isPraise(PastMention mention) {
    if (mention.complaint() == Verdict.YES) {
      return false;
    }
    return mention.cues().contains(CueKind.PRAISE)
        || (mention.ratingShare() != null && mention.ratingShare() >= MANY_STARS);
  }

  private static boolean isContempt(PastMention mention) {
    return mention.cues().contains(CueKind.CONTEMPT) || mention.cues().contains(CueKind.ABUSE);
  }

  private static boolean asks(PastMention mention) {
    return mention.cues().contains(CueKind.QUESTION) || mention.cues().contains(CueKind.CONTACT);
  }

  private static boolean namesFault(PastMention mention) {
    return mention.cues().contains(CueKind.FAULT)
        || mention.cues().contains(CueKind.SUBSTANTIAL)
        || mention.cues().contains(CueKind.SAFETY)
        || mention.cues().contains(CueKind.GRAVE)
        || (mention.complaint() == Verdict.YES && !isContempt(mention));
  }
}
