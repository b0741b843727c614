package io.earshot.console;

import java.util.regex.Pattern;

/** Cells of CSV files that no spreadsheet takes for a formula. */
final class Csv {
  /** What a spreadsheet takes for a formula (OWASP, "CSV Injection"), full-width forms included. */
  private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  /** Blanks and what has no width: some spreadsheets pass over them. */
  private static final Pattern INVISIBLE_START = Pattern.compile("^[\\p{Z}\\p{Cf}&&[^\\t\\r\\n]]+");

  private Csv() {}

  /** A text in quotation marks, on one line, with an apostrophe before what would be a formula. */
  static String cell(String value) {
    String seen = INVISIBLE_START.matcher(value).replaceFirst("");
    boolean formula = !seen.isEmpty() && FORMULA_STARTS.indexOf(seen.charAt(0)) >= 0;
    return '"'
        + (formula ? "'" : "")
        + value.replace("\"", "\"\"").replaceAll("[\r\n]+", " ")
        + '"';
  }
}
