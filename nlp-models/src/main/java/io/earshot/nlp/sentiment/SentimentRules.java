package io.earshot.nlp.sentiment;

import io.earshot.nlp.Verdict;
import io.earshot.nlp.complaint.ComplaintResult;
import io.earshot.nlp.complaint.SeverityResult;
import io.earshot.nlp.cue.Cue;
import io.earshot.nlp.cue.CueKind;
import io.earshot.nlp.linear.PostFeatures;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Tells when other judgements overrule the mood that the words add up to. The model counts words,
 * so mockery and a calm report of danger read well to it: of eight grave complaints to airlines
 * that it found positive (train and dev of {@code airline_sentiment}), people called six negative
 * and none positive. Stateless, safe for use by several threads.
 */
public final class SentimentRules {
  private static final int GRAVE = 3;

  /** A score from here on down is no shade that the little words around a denial could give. */
  private static final double PLAINLY_NEGATIVE = -0.6;

  private static final Set<CueKind> BAD =
      EnumSet.of(
          CueKind.FAULT,
          CueKind.DISAPPOINTMENT,
          CueKind.CONTEMPT,
          CueKind.ABUSE,
          CueKind.SUBSTANTIAL,
          CueKind.SAFETY,
          CueKind.GRAVE,
          CueKind.CHURN,
          CueKind.THREAT,
          CueKind.REPEAT);

  private static final Set<CueKind> SOFTER =
      EnumSet.of(CueKind.PRAISE, CueKind.THANKS, CueKind.RESOLVED, CueKind.QUESTION);

  /** As negative as what is told calmly: a third of the way. */
  private static final double SOBERLY_NEGATIVE = -0.33;

  /** How many times as strong as calm words those are at least that are said with emphasis. */
  private static final double EMPHASIS = 1.1;

  private SentimentRules() {}

  /**
   * The mood of words said with emphasis ("sooo good!!!"), which makes a mood stronger. The models
   * met exclamation marks and long vowels in few posts of most languages, and took them for a mood
   * of their own.
   *
   * @param said the mood of the words as they stand
   * @param calm the mood of the same words without emphasis
   * @param leaning where the mood words lead, see {@link PostFeatures#leaning}; it decides whether
   *     there is a mood to strengthen in words that read neutral
   * @return the same label with a score somewhat farther from 0 than that of the calm words; the
   *     same where the two disagree, as in mockery, unless emphasis makes good what has bad words
   *     only
   */
  static SentimentResult emphasised(SentimentResult said, SentimentResult calm, int leaning) {
    boolean turned =
        leaning < 0
            && said.label() == SentimentLabel.POSITIVE
            && calm.label() != SentimentLabel.POSITIVE
            && calm.score() < 0;
    boolean agreed =
        said.label() == calm.label()
            && (calm.label() != SentimentLabel.NEUTRAL || leaning == Math.signum(calm.score()));
    double direction = Math.signum(calm.score());
    double least = Math.min(1, EMPHASIS * Math.abs(calm.score()));
    return turned || (agreed && said.score() * direction < least)
        ? new SentimentResult(calm.label(), least * direction, calm.evidence(), said.sentences())
        : said;
  }

  /** The mood of words that mock: what reads as good is meant as bad. */
  public static SentimentResult mocked(SentimentResult sentiment) {
    return sentiment.label() == SentimentLabel.POSITIVE
        ? new SentimentResult(
            SentimentLabel.NEGATIVE,
            -Math.abs(sentiment.score()),
            sentiment.evidence(),
            sentiment.sentences())
        : sentiment;
  }

  /**
   * The mood of thanks or praise for a solution ("problem solved, thank you"): the words that name
   * the problem read badly, but nobody complains of it.
   *
   * @param cues the cues found in the text
   * @return positive where the words read negative, a solution is told with thanks or praise, and
   *     nothing bad beside it; else the same
   */
  public static SentimentResult solved(SentimentResult sentiment, List<Cue> cues) {
    return sentiment.label() == SentimentLabel.NEGATIVE
            && has(cues, EnumSet.of(CueKind.RESOLVED))
            && has(cues, EnumSet.of(CueKind.THANKS, CueKind.PRAISE))
            && !has(cues, BAD)
        ? new SentimentResult(
            SentimentLabel.POSITIVE,
            Math.abs(sentiment.score()),
            cues.stream().filter(cue -> cue.kind() == CueKind.RESOLVED).map(Cue::quote).toList(),
            sentiment.sentences())
        : sentiment;
  }

  /**
   * The mood of a complaint that tells a fault without a word of feeling. Where a model learned
   * from complaints it knows these; the others learned from opinions and read "the parcel came
   * torn" as neither good nor bad.
   *
   * @param cues the cues found in the text
   * @return negative where the words read neutral, a fault is told, and neither praise, thanks,
   *     relief nor a question stands beside it; else the same
   */
  public static SentimentResult sober(SentimentResult sentiment, List<Cue> cues) {
    return sentiment.label() == SentimentLabel.NEUTRAL
            && has(cues, EnumSet.of(CueKind.FAULT))
            && !has(cues, SOFTER)
        ? new SentimentResult(
            SentimentLabel.NEGATIVE,
            Math.min(sentiment.score(), SOBERLY_NEGATIVE),
            cues.stream().filter(cue -> cue.kind() == CueKind.FAULT).map(Cue::quote).toList(),
            sentiment.sentences())
        : sentiment;
  }

  private static boolean has(List<Cue> cues, Set<CueKind> kinds) {
    return cues.stream().anyMatch(cue -> kinds.contains(cue.kind()));
  }

  /**
   * The mood of a text that denies something bad ("not bad", "I don't hate it"), which the model
   * cannot read: to it, two bad words add up to a worse one.
   *
   * @param rest the mood of the words around what is denied; undetermined where there are none
   * @param cues the cues found in the text
   * @return neutral where the rest is no more than a shade negative and nothing bad is told in it;
   *     else the mood of the rest
   */
  public static SentimentResult denied(SentimentResult rest, List<Cue> cues) {
    boolean told = cues.stream().anyMatch(cue -> BAD.contains(cue.kind()));
    boolean shade =
        rest.label() == SentimentLabel.UNDETERMINED
            || (rest.label() != SentimentLabel.POSITIVE
                && rest.score() < 0
                && rest.score() > PLAINLY_NEGATIVE);
    return shade && !told
        ? new SentimentResult(SentimentLabel.NEUTRAL, 0, List.of(), rest.sentences())
        : rest;
  }

  /**
   * The mood beside what else was found.
   *
   * @param sentiment the mood by its words
   * @param complaint whether it is a complaint
   * @param severity how grave
   * @param cues the cues found in it
   * @return where the words read positive but the complaint is a grave one: negative; where there
   *     is no complaint model to agree with the grave words, or they threaten somebody:
   *     undetermined; both for the reasons of the severity. Else the same
   */
  public static SentimentResult settle(
      SentimentResult sentiment,
      ComplaintResult complaint,
      SeverityResult severity,
      List<Cue> cues) {
    if (severity.level() < GRAVE || sentiment.label() != SentimentLabel.POSITIVE) {
      return sentiment;
    }
    if (complaint.isComplaint()) {
      return new SentimentResult(
          SentimentLabel.NEGATIVE,
          -Math.abs(sentiment.score()),
          severity.evidence(),
          sentiment.sentences());
    }
    boolean open =
        complaint.verdict() == Verdict.UNDETERMINED
            || cues.stream().anyMatch(cue -> cue.kind() == CueKind.THREAT);
    return open
        ? new SentimentResult(
            SentimentLabel.UNDETERMINED, 0, severity.evidence(), sentiment.sentences())
        : sentiment;
  }
}
