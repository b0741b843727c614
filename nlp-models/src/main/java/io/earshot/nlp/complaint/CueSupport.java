package io.earshot.nlp.complaint;

import io.earshot.nlp.Verdict;
import io.earshot.nlp.cue.Cue;
import io.earshot.nlp.cue.CueKind;
import io.earshot.nlp.sentiment.SentimentLabel;
import io.earshot.nlp.sentiment.SentimentResult;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Settles whether a post addressed to a brand is a complaint, from the model's probability and the
 * cues. The model is right where complaints and others are equally frequent and knows no phrases;
 * among posts that name a brand complaints prevail, and a cue of annoyance (a fault, danger,
 * contempt, talk of leaving ...) is strong support. So the odds are raised by a fixed factor, and
 * once more where such a cue stands: yes from a probability of 0.35 of the model, with a cue from
 * 0.15. In warm words or a good mood without such a cue the model's own limit of 0.5 holds, and 0.8
 * where both come together: then it is praise unless the model is quite sure.
 *
 * <p>The two limits were set on the English dev rows of {@code customer_types}; limits near them
 * differ by less than 0.01. An undetermined verdict stays undetermined. Stateless, safe for use by
 * several threads.
 */
public final class CueSupport {

  /** Log odds of 0.65: what makes 0.35 even. */
  private static final double ADDRESSED_TO_A_BRAND = StrictMath.log(0.65 / 0.35);

  /** What, besides, makes 0.15 even. */
  private static final double ANNOYANCE_NAMED = StrictMath.log(0.85 / 0.15) - ADDRESSED_TO_A_BRAND;

  /** In a mood above this, without a cue of annoyance, the odds are left as they are. */
  private static final double WARM = 0.2;

  /** What makes 0.8 even. */
  private static final double PRAISE_IN_A_GOOD_MOOD = StrictMath.log(0.2 / 0.8);

  private static final double ALMOST_SURE = 1e-6;

  private static final Set<CueKind> ANNOYANCE =
      EnumSet.of(
          CueKind.FAULT,
          CueKind.DISAPPOINTMENT,
          CueKind.SAFETY,
          CueKind.GRAVE,
          CueKind.CONTEMPT,
          CueKind.ABUSE,
          CueKind.CHURN);

  private static final Set<CueKind> LASTING = EnumSet.of(CueKind.SUBSTANTIAL, CueKind.REPEAT);

  private CueSupport() {}

  /** Whether one of the cues tells of annoyance. */
  public static boolean namesAnnoyance(List<Cue> cues) {
    return cues.stream().anyMatch(cue -> ANNOYANCE.contains(cue.kind()));
  }

  private static double support(SentimentResult sentiment, List<Cue> cues) {
    boolean warm = cues.stream().anyMatch(CueSupport::isWarm);
    boolean good = sentiment.label() == SentimentLabel.POSITIVE;
    if (warm && good && cues.stream().noneMatch(CueSupport::namesFault)) {
      return PRAISE_IN_A_GOOD_MOOD;
    }
    if (namesAnnoyance(cues)) {
      return ADDRESSED_TO_A_BRAND + ANNOYANCE_NAMED;
    }
    if (sentiment.score() > WARM || warm) {
      return 0;
    }
    // hours and repetitions annoy, unless somebody praises what they use for the third time
    boolean lasting = cues.stream().anyMatch(cue -> LASTING.contains(cue.kind()));
    return ADDRESSED_TO_A_BRAND + (lasting ? ANNOYANCE_NAMED : 0);
  }

  /** Annoyance other than about a person in need, of whom thanks speak as well. */
  private static boolean namesFault(Cue cue) {
    return ANNOYANCE.contains(cue.kind())
        && cue.kind() != CueKind.SAFETY
        && cue.kind() != CueKind.GRAVE;
  }

  private static boolean isWarm(Cue cue) {
    return cue.kind() == CueKind.PRAISE || cue.kind() == CueKind.THANKS;
  }

  /** The verdict of the model, supported by the cues of the same text. */
  public static ComplaintResult settle(
      ComplaintResult byModel, SentimentResult sentiment, List<Cue> cues) {
    if (byModel.verdict() == Verdict.UNDETERMINED) {
      return byModel;
    }
    double probability = Math.max(ALMOST_SURE, Math.min(1 - ALMOST_SURE, byModel.probability()));
    double odds = StrictMath.log(probability / (1 - probability)) + support(sentiment, cues);
    double settled = 1 / (1 + StrictMath.exp(-odds));
    return new ComplaintResult(
        settled >= 0.5 ? Verdict.YES : Verdict.NO, settled, byModel.evidence());
  }
}
