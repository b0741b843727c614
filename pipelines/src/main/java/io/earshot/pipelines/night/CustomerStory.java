package io.earshot.pipelines.night;

import io.earshot.care.CareBook;
import io.earshot.connectors.Mention;
import io.earshot.nlp.Assessment;
import io.earshot.nlp.Verdict;
import io.earshot.nlp.cue.Cue;
import io.earshot.nlp.customer.CustomerBackground;
import io.earshot.nlp.customer.CustomerType;
import io.earshot.nlp.customer.CustomerTypeResult;
import io.earshot.nlp.customer.PastMention;
import io.earshot.nlp.customer.ReplyRules;
import io.earshot.priority.Context;
import io.earshot.priority.Conversation;
import io.earshot.priority.CustomerFacts;
import io.earshot.priority.CustomerHistory;
import io.earshot.priority.Excerpt;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

  /** Posts are of before the run; records of later moments are not in the book. */
  private static final Instant AFTER_ALL = Instant.MAX;

  private static final Comparator<AssessedMention> BY_TIME =
      Comparator.comparing((AssessedMention assessed) -> assessed.mention().createdAt())
          .thenComparing(assessed -> assessed.mention().id());

  /**
   * Tells the whole story of a customer who may be profiled.
   *
   * @param mentions all by one customer about one brand, in any order, no tombstones
   * @param book what people know and did
   */
  public static CustomerStory of(
      Collection<AssessedMention> mentions, Models models, CareBook book) {
    return of(mentions, Map.of(), models, book);
  }

  /**
   * Tells the whole story of a customer, part of which was told before.
   *
   * @param mentions all by one customer about one brand, in any order, no tombstones
   * @param known the types as of those mentions, by id, before which nothing has changed since they
   *     were judged
   * @param book what people know and did
   */
  static CustomerStory of(
      Collection<AssessedMention> mentions,
      Map<String, CustomerTypeResult> known,
      Models models,
      CareBook book) {
    List<AssessedMention> said = new ArrayList<>(mentions);
    said.sort(BY_TIME);
    List<AssessedMention> ordered =
        said.stream().map(mention -> Corrected.mention(mention, models, book)).toList();
    List<Conversation> conversations = Conversations.of(ordered, book, AFTER_ALL);
    Set<String> told = new HashSet<>();
    List<JudgedMention> judged = new ArrayList<>();
    List<PastMention> past = new ArrayList<>();
    Instant typeSince = null;
    // Strictly earlier counts: of two posts of one moment neither is the other's history.
    Instant moment = null;
    int earlier = 0;
    CustomerType knownEarlier = null;
    CustomerType lastKnown = null;
    CustomerBackground background = null;
    for (int i = 0; i < ordered.size(); i++) {
      AssessedMention assessed = ordered.get(i);
      Instant now = assessed.mention().createdAt();
      CustomerFacts facts = book.facts(assessed.mention().author()).orElse(null);
      if (!now.equals(moment)) {
        moment = now;
        earlier = past.size();
        knownEarlier = lastKnown;
        background = null;
      }
      List<PastMention> before =
          Collections.unmodifiableList(past.subList(Math.max(0, earlier - REMEMBERED), earlier));
      CustomerTypeResult type = known.get(assessed.mention().id());
      if (type == null) {
        if (background == null) {
          background = background(facts, ordered.subList(0, earlier), book, now);
        }
        type = judge(assessed, before, background, models, book);
      }
      if (typeSince == null || type.type() != judged.get(judged.size() - 1).type().type()) {
        typeSince = now;
      }
      judged.add(
          new JudgedMention(
              assessed,
              type,
              knownEarlier,
              inFigures(before, now),
              new Context(
                  facts, conversations.get(i), book.doneAt(assessed.mention().id()).orElse(null)),
              uncorrected(said.get(i), assessed)));
      past.add(remember(assessed, !told.add(SameWords.of(assessed.mention().text(), i))));
      if (type.type() != CustomerType.UNDETERMINED) {
        lastKnown = type.type();
      }
    }
    JudgedMention last = judged.get(judged.size() - 1);
    CustomerProfile profile =
        CustomerProfile.of(book.customerId(last.assessed().mention().author()), judged, typeSince);
    judged.set(judged.size() - 1, last.withProfile(profile));
    return new CustomerStory(List.copyOf(judged), profile);
  }

  /** Judges a mention by itself, where no history may or can be used. */
  public static CustomerStory withoutHistory(
      AssessedMention assessed, Models models, CareBook book) {
    AssessedMention corrected = Corrected.mention(assessed, models, book);
    Mention mention = corrected.mention();
    CustomerTypeResult type =
        Corrected.typeOfMention(corrected, book)
            .orElseGet(
                () ->
                    models
                        .customerTypes()
                        .judge(
                            corrected.assessment(),
                            mention.createdAt(),
                            ratingShare(mention),
                            List.of()));
    return new CustomerStory(
        List.of(
            new JudgedMention(
                corrected,
                type,
                null,
                CustomerHistory.NONE,
                new Context(
                    null,
                    Conversations.of(List.of(corrected), book, AFTER_ALL).get(0),
                    book.doneAt(mention.id()).orElse(null)),
                uncorrected(assessed, corrected))),
        null);
  }

  private static CustomerTypeResult judge(
      AssessedMention assessed,
      List<PastMention> before,
      CustomerBackground background,
      Models models,
      CareBook book) {
    Mention mention = assessed.mention();
    return Corrected.type(assessed, book)
        .orElseGet(
            () ->
                models
                    .customerTypes()
                    .judge(
                        assessed.assessment(),
                        mention.createdAt(),
                        ratingShare(mention),
                        before,
                        background));
  }

  private static Assessment uncorrected(AssessedMention said, AssessedMention corrected) {
    return said.assessment().equals(corrected.assessment()) ? null : said.assessment();
  }

  /** What was known beside the posts just before a moment; nothing of that moment or later. */
  private static CustomerBackground background(
      CustomerFacts facts, List<AssessedMention> before, CareBook book, Instant now) {
    Instant since =
        facts == null || facts.since() == null
            ? null
            : facts.since().atStartOfDay(ZoneOffset.UTC).toInstant();
    List<AssessedMention> recent =
        before.subList(Math.max(0, before.size() - REMEMBERED), before.size());
    Conversation last = Conversations.last(recent, book, now).orElse(null);
    CustomerBackground.MatterEnd end =
        last == null
            ? null
            : switch (last.state()) {
              case FIXED_PLEASED -> CustomerBackground.MatterEnd.PLEASED;
              case FIXED_DISPLEASED -> CustomerBackground.MatterEnd.DISPLEASED;
              case UNRESOLVED, ANSWERED, RECURRING -> null;
            };
    return new CustomerBackground(since, end, end == null ? null : last.since());
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
        complaints.isEmpty() ? null : complaints.get(complaints.size() - 1),
        ReplyRules.isMatterOpen(now, before));
  }

  /**
   * @param again whether the customer wrote the same words before: a copied text is no new
   *     complaint
   */
  private static PastMention remember(AssessedMention assessed, boolean again) {
    Mention mention = assessed.mention();
    Assessment assessment = assessed.assessment();
    return new PastMention(
        mention.id(),
        mention.createdAt(),
        assessment.sentiment().label(),
        assessment.sentiment().score(),
        again && assessment.complaint().isComplaint()
            ? Verdict.UNDETERMINED
            : assessment.complaint().verdict(),
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
