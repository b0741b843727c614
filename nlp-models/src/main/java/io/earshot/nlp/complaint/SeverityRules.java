package io.earshot.nlp.complaint;

import io.earshot.nlp.Verdict;
import io.earshot.nlp.cue.Cue;
import io.earshot.nlp.cue.CueKind;
import io.earshot.nlp.sentiment.SentimentLabel;
import io.earshot.nlp.sentiment.SentimentResult;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Tells how grave a complaint is, from its cues:
 *
 * <ul>
 *   <li>3: danger to body or life, a stranded or vulnerable person, discrimination, a loss of 1,000
 *       or more, a threat of legal steps, a threat against people
 *   <li>2: a repeated failure, or a substantial loss of time, money or function
 *   <li>1: any other complaint
 *   <li>0: no complaint
 * </ul>
 *
 * <p>Where there is no complaint model, or the model sees none but the mood is bad, a grave cue
 * counts all the same, except in news, and so does danger told soberly: better a person looks in
 * vain than not at all. A baby, a hospital or a price that such a post merely mentions is no grave
 * cue: its caller leaves those out. The level is a reading of the words, nothing is checked.
 * Stateless, safe for use by several threads.
 */
public final class SeverityRules {

  private static final int MOST_EVIDENCE = 3;

  private static final Set<CueKind> GRAVE =
      EnumSet.of(CueKind.SAFETY, CueKind.GRAVE, CueKind.LEGAL, CueKind.THREAT);

  private static final Set<CueKind> RELIEF =
      EnumSet.of(CueKind.PRAISE, CueKind.THANKS, CueKind.RESOLVED);

  private static final Set<CueKind> THREATS = EnumSet.of(CueKind.THREAT);

  private SeverityRules() {}

  /**
   * The severity of one text.
   *
   * @param complaint whether it is a complaint
   * @param sentiment its mood; a grave cue in a bad mood counts though the verdict be no
   * @param cues the cues found in it
   */
  public static SeverityResult severity(
      ComplaintResult complaint, SentimentResult sentiment, List<Cue> cues) {
    List<String> grave = quotes(cues, GRAVE);
    List<String> substantial = quotes(cues, EnumSet.of(CueKind.SUBSTANTIAL));
    if (complaint.verdict() == Verdict.NO) {
      List<String> urgent = isDistress(sentiment, cues) ? grave : quotes(cues, THREATS);
      return urgent.isEmpty() ? SeverityResult.NONE : new SeverityResult(3, urgent);
    }
    if (complaint.verdict() == Verdict.UNDETERMINED) {
      return grave.isEmpty() || has(cues, EnumSet.of(CueKind.NEWS))
          ? SeverityResult.NONE
          : new SeverityResult(3, grave);
    }
    if (!grave.isEmpty()) {
      return new SeverityResult(3, grave);
    }
    return substantial.isEmpty()
        ? new SeverityResult(1, List.of())
        : new SeverityResult(2, substantial);
  }

  /**
   * Danger told in a bad mood, or soberly and without any word of thanks, praise or relief, and not
   * as news: the complaint may have been overlooked.
   */
  private static boolean isDistress(SentimentResult sentiment, List<Cue> cues) {
    if (has(cues, EnumSet.of(CueKind.NEWS))) {
      return false;
    }
    return sentiment.label() == SentimentLabel.NEGATIVE
        || (sentiment.label() == SentimentLabel.NEUTRAL
            && has(cues, EnumSet.of(CueKind.SAFETY))
            && !has(cues, RELIEF));
  }

  private static boolean has(List<Cue> cues, Set<CueKind> kinds) {
    return cues.stream().anyMatch(cue -> kinds.contains(cue.kind()));
  }

  private static List<String> quotes(List<Cue> cues, Set<CueKind> kinds) {
    List<String> quotes = new ArrayList<>();
    for (Cue cue : cues) {
      if (kinds.contains(cue.kind()) && quotes.size() < MOST_EVIDENCE) {
        quotes.add(cue.quote());
      }
    }
    return quotes;
  }
}
