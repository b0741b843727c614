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

  /** A file that a night read, with the name of its format. */
  public record ReadFile(String file, String format) {}

  /** Remembers a night whose queue was never merged; once more changes nothing. */
  public void remember(
      String runId, Instant at, Map<String, Long> records, Map<String, String> files) {
    jdbi.useTransaction(handle -> add(handle, runId, at, records, files));
  }

  /**
   * Remembers a night, in the transaction that merges it; once more adds what was not told then.
   */
  static void add(
      Handle handle,
      String runId,
      Instant at,
      Map<String, Long> records,
      Map<String, String> files) {
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
    files.forEach(
        (file, format) ->
            Insert.into("night_file")
                .with("run_id", runId)
                .with("file", file)
                .with("format", format)
                .unlessThere(handle, "run_id, file"));
  }

  /** The files of each night that was merged, the latest night first. */
  public List<List<ReadFile>> files() {
    return jdbi.withHandle(
        handle -> {
          Map<String, List<ReadFile>> nights = new LinkedHashMap<>();
          handle
              .createQuery(
                  "SELECT night.run_id, file, format FROM night_file JOIN night ON night.run_id ="
                      + " night_file.run_id ORDER BY at DESC, night.run_id DESC, file")
              .map(
                  (row, context) ->
                      Map.entry(
                          row.getString("run_id"),
                          new ReadFile(row.getString("file"), row.getString("format"))))
              .forEach(
                  entry ->
                      nights
                          .computeIfAbsent(entry.getKey(), run -> new ArrayList<>())
                          .add(entry.getValue()));
          return List.copyOf(nights.values());
        });
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
