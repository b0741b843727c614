package io.earshot.console;

/** Values in a query, whatever signs they hold. */
final class QueryQuotes {
  private QueryQuotes() {}

  /** The value in quotation marks, each sign that could end it marked as its own. */
  static String quoted(String value) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char sign = value.charAt(i);
      // The curly ones count as quotation marks too.
      if (sign == '\\' || "\"\u201C\u201D\u201E".indexOf(sign) >= 0) {
        quoted.append('\\');
      }
      quoted.append(sign);
    }
    return quoted.append('"').toString();
  }
}
