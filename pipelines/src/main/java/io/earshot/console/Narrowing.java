package io.earshot.console;

import java.util.regex.Pattern;

/** Adds conditions to a query, so that what is in it stays as it was meant. */
final class Narrowing {
  private static final Pattern RANGE_AT_END =
      Pattern.compile("(?:^| )created:\\[[0-9*-]{1,10} TO [0-9*-]{1,10}\\]$");

  private Narrowing() {}

  /** Both, of a query and a condition. */
  static String and(String query, String condition) {
    if (query.isBlank() || query.strip().equals("*")) {
      return condition;
    }
    boolean grouped = query.startsWith("(") && query.indexOf(')') == query.length() - 1;
    return (query.contains(" OR ") && !grouped ? "(" + query + ")" : query) + " " + condition;
  }

  /** The query with a condition that a field has this value. */
  static String to(String query, String field, String value) {
    return and(
        query, field + ':' + (value.matches("[a-z0-9_-]+") ? value : QueryQuotes.quoted(value)));
  }

  /** The query within these days, instead of those that were chosen before. */
  static String within(String query, String from, String to) {
    String without = RANGE_AT_END.matcher(query).replaceFirst("");
    return and(without.isBlank() ? "*" : without, "created:[" + from + " TO " + to + "]");
  }
}
