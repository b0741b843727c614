package io.earshot.care.store;

import java.util.Locale;

/** A person asked for something that the store does not do. The message says it in English. */
public final class RefusedException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** What is wrong, to be said in other languages too. */
  public enum Reason {
    ACCOUNT_NAME,
    TEXT,
    PASSWORD,
    PRESENT_PASSWORD,
    LINK,
    NAME_TAKEN,
    SEARCH_NAME,
    SEARCH_DAYS,
    SEARCH_THRESHOLD;

    /** The lower-case word of texts. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Reason reason;

  RefusedException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** What is wrong. */
  public Reason reason() {
    return reason;
  }
}
