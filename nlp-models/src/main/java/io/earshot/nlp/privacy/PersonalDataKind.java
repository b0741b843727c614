package io.earshot.nlp.privacy;

import java.util.Locale;

/** The kinds of personal data that are masked. */
public enum PersonalDataKind {
  EMAIL,
  PHONE,
  CARD,
  IBAN,
  REFERENCE,
  ADDRESS,
  IP,
  NATIONAL_ID,
  NAME;

  /** What stands in the text instead, for example {@code [phone]}. */
  public String mark() {
    return "[" + name().toLowerCase(Locale.ROOT).replace('_', ' ') + "]";
  }
}
