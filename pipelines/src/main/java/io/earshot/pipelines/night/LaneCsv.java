package io.earshot.pipelines.night;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.earshot.connectors.Author;
import io.earshot.nlp.intent.Intent;
import io.earshot.nlp.privacy.HandleMasker;
import io.earshot.nlp.touchpoint.Touchpoint;
import io.earshot.priority.QueueRow;
import io.earshot.priority.Reason;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A lane as CSV, for a spreadsheet. Posts are hostile: a cell that a spreadsheet would take for a
 * formula gets an apostrophe in front (OWASP, "CSV Injection"). A file goes who knows where, so
 * handles in the excerpt and the link are masked but for the brand's own, and the writer is a
 * pseudonym, the same for the same account: who may know more opens the row in the console by its
 * {@code mentionId}.
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

  private static final Pattern LINE_ENDS = Pattern.compile("[\r\n]+");

  private static final int PSEUDONYM_DIGITS = 12;

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
                cell(author == null ? null : writer(author, row.brand())),
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
                cell(masked(row.excerpt(), row.brand())),
                cell(reasons(row.reasons())),
                cell(row.suggestion().approach()),
                row.suggestion().escalate() == null
                    ? ""
                    : row.suggestion().escalate().name().toLowerCase(Locale.ROOT),
                String.valueOf(row.similar()),
                cell(masked(row.url(), row.brand())),
                cell(row.mentionId()))
            .stream()
            .collect(Collectors.joining(","))
        + "\n";
  }

  /** Who else is named in a post is nobody's business outside. */
  private static String masked(String words, String brand) {
    return words == null ? null : HandleMasker.mask(words, brand);
  }

  /** The brand's own handle, or a pseudonym made of the account's id, which cannot be read back. */
  private static String writer(Author author, String brand) {
    if (author.handle() != null && HandleMasker.isOwn(author.handle(), brand)) {
      return author.handle();
    }
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(author.id().getBytes(UTF_8));
      return "writer " + HexFormat.of().formatHex(hash).substring(0, PSEUDONYM_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
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
    return '"' + inOneLine(safe.replace("\"", "\"\"")) + '"';
  }

  private static String inOneLine(String value) {
    boolean isOne = value.indexOf('\n') < 0 && value.indexOf('\r') < 0;
    return isOne ? value : LINE_ENDS.matcher(value).replaceAll(" ");
  }

  private static boolean startsLikeAFormula(String value) {
    return !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0;
  }
}
