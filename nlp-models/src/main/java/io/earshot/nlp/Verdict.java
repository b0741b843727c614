package io.earshot.nlp;

import java.util.Locale;

/** An answer to a yes-or-no question that may be missing. */
public enum Verdict {
  YES,
  NO,
  /** There is no model for this language, or too little text. */
  UNDETERMINED;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
