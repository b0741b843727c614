package io.earshot.pipelines.night;

import com.fasterxml.jackson.databind.MappingIterator;
import io.earshot.workspace.WorkspaceJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The counts that the workers handed over. */
public final class Tallies {
  private final Map<String, Map<String, Map<String, Long>>> tables = new HashMap<>();

  /**
   * One line of the handover file.
   *
   * @param tally what was counted
   * @param count how often
   */
  public record Line(Tally tally, long count) {}

  private Tallies() {}

  /**
   * Reads the handover file; an absent one means that there was nothing to count.
   *
   * @throws IOException if it cannot be read
   */
  public static Tallies read(Path file) throws IOException {
    Tallies tallies = new Tallies();
    if (!Files.exists(file)) {
      return tallies;
    }
    try (MappingIterator<Line> lines =
        WorkspaceJson.MAPPER.readerFor(Line.class).readValues(file.toFile())) {
      while (lines.hasNextValue()) {
        tallies.add(lines.nextValue());
      }
    }
    return tallies;
  }

  private void add(Line line) {
    tables
        .computeIfAbsent(line.tally().table(), table -> new HashMap<>())
        .computeIfAbsent(line.tally().row(), row -> new HashMap<>())
        .merge(line.tally().column(), line.count() * line.tally().change(), Long::sum);
  }

  /** Row to column to count; empty when nothing of it was counted. */
  Map<String, Map<String, Long>> table(String name) {
    return tables.getOrDefault(name, Map.of());
  }

  /** Row to count, of one column. */
  SortedMap<String, Long> column(String table, String column) {
    SortedMap<String, Long> counts = new TreeMap<>();
    table(table).forEach((row, columns) -> counts.put(row, columns.getOrDefault(column, 0L)));
    return counts;
  }
}
