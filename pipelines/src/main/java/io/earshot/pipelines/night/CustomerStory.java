package io.earshot.pipelines.night;

import io.earshot.connectors.Mention;
import io.earshot.nlp.Assessment;
import io.earshot.nlp.Verdict;
import io.earshot.nlp.cue.Cue;
import io.earshot.nlp.customer.CustomerType;
import io.earshot.nlp.customer.CustomerTypeModel;
import io.earshot.nlp.customer.CustomerTypeResult;
import io.earshot.nlp.customer.PastMention;
import io.earshot.priority.CustomerHistory;
import io.earshot.priority.Excerpt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What one customer said about one brand, in the order of time, with the type they were of at each
 * mention: judged from what they had said before it and nothing later.
 *
 * @param mentions oldest first; of equal age by id
 * @param profile the customer as of the last mention, or null when their source forbids to profile
 *     individuals or names no author
 */
public record CustomerStory(List<JudgedMention> mentions, CustomerProfile profile) {

  /** How many earlier mentions are looked at: enough for years of a person, a bound for a robot. */
  static final int REMEMBERED = 200;

  private static final Comparator<AssessedMention> BY_TIME =
      Comparator.comparing((AssessedMention assessed) -> assessed.mention().createdAt())
          .thenComparing(assessed -> assessed.mention().id());

  /**
   * Tells the whole story of a customer who may be profiled.
   *
   * @param mentions all by one author about one brand, in any order, no tombstones
   */
  public static CustomerStory of(Collection<AssessedMention> mentions, CustomerTypeModel model) {
    return continued(CustomerPast.NONE, CustomerFigures.of(mentions), mentions, model);
  }

  /**
   * Goes on with the story of a customer. The profile stands with the last mention.
   *
   * @param before what it had come to
   * @param figures of the whole story, these mentions included
   * @param mentions all later ones, in any order, no tombstones; at least one
   */
  static CustomerStory continued(
      CustomerPast before,
      CustomerFigures figures,
      Collection<AssessedMention> mentions,
      CustomerTypeModel model) {
    List<AssessedMention> ordered = new ArrayList<>(mentions);
    ordered.sort(BY_TIME);
    List<JudgedMention> judged = new ArrayList<>();
    List<PastMention> past = new ArrayList<>(before.mentions());
    Instant typeSince = before.typeSince();
    CustomerType lastType = before.lastType();
    // Strictly earlier counts: of two posts of one moment neither is the other's history.
    Instant moment = null;
    int earlier = past.size();
    CustomerType lastKnown = before.lastKnown();
    CustomerType knownEarlier = lastKnown;
    for (AssessedMention assessed : ordered) {
      Instant now = assessed.mention().createdAt();
      if (!now.equals(moment)) {
        moment = now;
        earlier = past.size();
        knownEarlier = lastKnown;
      }
      List<PastMention> said =
          Collections.unmodifiableList(past.subList(Math.max(0, earlier - REMEMBERED), earlier));
      CustomerTypeResult type = judge(assessed, said, model);
      if (type.type() != lastType) {
        typeSince = now;
        lastType = type.type();
      }
      judged.add(new JudgedMention(assessed, type, knownEarlier, inFigures(said, now)));
      past.add(remember(assessed));
      if (type.type() != CustomerType.UNDETERMINED) {
        lastKnown = type.type();
      }
    }
    JudgedMention last = judged.remove(judged.size() - 1);
    CustomerProfile profile = CustomerProfile.of(last, figures, typeSince);
    judged.add(last.withProfile(profile));
    return new CustomerStory(List.copyOf(judged), profile);
  }

  /** Judges a mention by itself, where no history may or can be used. */
  public static CustomerStory withoutHistory(AssessedMention assessed, CustomerTypeModel model) {
    CustomerTypeResult type = judge(assessed, List.of(), model);
    return new CustomerStory(
        List.of(new JudgedMention(assessed, type, null, CustomerHistory.NONE)), null);
  }

  private static CustomerTypeResult judge(
      AssessedMention assessed, List<PastMention> before, CustomerTypeModel model) {
    Mention mention = assessed.mention();
    return model.judge(assessed.assessment(), mention.createdAt(), ratingShare(mention), before);
  }

  private static CustomerHistory inFigures(List<PastMention> before, Instant now) {
    if (before.isEmpty()) {
      return CustomerHistory.NONE;
    }
    List<Instant> complaints =
        before.stream()
            .filter(past -> past.complaint() == Verdict.YES)
            .map(PastMention::createdAt)
            .toList();
    Instant recent = now.minus(CustomerHistory.RECENT);
    return new CustomerHistory(
        before.get(0).createdAt(),
        before.size(),
        complaints.size(),
        (int) complaints.stream().filter(at -> !at.isBefore(recent)).count(),
        complaints.isEmpty() ? null : complaints.get(complaints.size() - 1));
  }

  static PastMention remember(AssessedMention assessed) {
    Mention mention = assessed.mention();
    Assessment assessment = assessed.assessment();
    return new PastMention(
        mention.id(),
        mention.createdAt(),
        assessment.sentiment().label(),
        assessment.sentiment().score(),
        assessment.complaint().verdict(),
        assessment.severity().level(),
        assessment.cues().stream().map(Cue::kind).distinct().sorted().toList(),
        ratingShare(mention),
        Optional.ofNullable(mention.text())
            .map(text -> Excerpt.of(text, PastMention.EXCERPT_CHARS))
            .orElse(null));
  }

  private static Double ratingShare(Mention mention) {
    return mention.rating() == null ? null : mention.rating().value() / mention.rating().scale();
  }
}
