package io.earshot.nlp.token;

import io.earshot.nlp.Language;
import java.util.List;

/** Cuts a text into tokens. Implementations are safe for use by several threads. */
public interface Tokenizer {
  /**
   * Cuts one text.
   *
   * @param text any text, not null
   * @param language its language; for unsupported or unknown ones the language-neutral rules hold
   * @return the tokens in order; empty for a text without any
   */
  List<Token> tokenize(String text, Language language);
}
