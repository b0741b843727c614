package io.earshot.pipelines.night;

import io.earshot.connectors.RejectionReason;
import java.util.Objects;

/**
 * One thing to be counted for the report. Counting elements, unlike a runner's counters, stays
 * right when a worker fails and its work is done again.
 *
 * @param table what is counted, for example {@code accounting}
 * @param row for example a source
 * @param column for example an outcome
 * @param change 1 for one more; -1 for one less than the published generation counted
 */
public record Tally(String table, String row, String column, int change) {
  public static final String ACCOUNTING = "accounting";
  public static final String FILES = "files";

  /** File to what was wrong with it, as a clause. */
  public static final String FILE_PROBLEMS = "file_problems";

  public static final String DEAD_LETTERS = "dead_letters";
  public static final String QUEUE = "queue";
  public static final String NOT_QUEUED = "not_queued";
  public static final String CUSTOMERS = "customers";
  public static final String LANGUAGES = "languages";
  public static final String COMPLAINTS = "complaints";
  public static final String ARCHIVE = "archive";

  /** Brand to how many champions turned into lapsed loyal customers. */
  public static final String ALARMS = "alarms";

  /** Row of {@link #ALARMS}: about no brand. No brand is named so, since names have no blanks. */
  public static final String NO_BRAND = "no brand";

  /** Brand to hours since 1970. */
  public static final String COMPLAINT_HOURS = "complaint_hours";

  /** Hours since 1970 in which anything was written, of the weeks that surges are told from. */
  public static final String HEARD = "heard";

  /** The column of tables that have only one. */
  public static final String COUNT = "count";

  /** The source named for records too broken to tell theirs. */
  public static final String UNKNOWN_SOURCE = "unknown";

  public Tally {
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(row, "row");
    Objects.requireNonNull(column, "column");
  }

  /** One more. */
  public Tally(String table, String row, String column) {
    this(table, row, column, 1);
  }

  /** One less. */
  public Tally less() {
    return new Tally(table, row, column, -change);
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

  /** One record was cut out of this input file, or could not be. */
  public static Tally recordOf(String file) {
    return new Tally(FILES, file, COUNT);
  }

  /** This input file could not be read to its end. */
  public static Tally unreadable(String file, RejectionReason reason) {
    return new Tally(FILES, file, reason.code());
  }

  /** What was wrong with this input file. */
  public static Tally problem(String file, String message) {
    return new Tally(FILE_PROBLEMS, file, message);
  }

  /** One of these, in a table with a single column. */
  public static Tally one(String table, String row) {
    return new Tally(table, row, COUNT);
  }
}
