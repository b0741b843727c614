package io.earshot.nlp.complaint;

import io.earshot.nlp.Verdict;
import io.earshot.nlp.cue.Cue;
import io.earshot.nlp.cue.CueKind;
import io.earshot.nlp.cue.LexiconCueFinder;
import io.earshot.nlp.sentiment.SentimentLabel;
import io.earshot.nlp.sentiment.SentimentResult;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Settles whether a post is a complaint, from what the models see in its words, its mood, the cues
 * and the manner of writing ({@link ComplaintClues}). Each model's log odds are one clue among
 * others; a post with a handle is judged by the mean of both models, another, as reviews are, by
 * the one that learnt from reviews as well.
 *
 * <p>In a language without a model the mood and the cues alone must do, and a bad mood counts for
 * more. They miss what no list names, so what they do not see is {@code undetermined} unless the
 * mood is plainly good, and so is a text that names nothing bad in no bad mood, whoever it asks or
 * speaks to. So is news: papers write of faults and strikes in the words of complaints, and only a
 * model of words tells them apart. Stateless, safe for use by several threads.
 */
public final class CueSupport {
  /** Without a model, a probability up to this together with a good mood means no complaint. */
  private static final double SURELY_NONE = 0.25;

  /** Of what its own words make a complaint in whatever tone, at least. */
  private static final double SURE_IN_CONTEXT = 0.75;

  /** Of what its context makes none: little, but not 0, which is a person's word alone. */
  private static final double NONE_IN_CONTEXT = 0.05;

  private static final double NO_MODEL = 0.5;

  private static final Set<CueKind> BAD =
      EnumSet.of(
          CueKind.FAULT,
          CueKind.DISAPPOINTMENT,
          CueKind.SUBSTANTIAL,
          CueKind.SAFETY,
          CueKind.GRAVE,
          CueKind.CONTEMPT,
          CueKind.ABUSE,
          CueKind.THREAT,
          CueKind.CHURN,
          CueKind.LEGAL,
          CueKind.PRESS,
          CueKind.REPEAT);

  /**
   * How much likelier a complaint is among posts about a brand in a bad mood than where complaints
   * and others are equally frequent, which is what the weights know. Odds of 3 make a verdict of
   * what model and weights give 0.25. The mood that is bad is part of what they were fitted on, but
   * two in five of those posts were about nothing in particular, where a bad mood means little.
   */
  private static final double BAD_MOOD_ODDS = 3;

  /**
   * The same without a model. Odds of 3 to 2 make a verdict of what the weights give 0.4, the place
   * that serves F1 best: half of the best F1 that is reached (Lipton, Elkan and Narayanaswamy,
   * 2014). Not so of contempt and insults: a bad mood is in them whether or not anything was
   * expected.
   */
  private static final double BAD_MOOD_ODDS_WITHOUT_MODEL = 1.5;

  /**
   * Whoever names one of {@link #TROUBLE} to a brand, in no good mood, tells that something fell
   * short, even where nothing else shows it: odds of 4 outweigh what the weights say of a text that
   * shows nothing (their bias, from -1.2 to -1.3 in natural logarithms).
   */
  private static final double TROUBLE_ODDS = 4;

  private static final List<CueKind> TROUBLE =
      List.of(
          CueKind.FAULT,
          CueKind.SUBSTANTIAL,
          CueKind.SAFETY,
          CueKind.LEGAL,
          CueKind.PRESS,
          CueKind.CHURN,
          CueKind.REPEAT,
          CueKind.SUPERVISOR);

  private static final List<CueKind> RELIEF =
      List.of(CueKind.PRAISE, CueKind.THANKS, CueKind.RESOLVED, CueKind.NEWS);

  /** The mood of a review from here on is that of praise, whatever it wishes for. */
  private static final double WARM = 0.5;

  /**
   * A mood between this and 0 is hardly bad: it says nothing where the words ask, thank or tell of
   * a solution and name nothing bad. Praise in such a mood is as often mockery.
   */
  private static final double DOUBTFUL = -0.2;

  private static final List<CueKind> FRIENDLY =
      List.of(CueKind.QUESTION, CueKind.THANKS, CueKind.RESOLVED);

  private static final int MOST_EVIDENCE = 5;

  private CueSupport() {}

  /** Whether a handle stands in the text, so that the model of posts to brands is asked too. */
  public static boolean addressesSomebody(String text) {
    return text.indexOf('@') >= 0;
  }

  /**
   * The verdict.
   *
   * @param text the whole post
   * @param subject what it is about
   * @param byPosts what the model of posts to brands says; undetermined where there is none
   * @param byAll what the model of posts and reviews says; undetermined where there is none
   * @param reading what is written; without a model, what it merely mentions in no bad mood tells
   *     nothing
   */
  public static ComplaintResult settle(
      String text,
      Subject subject,
      ComplaintResult byPosts,
      ComplaintResult byAll,
      SentimentResult sentiment,
      LexiconCueFinder.Reading reading) {
    List<Cue> cues = reading.cues();
    if (byAll.verdict() == Verdict.UNDETERMINED) {
      boolean bad = sentiment.label() == SentimentLabel.NEGATIVE;
      return withoutModel(text, subject, sentiment, bad ? cues : reading.calm());
    }
    double settled =
        ComplaintWeights.ALL.probability(
            ComplaintClues.values(text, byAll.probability(), sentiment, cues));
    if (byPosts.verdict() != Verdict.UNDETERMINED && addressesSomebody(text)) {
      double posts =
          ComplaintWeights.POSTS.probability(
              ComplaintClues.values(text, byPosts.probability(), sentiment, cues));
      settled = (settled + posts) / 2;
    }
    boolean badMood = isBadMood(subject, sentiment, cues);
    double probability = badMood ? withOdds(settled, BAD_MOOD_ODDS) : settled;
    boolean complaint = probability >= 0.5;
    return new ComplaintResult(complaint ? Verdict.YES : Verdict.NO, probability, byAll.evidence());
  }

  /**
   * Whether a polite wish in a text asks anything of somebody: of a brand only, and not in a warm
   * review that speaks to nobody ("a wonderful book, the print could have been better"), which
   * people call no complaint.
   */
  public static boolean hearsWishes(String text, Subject subject, SentimentResult sentiment) {
    return subject.ofBrand() && (addressesSomebody(text) || sentiment.score() < WARM);
  }

  /**
   * The verdict on what the words alone settled, beside what the text is about.
   *
   * @param reading what is written: words that say in any tone that something fell short make a
   *     complaint; the writer's own affairs, a fault forgiven, a plain report and news passed on
   *     are none, whatever the mood; a story is none unless a model is sure of one: it may be badly
   *     printed or told
   * @param subject what it is about: only of a brand is anything due
   * @param heard whether a polite wish asks anything, see {@link #hearsWishes}
   * @param modelled whether there is a model of complaints for the language: without one, a sober
   *     question reads badly by its mood alone, so a text that asks and names nothing bad is none,
   *     and news stays open
   */
  public static ComplaintResult inContext(
      ComplaintResult byWords,
      LexiconCueFinder.Reading reading,
      Subject subject,
      boolean heard,
      boolean modelled) {
    List<Cue> cues = reading.cues();
    List<String> shortfalls = new ArrayList<>(reading.shortfalls());
    if (subject.ofBrand()) {
      shortfalls.addAll(reading.discrepancies());
    }
    if (heard) {
      shortfalls.addAll(reading.wishes());
    }
    if (!shortfalls.isEmpty() && !reading.reports()) {
      return new ComplaintResult(
          Verdict.YES,
          Math.max(byWords.probability(), SURE_IN_CONTEXT),
          shortfalls.stream().limit(MOST_EVIDENCE).toList());
    }
    boolean sober =
        reading.onlyAsks() && !modelled && cues.stream().noneMatch(cue -> BAD.contains(cue.kind()));
    boolean sure = modelled && byWords.probability() >= SURE_IN_CONTEXT;
    boolean content =
        reading.personal() || reading.forgiven() || reading.plain() || (reading.story() && !sure);
    return content || sober || (reading.reports() && modelled)
        ? new ComplaintResult(Verdict.NO, NONE_IN_CONTEXT, List.of())
        : byWords;
  }

  private static ComplaintResult withoutModel(
      String text, Subject subject, SentimentResult sentiment, List<Cue> cues) {
    // A fault told with regret is a complaint, however warm the rest: politeness is no contentment.
    boolean polite =
        sentiment.label() != SentimentLabel.NEGATIVE
            && has(cues, CueKind.FAULT)
            && has(cues, CueKind.DISAPPOINTMENT);
    SentimentResult mood = polite ? SentimentResult.UNDETERMINED : sentiment;
    double balanced =
        ComplaintWeights.NO_MODEL.probability(ComplaintClues.values(text, NO_MODEL, mood, cues));
    boolean disappointed =
        isBadMood(subject, sentiment, cues)
            && !has(cues, CueKind.CONTEMPT)
            && !has(cues, CueKind.ABUSE);
    boolean troubled = isTroubled(subject, mood, cues);
    double odds = troubled ? TROUBLE_ODDS : disappointed ? BAD_MOOD_ODDS_WITHOUT_MODEL : 1;
    double probability = withOdds(balanced, odds);
    boolean named =
        sentiment.label() == SentimentLabel.NEGATIVE
            || cues.stream()
                .anyMatch(cue -> BAD.contains(cue.kind()) || TROUBLE.contains(cue.kind()));
    if (probability >= 0.5 && named && !has(cues, CueKind.NEWS)) {
      return new ComplaintResult(Verdict.YES, probability, evidence(sentiment, cues));
    }
    // A good mood may be misread; whoever tells of danger without a word of praise is looked at.
    boolean endangered =
        has(cues, CueKind.SAFETY) && RELIEF.stream().noneMatch(kind -> has(cues, kind));
    return probability <= SURELY_NONE && sentiment.label() == SentimentLabel.POSITIVE && !endangered
        ? new ComplaintResult(Verdict.NO, probability, List.of())
        : ComplaintResult.UNDETERMINED;
  }

  private static boolean isTroubled(Subject subject, SentimentResult mood, List<Cue> cues) {
    return subject.ofBrand()
        && mood.label() != SentimentLabel.POSITIVE
        && TROUBLE.stream().anyMatch(kind -> has(cues, kind));
  }

  private static boolean isBadMood(Subject subject, SentimentResult sentiment, List<Cue> cues) {
    return subject.ofBrand()
        && sentiment.label() == SentimentLabel.NEGATIVE
        && !(sentiment.score() > DOUBTFUL
            && FRIENDLY.stream().anyMatch(kind -> has(cues, kind))
            && BAD.stream().noneMatch(kind -> has(cues, kind)));
  }

  /** A probability where yes is that many times as frequent, compared with no, as it was. */
  private static double withOdds(double probability, double odds) {
    return probability * odds / (probability * odds + 1 - probability);
  }

  private static boolean has(List<Cue> cues, CueKind kind) {
    return cues.stream().anyMatch(cue -> cue.kind() == kind);
  }

  /** The words of the cues; where there are none, those that make the mood. */
  private static List<String> evidence(SentimentResult sentiment, List<Cue> cues) {
    List<String> quotes = cues.stream().map(Cue::quote).distinct().limit(MOST_EVIDENCE).toList();
    return quotes.isEmpty() ? sentiment.evidence().stream().limit(MOST_EVIDENCE).toList() : quotes;
  }
}
