package io.earshot.nlp.touchpoint;

import io.earshot.nlp.Language;
import java.util.List;

/**
 * Finds where a writer met the organisation. Implementations are safe for use by several threads.
 */
public interface TouchpointFinder {
  /**
   * Finds the touchpoints of one text.
   *
   * @param text any text, not null; may be empty, huge or hostile
   * @param language its language as identified before
   * @return at most three, strongest first, each with the words that name it; empty where none is
   *     named or the language is not supported
   */
  List<NamedTouchpoint> find(String text, Language language);
}
