package io.earshot.nlp.expectation;

import java.util.Locale;

/** What customers expect of a service; each complaint tells of one or more that were missed. */
public enum Expectation {
  /** Not having to ask: to be noticed, answered, told. */
  ATTENTIVENESS,
  /** That what was promised holds: it works, it comes, it is there. */
  RELIABILITY,
  /** That it is right and quick: time is precious. */
  ACCURACY_AND_SPEED,
  /** To be treated with respect and understanding. */
  EMPATHY;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
