package io.earshot.nlp.intent;

import io.earshot.nlp.complaint.ComplaintResult;
import io.earshot.nlp.cue.Cue;
import io.earshot.nlp.cue.CueKind;
import io.earshot.nlp.sentiment.SentimentLabel;
import io.earshot.nlp.sentiment.SentimentResult;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells from the cues what a writer wants. Rules, not a model: each intent can be traced to the
 * words quoted in a cue.
 *
 * <p>Measured on the dev half of {@code customer_types} (English and German): see {@code
 * docs/customer-types.md}. Weak points: churn talk, questions and insults worded in a way that no
 * list holds. Stateless, safe for use by several threads.
 */
public final class IntentRules {

  private IntentRules() {}

  /**
   * The intents of one text.
   *
   * @param cues the cues found in it
   * @param complaint whether it is a complaint
   * @param sentiment its mood
   * @return each intent once, in the order of {@link Intent}
   */
  public static List<Intent> intents(
      List<Cue> cues, ComplaintResult complaint, SentimentResult sentiment) {
    Set<CueKind> kinds = EnumSet.noneOf(CueKind.class);
    for (Cue cue : cues) {
      kinds.add(cue.kind());
    }
    if (!takesLegalSteps(cues)) {
      kinds.remove(CueKind.LEGAL);
    }
    List<Intent> intents = new ArrayList<>();
    for (Intent intent : Intent.values()) {
      if (holds(intent, kinds, complaint, sentiment)) {
        intents.add(intent);
      }
    }
    return List.copyOf(intents);
  }

  private static boolean holds(
      Intent intent, Set<CueKind> kinds, ComplaintResult complaint, SentimentResult sentiment) {
    if (!kinds.contains(intent.cue())) {
      return false;
    }
    return switch (intent) {
      // Praise within an angry complaint is mostly mockery or a contrast to a rival.
      case PRAISE -> !(complaint.isComplaint() && sentiment.label() == SentimentLabel.NEGATIVE);
      case PRESS, SAFETY -> !forwards(kinds, complaint);
      case NEWS -> forwards(kinds, complaint);
      default -> true;
    };
  }

  /**
   * A regulator is as grave as the law, so the lists call it both legal and press; but who turns to
   * one takes no step at law yet. Only legal words that are nothing else are such a step.
   */
  private static boolean takesLegalSteps(List<Cue> cues) {
    Set<String> told = new HashSet<>();
    for (Cue cue : cues) {
      if (cue.kind() == CueKind.PRESS) {
        told.add(cue.quote());
      }
    }
    return cues.stream()
        .anyMatch(cue -> cue.kind() == CueKind.LEGAL && !told.contains(cue.quote()));
  }

  /** News words in a complaint ("I'll tell the local news") do not make it news. */
  private static boolean forwards(Set<CueKind> kinds, ComplaintResult complaint) {
    return kinds.contains(CueKind.NEWS) && !complaint.isComplaint();
  }
}
