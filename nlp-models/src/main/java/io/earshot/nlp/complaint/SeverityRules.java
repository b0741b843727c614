package io.earshot.nlp.complaint;

import io.earshot.nlp.Verdict;
import io.earshot.nlp.cue.Cue;
import io.earshot.nlp.cue.CueKind;
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
 * <p>Where there is no complaint model, a grave cue counts all the same: better a person looks in
 * vain than not at all. The level is a reading of the words, nothing is checked. Stateless, safe
 * for use by several threads.
 */
public final class SeverityRules {

  private static final int MOST_EVIDENCE = 3;

  private static final Set<CueKind> GRAVE =
      EnumSet.of(CueKind.SAFETY, CueKind.LEGAL, CueKind.THREAT);

  private SeverityRules() {}

  /**
   * The severity of one text.
   *
   * @param complaint whether it is a complaint
   * @param sentiment its mood; only told apart where the words leave it open
   * @param cues the cues found in it
   */
  public static SeverityResult severity(
      ComplaintResult complaint, SentimentResult sentiment, List<Cue> cues) {
    List<String> grave = quotes(cues, GRAVE);
    List<String> substantial = quotes(cues, EnumSet.of(CueKind.SUBSTANTIAL));
    if (complaint.verdict() == Verdict.NO) {
      List<String> threats = quotes(cues, EnumSet.of(CueKind.THREAT));
      return threats.isEmpty() ? SeverityResult.NONE : new SeverityResult(3, threats);
    }
    if (complaint.verdict() == Verdict.UNDETERMINED) {
      return grave.isEmpty() ? SeverityResult.NONE : new SeverityResult(3, grave);
    }
    if (!grave.isEmpty()) {
      return new SeverityResult(3, grave);
    }
    return substantial.isEmpty()
        ? new SeverityResult(1, List.of())
        : new SeverityResult(2, substantial);
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
