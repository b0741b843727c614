package io.earshot.pipelines;

import io.earshot.connectors.RejectionReason;
import java.util.Objects;

/**
 * One thing to be counted for the report. Counting elements, unlike a runner's counters, stays right
 * when a worker fails and its work is done again.
 *
 * @param table what is counted, for example {@code accounting}
 * @param row for example a source
 * @param column for example an outcome
 */
public record Tally(String table, String row, String column) {
  public static final String ACCOUNTING = "accounting";
  public static final String FILES = "files";
  public static final String DEAD_LETTERS = "dead_letters";

  /** The source named for records too broken to tell theirs. */
  public static final String UNKNOWN_SOURCE = "unknown";

  public Tally {
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(row, "row");
    Objects.requireNonNull(column, "column");
  }

  /** One record of this source was read. */
  public static Tally read(String source) {
    return new Tally(ACCOUNTING, source, "read");
  }

  /** One record of this source ended so. */
  public static Tally of(String source, Outcome outcome) {
    return new Tally(ACCOUNTING, source, outcome.code());
  }

  /** One record of this source was rejected for this reason. */
  public static Tally rejected(String source, RejectionReason reason) {
    return new Tally(DEAD_LETTERS, source, reason.code());
  }

  /** One record of this input file was read or rejected. */
  public static Tally file(String file, String column) {
    return new Tally(FILES, file, column);
  }
}
