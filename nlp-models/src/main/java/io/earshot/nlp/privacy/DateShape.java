package io.earshot.nlp.privacy;

import java.util.regex.Pattern;

/** What looks like a number but is a date, a time span or an amount. */
final class DateShape {
  private static final Pattern DATE =
      // The hour of a time of day stands behind a date like one more group of digits.
      Pattern.compile(
          "\\d{1,2}([./-])\\s?\\d{1,2}\\1\\s?(\\d{2}|\\d{4})\\.?(\\s\\d{1,2})?"
              + "|(?:00|19|20)\\d{2}([./-])\\d{1,2}\\4\\d{1,2}(\\s\\d{1,2})?"
              + "|(19|20)\\d{2}\\s?[-/]\\s?(19|20)?\\d{2}"
              + "|(19|20)\\d{2}(0[1-9]|1[0-2])([0-2]\\d|3[01])");
  private static final Pattern AMOUNT =
      Pattern.compile("[1-9]\\d{0,2}(?:([ .])\\d{3})(?:\\1\\d{3}){0,3}");

  private DateShape() {}

  /** Whether all of it is a date or a span of years. */
  static boolean matches(String candidate) {
    return candidate.length() <= 15 && DATE.matcher(candidate).matches();
  }

  /** Whether all of it is an amount written in groups of three digits. */
  static boolean isAmount(String candidate) {
    return candidate.length() <= 20 && AMOUNT.matcher(candidate).matches();
  }
}
