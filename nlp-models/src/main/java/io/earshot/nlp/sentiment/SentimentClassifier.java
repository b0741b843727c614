package io.earshot.nlp.sentiment;

import io.earshot.nlp.Language;

/** Judges the mood of a text. Implementations are safe for use by several threads. */
public interface SentimentClassifier {
  /**
   * Judges one text.
   *
   * @param text any text, not null
   * @param language its language as identified before
   * @return {@link SentimentResult#UNDETERMINED} where there is no model for the language
   */
  SentimentResult classify(String text, Language language);
}
