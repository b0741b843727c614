package io.earshot.pipelines.night;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of every record read tonight, by source. For each source
 *
 * <pre>read = assessed + duplicate + superseded + deleted + withheld + dead_lettered</pre>
 *
 * and the sum is checked before a generation is published: a record that got lost on the way would
 * show here.
 *
 * @param sources source to counts
 * @param total the sum over the sources
 */
public record Accounting(SortedMap<String, Counts> sources, Counts total) {

  /** Source to how many records of it were read; a source that was not read is not in it. */
  public SortedMap<String, Long> readBySource() {
    SortedMap<String, Long> read = new TreeMap<>();
    sources.forEach((source, counts) -> read.put(source, counts.read()));
    return read;
  }

  /**
   * How many records were read, and how they ended.
   *
   * @param read records cut out of the input
   */
  public record Counts(
      long read,
      long assessed,
      long duplicate,
      long superseded,
      long deleted,
      long withheld,
      long deadLettered) {

    static Counts of(Map<String, Long> columns) {
      return new Counts(
          columns.getOrDefault("read", 0L),
          outcome(columns, Outcome.ASSESSED),
          outcome(columns, Outcome.DUPLICATE),
          outcome(columns, Outcome.SUPERSEDED),
          outcome(columns, Outcome.DELETED),
          outcome(columns, Outcome.WITHHELD),
          outcome(columns, Outcome.DEAD_LETTERED));
    }

    private static long outcome(Map<String, Long> columns, Outcome outcome) {
      return columns.getOrDefault(outcome.code(), 0L);
    }

    /** Whether every record read is accounted for. */
    public boolean addsUp() {
      return read == assessed + duplicate + superseded + deleted + withheld + deadLettered;
    }

    private Counts plus(Counts other) {
      return new Counts(
          read + other.read,
          assessed + other.assessed,
          duplicate + other.duplicate,
          superseded + other.superseded,
          deleted + other.deleted,
          withheld + other.withheld,
          deadLettered + other.deadLettered);
    }
  }

  /**
   * Adds up the counts.
   *
   * @param bySource source to column to count, as tallied
   * @throws IllegalStateException if a source does not add up: a defect of the program
   */
  static Accounting of(Map<String, Map<String, Long>> bySource) {
    SortedMap<String, Counts> sources = new TreeMap<>();
    bySource.forEach((source, columns) -> sources.put(source, Counts.of(columns)));
    Counts total = Counts.of(new LinkedHashMap<>());
    for (Map.Entry<String, Counts> source : sources.entrySet()) {
      if (!source.getValue().addsUp()) {
        throw new IllegalStateException(
            "the records of source "
                + source.getKey()
                + " do not add up: "
                + source.getValue()
                + "; nothing was published");
      }
      total = total.plus(source.getValue());
    }
    return new Accounting(sources, total);
  }

  /**
   * Compares with what was counted where records are cut out of the files, before anything can lose
   * one.
   *
   * @throws IllegalStateException if another number was read: a defect of the program
   */
  void checkAgainst(long recordsCut) {
    if (total.read() != recordsCut) {
      throw new IllegalStateException(
          recordsCut
              + " records were cut out of the input but "
              + total.read()
              + " were read; nothing was published");
    }
  }
}
