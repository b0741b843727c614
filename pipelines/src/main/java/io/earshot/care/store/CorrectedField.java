package io.earshot.care.store;

import java.util.List;
import java.util.Locale;

/** A judgement that a person can put right, with the values it can take. */
public enum CorrectedField {
  TYPE("active_hater extreme_critic lapsed_loyal champion undetermined"),
  SENTIMENT("negative neutral positive"),
  COMPLAINT("yes no");

  private final String allowed;

  CorrectedField(String allowed) {
    this.allowed = allowed;
  }

  /** What it can be corrected to. */
  public List<String> allowed() {
    return List.of(allowed.split(" ", -1));
  }

  /** The lower-case word of forms and files. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
