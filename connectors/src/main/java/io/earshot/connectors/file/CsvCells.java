package io.earshot.connectors.file;

import io.earshot.connectors.RejectedRecordException;
import io.earshot.connectors.RejectionReason;
import java.util.ArrayList;
import java.util.List;

/**
 * Parses a few rows of CSV held in memory, by the same grammar as {@link CsvReader} cuts them: a
 * quote opens a quoted cell only as its first character, is doubled within it, and only a delimiter
 * or a line end follows the closing one; a quote within a plain cell is text.
 */
final class CsvCells {
  private final String csv;
  private final char delimiter;
  private int at;

  private CsvCells(String csv, char delimiter) {
    this.csv = csv;
    this.delimiter = delimiter;
  }

  /** The cells of each row; the last row needs no line end. */
  static List<List<String>> parse(String csv, char delimiter) throws RejectedRecordException {
    CsvCells cells = new CsvCells(csv, delimiter);
    List<List<String>> rows = new ArrayList<>();
    do {
      rows.add(cells.row());
    } while (cells.at < csv.length());
    return rows;
  }

  private List<String> row() throws RejectedRecordException {
    List<String> row = new ArrayList<>();
    while (true) {
      row.add(at < csv.length() && csv.charAt(at) == '"' ? quoted() : plain());
      if (at >= csv.length()) {
        return row;
      }
      char behind = csv.charAt(at++);
      if (behind == '\n') {
        return row;
      }
    }
  }

  private String plain() {
    int start = at;
    while (at < csv.length() && csv.charAt(at) != delimiter && csv.charAt(at) != '\n') {
      at++;
    }
    boolean carriageReturn =
        at > start && csv.charAt(at - 1) == '\r' && (at == csv.length() || csv.charAt(at) == '\n');
    return csv.substring(start, carriageReturn ? at - 1 : at);
  }

  private String quoted() throws RejectedRecordException {
    StringBuilder cell = new StringBuilder();
    at++;
    while (true) {
      int quote = csv.indexOf('"', at);
      if (quote < 0) {
        throw broken("a quote is opened and not closed");
      }
      cell.append(csv, at, quote);
      at = quote + 1;
      if (at >= csv.length() || csv.charAt(at) != '"') {
        break;
      }
      cell.append('"');
      at++;
    }
    if (csv.startsWith("\r\n", at) || (at == csv.length() - 1 && csv.charAt(at) == '\r')) {
      at++;
    }
    if (at < csv.length() && csv.charAt(at) != delimiter && csv.charAt(at) != '\n') {
      throw broken("a closing quote is followed by more text");
    }
    return cell.toString();
  }

  private static RejectedRecordException broken(String rule) {
    return new RejectedRecordException(RejectionReason.BROKEN_CSV, rule);
  }
}
