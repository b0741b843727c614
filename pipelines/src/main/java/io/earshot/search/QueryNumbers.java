package io.earshot.search;

import java.math.BigDecimal;

/** Reads the numbers of a query; only plain digits, whatever Java would also take. */
final class QueryNumbers {
  /** The largest distance and slop, in words; below {@link WordAnalyzer#GAP_BETWEEN_VALUES}. */
  static final int FARTHEST = 100;

  private static final int MOST_DIGITS = 15;

  private QueryNumbers() {}

  /** The n of NEAR/n, from 1. */
  static int distance(String digits, int column) throws QueryMistakeException {
    int distance = small(digits);
    if (distance < 1) {
      throw QueryMistake.NEAR_NUMBER.at(column, FARTHEST);
    }
    return distance;
  }

  /** The n of "..."~n, from 0. */
  static int slop(String digits, int column) throws QueryMistakeException {
    int slop = small(digits);
    if (slop < 0) {
      throw QueryMistake.TILDE_NUMBER.at(column, FARTHEST);
    }
    return slop;
  }

  /** From 0 to {@link #FARTHEST}, or -1. */
  private static int small(String digits) {
    if (digits.isEmpty() || digits.length() > 3 || !isDigits(digits, 0, digits.length())) {
      return -1;
    }
    int number = Integer.parseInt(digits);
    return number > FARTHEST ? -1 : number;
  }

  /** A number with up to fifteen digits, perhaps a sign and a decimal point. */
  static BigDecimal number(QueryField field, String text, int column) throws QueryMistakeException {
    int start = text.startsWith("-") ? 1 : 0;
    int point = text.indexOf('.');
    int end = point < 0 ? text.length() : point;
    boolean fraction = point < 0 || (point + 1 < text.length() && isDigits(text, point + 1, -1));
    if (end <= start
        || text.length() > MOST_DIGITS + 2
        || !isDigits(text, start, end)
        || !fraction) {
      throw QueryMistake.NO_NUMBER.at(column, field.queryName());
    }
    BigDecimal number = new BigDecimal(text);
    if (field.form() == QueryField.Form.WHOLE && point >= 0) {
      throw QueryMistake.NO_WHOLE_NUMBER.at(column, field.queryName());
    }
    return number;
  }

  private static boolean isDigits(String text, int from, int to) {
    for (int i = from; i < (to < 0 ? text.length() : to); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
