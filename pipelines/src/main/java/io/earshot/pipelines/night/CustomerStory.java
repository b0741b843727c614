package io.earshot.pipelines.night;

import io.earshot.care.CareBook;
import io.earshot.care.Correction;
import io.earshot.connectors.Mention;
import io.earshot.nlp.Assessment;
import io.earshot.nlp.Verdict;
import io.earshot.nlp.customer.CustomerBackground;
import io.earshot.nlp.customer.CustomerType;
import io.earshot.nlp.customer.CustomerTypeResult;
import io.earshot.nlp.customer.PastMention;
import io.earshot.nlp.customer.ReplyRules;
import io.earshot.priority.Context;
import io.earshot.priority.Conversation;
import io.earshot.priority.CustomerFacts;
import io.earshot.priority.CustomerHistory;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What one customer said about one brand, in the order of time, with the type they were of at each
 * mention: judged from what they had said before it and nothing later.
 *
 * @param mentions oldest first; of equal age by id
 * @param moved how the matter stands now of mentions that were told before, where it stands
 *     otherwise; by id, oldest first
 * @param figures what is counted of all mentions, those that were told before included
 */
public record CustomerStory(
    List<JudgedMention> mentions, Map<String, Conversation> moved, CustomerFigures figures) {

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
    return after(List.of(), CustomerFigures.NONE, mentions, models, book);
  }

  /**
   * Goes on with a story.
   *
   * @param before what was told, oldest first, without what came too long ago to matter: see {@link
   *     #isEnough}
   * @param figures of everything that was told before
   * @param mentions what came later than all of it, in any order, no tombstones
   * @param book what people know and did
   */
  static CustomerStory after(
      List<ToldMention> before,
      CustomerFigures figures,
      Collection<AssessedMention> mentions,
      Models models,
      CareBook book) {
    List<AssessedMention> said = new ArrayList<>(mentions);
    said.sort(BY_TIME);
    List<AssessedMention> ordered =
        said.stream().map(mention -> Corrected.mention(mention, models, book)).toList();
    List<Remembered> remembered = remember(before, ordered);
    List<Conversation> conversations =
        Conversations.after(before, remembered.subList(before.size(), remembered.size()), book);
    int retold = conversations.size() - ordered.size();
    List<PastMention> past = remembered.stream().map(Remembered::past).toList();
    List<JudgedMention> judged = new ArrayList<>();
    CustomerFigures counted = figures;
    ToldMention newest = before.isEmpty() ? null : before.get(before.size() - 1);
    CustomerType lastType = newest == null ? null : newest.type();
    Instant typeSince = newest == null ? null : newest.typeSince();
    CustomerType lastKnown = lastKnown(before);
    // Strictly earlier counts: of two posts of one moment neither is the other's history.
    Instant moment = null;
    int earlier = 0;
    CustomerType knownEarlier = null;
    CustomerBackground background = null;
    for (int i = 0; i < ordered.size(); i++) {
      AssessedMention assessed = ordered.get(i);
      Instant now = assessed.mention().createdAt();
      CustomerFacts facts = book.facts(assessed.mention().author()).orElse(null);
      if (!now.equals(moment)) {
        moment = now;
        earlier = before.size() + i;
        knownEarlier = lastKnown;
        background = null;
      }
      int oldest = Math.max(0, earlier - REMEMBERED);
      if (background == null) {
        background = background(facts, remembered.subList(oldest, earlier), book, now);
      }
      List<PastMention> recent = past.subList(oldest, earlier);
      Typed typed = judge(assessed, recent, background, models, book);
      CustomerTypeResult type = typed.type;
      if (type.type() != lastType) {
        typeSince = now;
      }
      lastType = type.type();
      judged.add(
          new JudgedMention(
              assessed,
              type,
              knownEarlier,
              inFigures(recent, now),
              new Context(
                  facts,
                  conversations.get(retold + i),
                  book.doneAt(assessed.mention().id()).orElse(null),
                  Corrected.overruled(said.get(i), typed.correction, typed.machine, book)),
              uncorrected(said.get(i), assessed),
              new StoryMark(remembered.get(before.size() + i).copied(), typeSince),
              null));
      counted = counted.with(now, assessed.assessment());
      if (type.type() != CustomerType.UNDETERMINED) {
        lastKnown = type.type();
      }
    }
    if (!judged.isEmpty()) {
      JudgedMention last = judged.remove(judged.size() - 1);
      judged.add(last.withProfile(profile(last, counted, book)));
    }
    return new CustomerStory(
        List.copyOf(judged), moved(before, conversations.subList(0, retold)), counted);
  }

  /**
   * Whether a story can be gone on with from here as if all of it were known.
   *
   * @param before what was told last, oldest first
   */
  static boolean isEnough(List<ToldMention> before) {
    int from = Conversations.atHand(before);
    return before.size() >= REMEMBERED && (from == before.size() || from >= Conversations.SPAN);
  }

  static CustomerProfile profile(JudgedMention last, CustomerFigures figures, CareBook book) {
    return CustomerProfile.of(book.customerId(last.assessed().mention().author()), last, figures);
  }

  /** The customer as of the last mention; null when none was told. */
  public CustomerProfile profile() {
    return mentions.isEmpty() ? null : mentions.get(mentions.size() - 1).profile();
  }

  private static Map<String, Conversation> moved(
      List<ToldMention> before, List<Conversation> conversations) {
    Map<String, Conversation> moved = new LinkedHashMap<>();
    int first = before.size() - conversations.size();
    for (int i = 0; i < conversations.size(); i++) {
      ToldMention told = before.get(first + i);
      if (!Objects.equals(told.matter(), ToldMention.Matter.of(conversations.get(i)))) {
        moved.put(told.id(), conversations.get(i));
      }
    }
    return Collections.unmodifiableMap(moved);
  }

  private static CustomerType lastKnown(List<ToldMention> before) {
    for (int i = before.size() - 1; i >= 0; i--) {
      if (before.get(i).type() != CustomerType.UNDETERMINED) {
        return before.get(i).type();
      }
    }
    return before.isEmpty() ? null : before.get(0).previousType();
  }

  /** What was told and what is to be, with what is a copy of one of the mentions before it. */
  private static List<Remembered> remember(
      List<ToldMention> before, List<AssessedMention> mentions) {
    List<Remembered> all = new ArrayList<>(before.size() + mentions.size());
    Map<String, Integer> last = new HashMap<>();
    for (ToldMention told : before) {
      last.put(told.remembered().words(), all.size());
      all.add(told.remembered());
    }
    for (AssessedMention mention : mentions) {
      String words = SameWords.keyOf(mention.mention().text());
      Integer same = words == null ? null : last.put(words, all.size());
      all.add(Remembered.of(mention, words, same != null && same >= all.size() - REMEMBERED));
    }
    return all;
  }

  /**
   * Judges a mention by itself, where no history may or can be used.
   *
   * @param typed whether its author may have a type; what people know of them is one too
   */
  public static JudgedMention withoutHistory(
      AssessedMention assessed, boolean typed, Models models, CareBook book) {
    AssessedMention corrected = Corrected.mention(assessed, models, book);
    Mention mention = corrected.mention();
    CustomerTypeResult machine =
        typed
            ? models
                .customerTypes()
                .judge(
                    corrected.assessment(),
                    mention.createdAt(),
                    Remembered.ratingShare(mention),
                    List.of())
            : CustomerTypeResult.WITHHELD;
    Correction said = typed ? Corrected.typeOfMention(corrected, book).orElse(null) : null;
    Conversation conversation =
        Conversations.of(List.of(Remembered.of(corrected, null, false)), book, AFTER_ALL).get(0);
    return new JudgedMention(
        corrected,
        said == null ? machine : Corrected.type(said),
        null,
        CustomerHistory.NONE,
        new Context(
            null,
            conversation,
            book.doneAt(mention.id()).orElse(null),
            Corrected.overruled(assessed, said, machine, book)),
        uncorrected(assessed, corrected));
  }

  /**
   * The type that holds.
   *
   * @param correction by which a person said it, or null
   * @param machine what the model said
   */
  private record Typed(
      CustomerTypeResult type, Correction correction, CustomerTypeResult machine) {}

  private static Typed judge(
      AssessedMention assessed,
      List<PastMention> before,
      CustomerBackground background,
      Models models,
      CareBook book) {
    Mention mention = assessed.mention();
    CustomerTypeResult machine =
        models
            .customerTypes()
            .judge(
                assessed.assessment(),
                mention.createdAt(),
                Remembered.ratingShare(mention),
                before,
                background);
    Correction said = Corrected.typeSaid(assessed, book).orElse(null);
    return new Typed(said == null ? machine : Corrected.type(said), said, machine);
  }

  private static Assessment uncorrected(AssessedMention said, AssessedMention corrected) {
    return said.assessment().equals(corrected.assessment()) ? null : said.assessment();
  }

  /** What was known beside the posts just before a moment; nothing of that moment or later. */
  private static CustomerBackground background(
      CustomerFacts facts, List<Remembered> before, CareBook book, Instant now) {
    Instant since =
        facts == null || facts.since() == null
            ? null
            : facts.since().atStartOfDay(ZoneOffset.UTC).toInstant();
    Conversation last = Conversations.last(before, book, now).orElse(null);
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
}
