package io.earshot.nlp.customer;

import java.util.Locale;

/** The stance of a customer towards a brand, at a moment. */
public enum CustomerType {
  /** Condemns the brand whatever it does, without a concrete matter. */
  ACTIVE_HATER,
  /** Does not hate, but notices every fault. */
  EXTREME_CRITIC,
  /** Once loyal, now irritated or about to leave. */
  LAPSED_LOYAL,
  /** Still passionate, still satisfied. */
  CHAMPION,
  /** Too little evidence to say. */
  UNDETERMINED;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
