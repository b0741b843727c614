package io.earshot.nlp.cue;

import io.earshot.nlp.Language;
import java.util.List;

/** Finds cues in a text. Implementations are safe for use by several threads. */
public interface CueFinder {
  /**
   * Finds the cues of one text.
   *
   * @param text any text, not null; may be empty, huge or hostile
   * @param language its language as identified before; for unsupported and unknown ones only cues
   *     that hold in every language are found
   * @return the cues in text order, without repetitions; at most {@value LexiconCueFinder#MOST}
   */
  List<Cue> find(String text, Language language);
}
