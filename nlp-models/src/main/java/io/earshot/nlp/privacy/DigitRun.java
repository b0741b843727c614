package io.earshot.nlp.privacy;

import java.util.ArrayList;
import java.util.List;

/**
 * A run of ASCII digits in which single separators may stand, such as {@code 4111 1111-1111 1111}.
 *
 * @param digits the digits alone
 * @param start offset of the first digit
 * @param end offset behind the last digit
 */
record DigitRun(String digits, int start, int end) {

  /**
   * All runs with at least so many digits. A run ends where two separators follow each other, and
   * does not begin or end inside a word.
   */
  static List<DigitRun> find(String text, int fewest, String separators) {
    List<DigitRun> runs = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      if (!Ascii.isDigit(text.charAt(at))) {
        at++;
        continue;
      }
      int start = at;
      StringBuilder digits = new StringBuilder();
      while (at < text.length()
          && (Ascii.isDigit(text.charAt(at)) || isJoint(text, at, separators))) {
        if (Ascii.isDigit(text.charAt(at))) {
          digits.append(text.charAt(at));
        }
        at++;
      }
      boolean free =
          (start == 0 || !isWordPart(text.charAt(start - 1)))
              && (at == text.length() || !Character.isLetterOrDigit(text.charAt(at)));
      if (free && digits.length() >= fewest) {
        runs.add(new DigitRun(digits.toString(), start, at));
      }
    }
    return runs;
  }

  private static boolean isJoint(String text, int at, String separators) {
    return separators.indexOf(text.charAt(at)) >= 0
        && at > 0
        && Ascii.isDigit(text.charAt(at - 1))
        && at + 1 < text.length()
        && Ascii.isDigit(text.charAt(at + 1));
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '/' || c == '=';
  }
}
