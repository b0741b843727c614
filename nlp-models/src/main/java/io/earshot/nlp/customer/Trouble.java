package io.earshot.nlp.customer;

import io.earshot.nlp.Assessment;
import io.earshot.nlp.Verdict;
import io.earshot.nlp.cue.CueKind;
import io.earshot.nlp.intent.Intent;
import io.earshot.nlp.sentiment.SentimentLabel;
import java.util.List;

/** Whether a mention tells of something wrong, and who says so. */
public enum Trouble {
  /** The complaint model says so. */
  JUDGED,
  /** No model says so, but words, mood, stars or the customer's type do. */
  SUSPECTED,
  NONE;

  /** Four stars of five. */
  private static final double PRAISING_SHARE = 0.8;

  /** A mood between this and 0 is hardly bad. */
  private static final double HARDLY_BAD = -0.3;

  /** Words that show something wrong even where no model can judge the whole. */
  private static final List<CueKind> NAMED =
      List.of(
          CueKind.FAULT, CueKind.SUBSTANTIAL, CueKind.REPEAT, CueKind.CONTEMPT, CueKind.SUPERVISOR);

  /** Reads it from a mention. */
  public static Trouble of(ReplyCase mention) {
    Assessment assessment = mention.assessment();
    if (Forwards.only(assessment) || assessment.complaint().isDenied()) {
      return NONE;
    }
    boolean good = assessment.sentiment().label() == SentimentLabel.POSITIVE;
    boolean warm = isWarm(assessment);
    boolean escalates = escalates(assessment);
    Verdict verdict = assessment.complaint().verdict();
    if (verdict == Verdict.YES) {
      boolean solved = good && assessment.has(CueKind.RESOLVED);
      boolean praised = good && warm && !escalates;
      boolean overruled = isPraisedByStars(mention) && (good || namesNothing(assessment));
      return solved || praised || (overruled && !escalates) || isChampionsPraise(mention)
          ? NONE
          : JUDGED;
    }
    if (mention.hasLowRating()) {
      return SUSPECTED;
    }
    boolean content = verdict == Verdict.NO && !escalates && isPraisedByStars(mention);
    if (content || warm) {
      return NONE;
    }
    return isTold(mention, good) || (!good && isImplied(mention)) || isIronic(good, assessment)
        ? SUSPECTED
        : NONE;
  }

  /** Whether danger, the law or the press is in it. */
  public static boolean escalates(Assessment assessment) {
    return says(assessment, Intent.SAFETY)
        || says(assessment, Intent.LEGAL_ACTION)
        || says(assessment, Intent.PRESS);
  }

  /**
   * What is believed in any mood: a fault that is named and not said to be solved, since no mood
   * model of words tells irony, unless words of praise bear the good mood out without any reserve
   * or contempt ("love you, only my seat was broken"); and whatever a lapsed loyal customer writes,
   * since that type is given only to who is irritated now.
   */
  private static boolean isTold(ReplyCase mention, boolean good) {
    Assessment assessment = mention.assessment();
    return mention.type() == CustomerType.LAPSED_LOYAL
        || (assessment.has(CueKind.FAULT)
            && !mention.saysSolved()
            && !(good
                && says(assessment, Intent.PRAISE)
                && !assessment.has(CueKind.DISAPPOINTMENT)
                && !assessment.has(CueKind.CONTEMPT)));
  }

  /** What is believed unless the mood is good. */
  private static boolean isImplied(ReplyCase mention) {
    Assessment assessment = mention.assessment();
    boolean unjudged =
        assessment.complaint().verdict() == Verdict.UNDETERMINED && !namesNothing(assessment);
    return says(assessment, Intent.CHURN_THREAT)
        || escalates(assessment)
        || says(assessment, Intent.THREAT)
        || assessment.has(CueKind.GRAVE)
        || unjudged
        || (mention.type() == CustomerType.EXTREME_CRITIC && !mention.saysSolved());
  }

  /**
   * Words that name something grave and neither praise nor thank, in what reads as a good mood: "no
   * hotel, no food, love that for us". No mood model of words tells irony.
   */
  private static boolean isIronic(boolean good, Assessment assessment) {
    return good
        && assessment.has(CueKind.GRAVE)
        && !assessment.has(CueKind.THANKS)
        && !assessment.has(CueKind.PRAISE);
  }

  /**
   * Whether it praises, in a mood that is not bad, and names nothing wrong. "The wheelchair stood
   * ready, dad is happy" speaks of somebody vulnerable, and is praise all the same.
   */
  private static boolean isWarm(Assessment assessment) {
    return says(assessment, Intent.PRAISE)
        && assessment.sentiment().label() != SentimentLabel.NEGATIVE
        && namesNothing(assessment)
        && !says(assessment, Intent.CHURN_THREAT)
        && !says(assessment, Intent.THREAT)
        && !says(assessment, Intent.LEGAL_ACTION)
        && !says(assessment, Intent.PRESS);
  }

  /**
   * Whether a champion praises and names nothing wrong, in a mood that is hardly bad: "wouldn't
   * dream of going with anyone else". By others it is as often mockery.
   */
  private static boolean isChampionsPraise(ReplyCase mention) {
    Assessment assessment = mention.assessment();
    return mention.type() == CustomerType.CHAMPION
        && assessment.has(CueKind.PRAISE)
        && assessment.sentiment().score() > HARDLY_BAD
        && namesNothing(assessment)
        && !assessment.has(CueKind.CHURN)
        && !escalates(assessment);
  }

  /** Four stars of five or more: then a complaint has to be named, in no good mood. */
  private static boolean isPraisedByStars(ReplyCase mention) {
    return mention.ratingShare() != null && mention.ratingShare() >= PRAISING_SHARE;
  }

  private static boolean namesNothing(Assessment assessment) {
    return NAMED.stream().noneMatch(assessment::has);
  }

  private static boolean says(Assessment assessment, Intent intent) {
    return assessment.intents().contains(intent);
  }
}
