package io.earshot.nlp.intent;

import java.util.Locale;

/** What the writer wants; several may hold at once. */
public enum Intent {
  QUESTION,
  CHURN_THREAT,
  PRAISE,
  CONTACT_REQUEST,
  ABUSE,
  THREAT,
  LEGAL_ACTION,
  PRESS,
  SAFETY,
  SUPERVISOR,
  NEWS;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
