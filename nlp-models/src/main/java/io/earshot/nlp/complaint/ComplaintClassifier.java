package io.earshot.nlp.complaint;

import io.earshot.nlp.Language;

/** Judges whether a text is a complaint. Implementations are safe for use by several threads. */
public interface ComplaintClassifier {
  /**
   * Judges one text.
   *
   * @param text any text, not null
   * @param language its language as identified before
   * @return {@link ComplaintResult#UNDETERMINED} where there is no model for the language
   */
  ComplaintResult classify(String text, Language language);
}
