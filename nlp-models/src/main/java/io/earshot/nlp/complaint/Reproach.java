package io.earshot.nlp.complaint;

import java.util.Locale;

/**
 * How strongly a complaint reproaches: the scale of Jin and Aletras, "Modeling the Severity of
 * Complaints in Social Media" (NAACL 2021), from weak to strong.
 */
public enum Reproach {
  /** Says what is wrong and blames nobody. */
  NO_EXPLICIT_REPROACH,
  /** Shows displeasure. */
  DISAPPROVAL,
  /** Says who did it. */
  ACCUSATION,
  /** Says who is responsible and calls it bad. */
  BLAME;

  /**
   * The step with this code.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Reproach of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
