package io.earshot.nlp.sentiment;

import io.earshot.nlp.Verdict;
import io.earshot.nlp.complaint.ComplaintResult;
import io.earshot.nlp.complaint.SeverityResult;
import io.earshot.nlp.cue.Cue;
import io.earshot.nlp.cue.CueKind;
import java.util.List;

/**
 * Tells when other judgements overrule the mood that the words add up to. The model counts words,
 * so mockery and a calm report of danger read well to it: of eight grave complaints to airlines
 * that it found positive (train and dev of {@code airline_sentiment}), people called six negative
 * and none positive. Stateless, safe for use by several threads.
 */
public final class SentimentRules {
  private static final int GRAVE = 3;

  private SentimentRules() {}

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
