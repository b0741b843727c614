package io.earshot.pipelines.night;

import io.earshot.connectors.Author;
import io.earshot.nlp.intent.Intent;
import io.earshot.nlp.privacy.HandleMasker;
import io.earshot.nlp.touchpoint.Touchpoint;
import io.earshot.priority.QueueRow;
import io.earshot.priority.Reason;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A lane as CSV, for a spreadsheet. Posts are hostile: a cell that a spreadsheet would take for a
 * formula gets an apostrophe in front (OWASP, "CSV Injection"). Handles in the excerpt are masked
 * but for the brand's own.
 */
public final class LaneCsv {
  private static final List<String> COLUMNS =
      List.of(
          "rank",
          "priority",
          "dueAt",
          "brand",
          "source",
          "author",
          "createdAt",
          "language",
          "sentiment",
          "complaint",
          "severity",
          "customerType",
          "confidence",
          "intents",
          "touchpoints",
          "missed",
          "excerpt",
          "reasons",
          "approach",
          "escalate",
          "similar",
          "url",
          "mentionId");

  /** As that page lists them, with the full-width forms that some spreadsheets read alike. */
  private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private LaneCsv() {}

  /** The first line, with its line end. */
  public static String header() {
    return String.join(",", COLUMNS) + "\n";
  }

  /** One row, with its line end. */
  public static String line(QueueRow row) {
    Author author = row.author();
    return List.of(
                String.valueOf(row.rank()),
                row.priority().toPlainString(),
                row.dueAt().toString(),
                cell(row.brand()),
                cell(row.source()),
                cell(
                    author == null
                        ? null
                        : Objects.requireNonNullElse(author.handle(), author.id())),
                row.createdAt().toString(),
                row.language(),
                row.sentiment().label().code(),
                row.complaint() == null ? "undetermined" : row.complaint() ? "yes" : "no",
                String.valueOf(row.severity()),
                row.customerType().type().code(),
                String.format(Locale.ROOT, "%.2f", row.customerType().confidence()),
                cell(codes(row.intents().stream().map(Intent::code).toList())),
                cell(codes(row.touchpoints().stream().map(Touchpoint::code).toList())),
                cell(codes(row.missed().stream().map(one -> one.expectation().code()).toList())),
                cell(excerpt(row)),
                cell(reasons(row.reasons())),
                cell(row.suggestion().approach()),
                row.suggestion().escalate() == null
                    ? ""
                    : row.suggestion().escalate().name().toLowerCase(Locale.ROOT),
                String.valueOf(row.similar()),
                cell(row.url()),
                cell(row.mentionId()))
            .stream()
            .collect(Collectors.joining(","))
        + "\n";
  }

  /** Who else is named in a post is nobody's business outside. */
  private static String excerpt(QueueRow row) {
    return row.excerpt() == null ? null : HandleMasker.mask(row.excerpt(), row.brand());
  }

  private static String codes(List<String> codes) {
    return String.join(" ", codes);
  }

  private static String reasons(List<Reason> reasons) {
    return reasons.stream()
        .map(reason -> signed(reason) + " " + reason.component())
        .collect(Collectors.joining("; "));
  }

  private static String signed(Reason reason) {
    return (reason.points().signum() < 0 ? "" : "+") + reason.points().toPlainString();
  }

  private static String cell(String value) {
    if (value == null) {
      return "";
    }
    String safe = startsLikeAFormula(value) ? "'" + value : value;
    return '"' + safe.replace("\"", "\"\"").replaceAll("[\r\n]+", " ") + '"';
  }

  private static boolean startsLikeAFormula(String value) {
    return !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0;
  }
}
