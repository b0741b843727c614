package io.earshot.nlp.sentiment;

import java.util.Locale;

/** The mood of a text. */
public enum SentimentLabel {
  NEGATIVE,
  NEUTRAL,
  POSITIVE,
  /** There is no model for this language, or no text. */
  UNDETERMINED;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
