package io.earshot.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says what could have been meant instead of something unknown. */
final class Suggestions {
  private static final int MOST_ECHOED = 30;
  private static final int MOST_EDITS = 2;

  private Suggestions() {}

  static QueryMistakeException unknownField(String name, int column) {
    return nearest(name, QueryField.names())
        .map(known -> QueryMistake.UNKNOWN_FIELD_LIKE.at(column, shortened(name), known))
        .orElseGet(
            () ->
                QueryMistake.UNKNOWN_FIELD.at(
                    column, shortened(name), String.join(", ", QueryField.names())));
  }

  static QueryMistakeException unknownChoice(QueryField field, String value, int column) {
    String choices = String.join(", ", field.choices());
    return nearest(value, field.choices())
        .map(
            known ->
                QueryMistake.UNKNOWN_VALUE_LIKE.at(
                    column, field.queryName(), shortened(value), known, choices))
        .orElseGet(
            () ->
                QueryMistake.UNKNOWN_VALUE.at(
                    column, field.queryName(), shortened(value), choices));
  }

  /** What was written, cut to a length that fits into a sentence. */
  static String shortened(String written) {
    return written.length() <= MOST_ECHOED ? written : written.substring(0, MOST_ECHOED) + "...";
  }

  private static Optional<String> nearest(String written, List<String> known) {
    String lower = written.toLowerCase(Locale.ROOT);
    if (lower.length() < 2 || lower.length() > MOST_ECHOED) {
      return Optional.empty();
    }
    String best = null;
    int fewest = Math.min(MOST_EDITS, lower.length() / 2) + 1;
    for (String candidate : known) {
      boolean beginning = candidate.startsWith(lower) || lower.startsWith(candidate);
      int edits = beginning ? 1 : edits(lower, candidate);
      if (edits < fewest) {
        fewest = edits;
        best = candidate;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Levenshtein distance; both words are short. */
  private static int edits(String from, String to) {
    int[] previous = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] current = new int[to.length() + 1];
      current[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
      }
      previous = current;
    }
    return previous[to.length()];
  }
}
