package io.earshot.priority;

import io.earshot.connectors.Mention;
import io.earshot.connectors.Rating;
import io.earshot.nlp.Assessment;
import io.earshot.nlp.Verdict;
import io.earshot.nlp.cue.CueKind;
import io.earshot.nlp.customer.CustomerType;
import io.earshot.nlp.intent.Intent;
import io.earshot.nlp.sentiment.SentimentLabel;
import io.earshot.nlp.sentiment.SentimentResult;
import java.util.List;

/**
 * What a mention asks of the care team. Immutable.
 *
 * @param complaint whether something is wrong, and who says so
 * @param severity 0 to 3: as judged, or as its words show where nothing was judged; 0 of what is
 *     neither a complaint nor a threat
 * @param question whether it asks something, or asks to be contacted
 * @param praise whether it is praise worth thanking: warm words in a mood that is not negative
 * @param solved whether it says, in a mood that is not bad, that a matter was solved
 * @param threat whether it threatens people
 * @param escalation whether it touches safety, the law or the press
 */
public record Need(
    Complaint complaint,
    int severity,
    boolean question,
    boolean praise,
    boolean solved,
    boolean threat,
    boolean escalation) {

  /** Whether something is wrong. */
  public enum Complaint {
    /** The complaint model says so. */
    JUDGED,
    /** No model says so, but words, mood or stars do. */
    SUSPECTED,
    NONE
  }

  /** From which sentiment score on, either way, a mood without a complaint verdict is believed. */
  private static final double CLEAR = 0.5;

  private static final double STARS = 5;

  private static final double PRAISING_STARS = 4;

  /** What begins a post that only forwards another's, word for word. */
  private static final String COPY_MARK = "RT @";

  /** Words that show something wrong even where no model can judge the whole. */
  private static final List<CueKind> TROUBLE =
      List.of(
          CueKind.FAULT, CueKind.SUBSTANTIAL, CueKind.REPEAT, CueKind.CONTEMPT, CueKind.SUPERVISOR);

  /**
   * Reads the need from the judgements, the customer's type and the stars.
   *
   * @param starLimit up to how many stars of five a review shows a need
   */
  static Need of(PriorityInput input, double starLimit) {
    Assessment assessment = input.assessment();
    boolean good = assessment.sentiment().label() == SentimentLabel.POSITIVE;
    boolean bad = assessment.sentiment().label() == SentimentLabel.NEGATIVE;
    boolean solved = assessment.has(CueKind.RESOLVED) && !bad;
    boolean escalation =
        says(assessment, Intent.SAFETY)
            || says(assessment, Intent.LEGAL_ACTION)
            || says(assessment, Intent.PRESS);
    Complaint complaint = complaint(input, solved, escalation, starLimit);
    boolean praise =
        complaint == Complaint.NONE
            && !bad
            && (says(assessment, Intent.PRAISE)
                || (good && input.customerType().type() == CustomerType.CHAMPION));
    return new Need(
        complaint,
        complaint == Complaint.NONE ? judgedThreat(assessment) : severity(assessment),
        says(assessment, Intent.QUESTION) || says(assessment, Intent.CONTACT_REQUEST),
        praise,
        solved && complaint == Complaint.NONE,
        says(assessment, Intent.THREAT),
        escalation && complaint != Complaint.NONE);
  }

  private static int judgedThreat(Assessment assessment) {
    return says(assessment, Intent.THREAT) ? assessment.severity().level() : 0;
  }

  private static int severity(Assessment assessment) {
    int judged = assessment.severity().level();
    if (judged > 0) {
      return judged;
    }
    if (assessment.has(CueKind.SAFETY) || assessment.has(CueKind.GRAVE)) {
      return 3;
    }
    if (assessment.has(CueKind.SUBSTANTIAL)) {
      return 2;
    }
    return assessment.has(CueKind.FAULT) ? 1 : 0;
  }

  private static Complaint complaint(
      PriorityInput input, boolean solved, boolean escalation, double starLimit) {
    Assessment assessment = input.assessment();
    if (isForwarded(input)) {
      return Complaint.NONE;
    }
    boolean good = assessment.sentiment().label() == SentimentLabel.POSITIVE;
    boolean warm = isWarm(assessment);
    Verdict verdict = assessment.complaint().verdict();
    if (verdict == Verdict.YES) {
      boolean praised = warm && !escalation;
      boolean overruled =
          isPraisedByStars(input.mention().rating()) && (good || namesNothing(assessment));
      return (good && (solved || praised)) || (overruled && !escalation)
          ? Complaint.NONE
          : Complaint.JUDGED;
    }
    if (starsAtMost(input.mention().rating(), starLimit)) {
      return Complaint.SUSPECTED;
    }
    boolean content =
        verdict == Verdict.NO && !escalation && isPraisedByStars(input.mention().rating());
    if (content || (good && !isIronic(assessment)) || warm) {
      return Complaint.NONE;
    }
    boolean turned =
        input.customerType().type() == CustomerType.LAPSED_LOYAL
            && assessment.sentiment().label() == SentimentLabel.NEGATIVE;
    boolean grave = escalation || says(assessment, Intent.THREAT) || assessment.has(CueKind.GRAVE);
    boolean unjudged =
        verdict == Verdict.UNDETERMINED
            && (TROUBLE.stream().anyMatch(assessment::has) || clearlyBad(assessment.sentiment()));
    return says(assessment, Intent.CHURN_THREAT)
            || turned
            || grave
            || unjudged
            || assessment.leansToComplaint()
        ? Complaint.SUSPECTED
        : Complaint.NONE;
  }

  /**
   * Words that name something grave and neither praise nor thank, in what reads as a good mood: "no
   * hotel, no food, love that for us". No mood model of words tells irony.
   */
  private static boolean isIronic(Assessment assessment) {
    return assessment.has(CueKind.GRAVE)
        && !assessment.has(CueKind.THANKS)
        && !assessment.has(CueKind.PRAISE);
  }

  private static boolean namesNothing(Assessment assessment) {
    return TROUBLE.stream().noneMatch(assessment::has);
  }

  /** Four stars of five or more: then a complaint has to be named, in no good mood. */
  private static boolean isPraisedByStars(Rating rating) {
    return rating != null && rating.value() * STARS >= PRAISING_STARS * rating.scale();
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
   * Whether it only forwards: another's post word for word, or news without a concern of the
   * writer's own. Then nothing in it is the writer's own trouble; the post itself is judged where
   * it comes from.
   */
  public static boolean isForwarded(PriorityInput input) {
    return isForwarded(input.mention(), input.assessment());
  }

  /** The same of a mention whose customer is not looked at. */
  public static boolean isForwarded(Mention mention, Assessment assessment) {
    String text = mention.text();
    boolean copied =
        assessment.has(CueKind.NEWS) && text != null && text.strip().startsWith(COPY_MARK);
    boolean news =
        says(assessment, Intent.NEWS)
            && !says(assessment, Intent.CHURN_THREAT)
            && !says(assessment, Intent.CONTACT_REQUEST)
            && !assessment.has(CueKind.REPEAT);
    return (copied || news) && !says(assessment, Intent.THREAT);
  }

  /** Whether a review gives at most so many stars, counted as of five. */
  public static boolean starsAtMost(Rating rating, double limit) {
    return rating != null && rating.value() * STARS <= limit * rating.scale();
  }

  /** Whether its writer wants this. */
  public static boolean says(Assessment assessment, Intent intent) {
    return assessment.intents().contains(intent);
  }

  private static boolean clearlyBad(SentimentResult sentiment) {
    return sentiment.label() == SentimentLabel.NEGATIVE && sentiment.score() <= -CLEAR;
  }

  /** Whether something is wrong, by a model or by its marks. */
  public boolean isComplaint() {
    return complaint != Complaint.NONE;
  }
}
