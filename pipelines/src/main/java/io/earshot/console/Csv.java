package io.earshot.console;

/** Cells of CSV files that no spreadsheet takes for a formula. */
final class Csv {
  /** What a spreadsheet takes for a formula (OWASP, "CSV Injection"), full-width forms included. */
  private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private Csv() {}

  /** A text in quotation marks, on one line, with an apostrophe before what would be a formula. */
  static String cell(String value) {
    boolean formula = !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0;
    return '"'
        + (formula ? "'" : "")
        + value.replace("\"", "\"\"").replaceAll("[\r\n]+", " ")
        + '"';
  }
}
