package io.earshot.nlp.complaint;

import io.earshot.nlp.cue.Cue;
import io.earshot.nlp.cue.CueKind;
import io.earshot.nlp.sentiment.SentimentResult;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What speaks for or against a complaint besides the words a model weighs: its log odds, the mood,
 * the cues and the manner of writing. All are the same in every language.
 */
public final class ComplaintClues {
  private static final double ALMOST_SURE = 1e-4;
  private static final int MOST_HANDLES = 3;
  private static final List<String> MANNERS =
      List.of("question_mark", "exclamation_mark", "handles", "link");

  /** The names of the clues, in the order in which {@link #values} gives them. */
  public static final List<String> NAMES = names();

  /** Where the clue of each kind of cue stands. */
  private static final Map<CueKind, Integer> PLACES = new EnumMap<>(CueKind.class);

  static {
    for (CueKind kind : CueKind.values()) {
      PLACES.put(kind, NAMES.indexOf(kind.code()));
    }
  }

  private ComplaintClues() {}

  private static List<String> names() {
    List<String> names = new ArrayList<>(List.of("model", "mood", "mood_strength"));
    names.addAll(MANNERS);
    for (CueKind kind : CueKind.values()) {
      names.add(kind.code());
    }
    return List.copyOf(names);
  }

  /**
   * The clues of one post.
   *
   * @param byModel the probability by the words; one half where there is no model
   */
  public static double[] values(
      String text, double byModel, SentimentResult sentiment, List<Cue> cues) {
    double probability = Math.max(ALMOST_SURE, Math.min(1 - ALMOST_SURE, byModel));
    double[] values = new double[NAMES.size()];
    values[0] = StrictMath.log(probability / (1 - probability));
    values[1] = sentiment.score();
    values[2] = Math.abs(sentiment.score());
    values[3] = text.indexOf('?') >= 0 ? 1 : 0;
    values[4] = text.indexOf('!') >= 0 ? 1 : 0;
    values[5] = Math.min(MOST_HANDLES, handles(text));
    values[6] = text.contains("http") ? 1 : 0;
    for (Cue cue : cues) {
      values[PLACES.get(cue.kind())] = 1;
    }
    return values;
  }

  private static int handles(String text) {
    int handles = 0;
    for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      handles++;
    }
    return handles;
  }
}
