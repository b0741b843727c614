package io.earshot.care.store;

import java.util.Locale;

/** How a closed matter ended. */
public enum Outcome {
  /** Solved, and the customer is content. */
  FIXED_PLEASED,
  /** Solved as far as it could be, and the customer is not content. */
  FIXED_DISPLEASED,
  /** Closed without a solution. */
  NOT_FIXED;

  /** The lower-case word of forms and files. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
