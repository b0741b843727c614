package io.earshot.pipelines.night;

import io.earshot.nlp.privacy.PersonalDataMasker;
import io.earshot.nlp.privacy.PersonalDataSpan;

/**
 * Masks personal data in a record as it stands in a file. In JSON a character may stand behind an
 * escape ({@code \n} before a number, a code point in hexadecimal for the sign in an address), so
 * the masker is shown the characters meant, and its marks are set into the record as it is; the
 * record need not be whole.
 */
public final class RawRecordMask {
  /** Of {@code u} and four hexadecimal digits. */
  private static final int UNICODE_ESCAPE = 6;

  private final String record;
  private final StringBuilder meant;

  /** Where each character meant begins in the record, and where the last one ends. */
  private final int[] begins;

  private RawRecordMask(String record) {
    this.record = record;
    this.meant = new StringBuilder(record.length());
    this.begins = new int[record.length() + 1];
    int at = 0;
    while (at < record.length()) {
      begins[meant.length()] = at;
      at += readCharacter(at);
    }
    begins[meant.length()] = at;
  }

  /** The record with every span of personal data replaced by its mark. */
  public static String mask(String record, PersonalDataMasker masker) {
    return new RawRecordMask(record).masked(masker);
  }

  private String masked(PersonalDataMasker masker) {
    StringBuilder masked = new StringBuilder(record.length());
    int from = 0;
    for (PersonalDataSpan span : masker.find(meant.toString())) {
      masked.append(record, from, begins[span.start()]).append(span.kind().mark());
      from = begins[span.end()];
    }
    return masked.append(record, from, record.length()).toString();
  }

  /** Adds the character meant at a place of the record, and tells how many it takes there. */
  private int readCharacter(int at) {
    char here = record.charAt(at);
    if (here == '\\' && at + 1 < record.length()) {
      char escaped = record.charAt(at + 1);
      int known = "\"\\/bfnrt".indexOf(escaped);
      if (known >= 0) {
        meant.append("\"\\/\b\f\n\r\t".charAt(known));
        return 2;
      }
      if (escaped == 'u' && isUnicodeEscape(at)) {
        meant.append((char) Integer.parseInt(record, at + 2, at + UNICODE_ESCAPE, 16));
        return UNICODE_ESCAPE;
      }
    }
    meant.append(here);
    return 1;
  }

  private boolean isUnicodeEscape(int at) {
    if (at + UNICODE_ESCAPE > record.length()) {
      return false;
    }
    for (int digit = at + 2; digit < at + UNICODE_ESCAPE; digit++) {
      char c = record.charAt(digit);
      if (c > 'f' || Character.digit(c, 16) < 0) {
        return false;
      }
    }
    return true;
  }
}
