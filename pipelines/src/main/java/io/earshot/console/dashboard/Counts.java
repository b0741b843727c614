package io.earshot.console.dashboard;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A table of counts, rows and columns by name. Not thread-safe while it is being filled. */
public final class Counts {
  private final Map<String, Map<String, Long>> rows = new TreeMap<>();

  void add(String row, String column) {
    add(row, column, 1);
  }

  void add(String row, String column, long count) {
    rows.computeIfAbsent(row, key -> new TreeMap<>()).merge(column, count, Long::sum);
  }

  /** Zero where nothing was counted. */
  public long get(String row, String column) {
    return rows.getOrDefault(row, Map.of()).getOrDefault(column, 0L);
  }

  /** The names of the rows, in order. */
  public Set<String> rows() {
    return rows.keySet();
  }

  /** The sum of a row. */
  public long total(String row) {
    return rows.getOrDefault(row, Map.of()).values().stream().mapToLong(Long::longValue).sum();
  }

  /** The sum of a column. */
  public long columnTotal(String column) {
    return rows.keySet().stream().mapToLong(row -> get(row, column)).sum();
  }

  /** The rows by their sum, the largest first, at most so many. */
  public List<String> largest(int limit) {
    return rows.keySet().stream()
        .sorted((one, other) -> Long.compare(total(other), total(one)))
        .limit(limit)
        .toList();
  }
}
