package io.earshot.care.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * What the nights read of each source. A night that was merged stays known when its files are long
 * gone. Thread-safe.
 */
public final class Nights {
  private final Jdbi jdbi;

  Nights(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * A night. Immutable.
   *
   * @param runId its generation
   * @param at its moment
   * @param records source to how many records it read of it; a source that was not read at all is
   *     not in it, which is something else than one that gave none
   */
  public record ReadNight(String runId, Instant at, SortedMap<String, Long> records) {
    public ReadNight {
      records = Collections.unmodifiableSortedMap(new TreeMap<>(records));
    }
  }

  /** Remembers a night, in the transaction that merges it; once more changes nothing. */
  static void add(Handle handle, String runId, Instant at, Map<String, Long> records) {
    boolean isNew =
        Insert.into("night")
            .with("run_id", runId)
            .with("at", at.toEpochMilli())
            .unlessThere(handle, "run_id");
    if (isNew) {
      records.forEach(
          (source, count) ->
              Insert.into("night_source")
                  .with("run_id", runId)
                  .with("source", source)
                  .with("records", count)
                  .execute(handle));
    }
  }

  /** The latest nights that were merged, the oldest of them first. */
  public List<ReadNight> latest(int limit) {
    return jdbi.withHandle(
        handle -> {
          Map<String, Instant> moments = new LinkedHashMap<>();
          handle
              .createQuery(
                  "SELECT run_id, at FROM night ORDER BY at DESC, run_id DESC LIMIT :limit")
              .bind("limit", limit)
              .map((row, context) -> Map.entry(row.getString("run_id"), row.getLong("at")))
              .forEach(
                  entry -> moments.put(entry.getKey(), Instant.ofEpochMilli(entry.getValue())));
          List<ReadNight> nights = new ArrayList<>();
          moments.forEach(
              (runId, at) -> nights.add(new ReadNight(runId, at, records(handle, runId))));
          Collections.reverse(nights);
          return nights;
        });
  }

  private static SortedMap<String, Long> records(Handle handle, String runId) {
    SortedMap<String, Long> records = new TreeMap<>();
    handle
        .createQuery("SELECT source, records FROM night_source WHERE run_id = :run")
        .bind("run", runId)
        .map((row, context) -> Map.entry(row.getString("source"), row.getLong("records")))
        .forEach(entry -> records.put(entry.getKey(), entry.getValue()));
    return records;
  }
}
