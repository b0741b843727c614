package io.earshot.nlp.language;

/** Tells the language of a text. Implementations are safe for use by several threads. */
public interface LanguageIdentifier {
  /**
   * Identifies the language of one text.
   *
   * @param text any text, not null; may be empty, huge or hostile
   * @return never null
   */
  LanguageResult identify(String text);
}
