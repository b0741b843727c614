package io.earshot.nlp.language;

import io.earshot.nlp.Language;
import java.io.Serializable;
import java.util.Objects;

/**
 * The language found. Immutable.
 *
 * @param language one of the eight, or unsupported, or unknown
 * @param confidence from 0 to 1
 */
public record LanguageResult(Language language, double confidence) implements Serializable {
  public LanguageResult {
    Objects.requireNonNull(language, "language");
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence is not within 0 and 1: " + confidence);
    }
  }
}
