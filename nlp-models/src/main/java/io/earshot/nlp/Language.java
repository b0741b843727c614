package io.earshot.nlp;

import java.util.Locale;
import java.util.Optional;

/** The language of a text, as far as Earshot judges languages. */
public enum Language {
  EN,
  DE,
  NL,
  LV,
  ET,
  FR,
  ES,
  IT,
  /**
   * Enough text to see that it is none of the eight: it is not scored by a model of another one.
   */
  UNSUPPORTED,
  /** Too little text, or too even a mixture, to say. */
  UNKNOWN;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The ISO 639-1 code in lower case; {@code unsupported} and {@code unknown} for the last two. */
  public String code() {
    return code;
  }

  /** Whether it is one of the eight languages. */
  public boolean isSupported() {
    return this != UNSUPPORTED && this != UNKNOWN;
  }

  /** The language with this code, or empty when there is none; case does not matter. */
  public static Optional<Language> ofCode(String code) {
    for (Language language : values()) {
      if (language.code().equals(code.toLowerCase(Locale.ROOT))) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  /** The locale for lower-casing and word breaking; the root locale for the last two. */
  public Locale locale() {
    return isSupported() ? Locale.forLanguageTag(code()) : Locale.ROOT;
  }
}
