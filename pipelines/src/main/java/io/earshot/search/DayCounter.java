package io.earshot.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts matches by the day they were written, in UTC. */
final class DayCounter extends SimpleCollector {
  private static final long DAY = 24L * 60 * 60 * 1000;

  private final Map<Long, long[]> days = new HashMap<>();
  private SortedNumericDocValues created;
  private long lastDay = Long.MIN_VALUE;
  private long[] lastCount;

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    created = DocValues.getSortedNumeric(context.reader(), MentionFields.CREATED);
  }

  @Override
  public void collect(int document) throws IOException {
    if (!created.advanceExact(document)) {
      throw new IllegalStateException("a mention without its date in the index");
    }
    long day = Math.floorDiv(created.nextValue(), DAY);
    // Segments lie in the order of time, so the next mention is mostly of the same day.
    if (day != lastDay) {
      lastDay = day;
      lastCount = days.computeIfAbsent(day, key -> new long[1]);
    }
    lastCount[0]++;
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  /** Makes counters and adds them up. */
  static final class Manager implements CollectorManager<DayCounter, SortedMap<LocalDate, Long>> {
    @Override
    public DayCounter newCollector() {
      return new DayCounter();
    }

    @Override
    public SortedMap<LocalDate, Long> reduce(Collection<DayCounter> counters) {
      SortedMap<LocalDate, Long> days = new TreeMap<>();
      for (DayCounter counter : counters) {
        counter.days.forEach(
            (day, count) -> days.merge(LocalDate.ofEpochDay(day), count[0], Long::sum));
      }
      return days;
    }
  }
}
