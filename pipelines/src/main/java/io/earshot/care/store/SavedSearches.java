package io.earshot.care.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Saved searches and what they gave, night by night. Thread-safe. */
public final class SavedSearches {
  private final Jdbi jdbi;
  private final Clock clock;

  SavedSearches(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** All of them by name. */
  public List<SavedSearch> list() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM saved_search ORDER BY name, id")
                .map((row, context) -> search(row))
                .list());
  }

  /** One of them. */
  public Optional<SavedSearch> find(long id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM saved_search WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> search(row))
                .findOne());
  }

  /** Saves a new one; its own number is not looked at. */
  public long add(SavedSearch search) {
    return jdbi.inTransaction(
        handle -> {
          long id =
              Insert.into("saved_search")
                  .with("name", search.name())
                  .with("query", search.query())
                  .with("owner", search.owner())
                  .with("rule", search.rule().name())
                  .with("days", search.days())
                  .with("threshold", search.threshold())
                  .numbered(handle);
          Audit.add(handle, clock.instant(), search.owner(), "save search", search.name(), "");
          return id;
        });
  }

  /** Removes one with all that it gave; false when somebody did already. */
  public boolean remove(long id, String account) {
    return jdbi.inTransaction(
        handle -> {
          handle.execute("DELETE FROM search_result WHERE search_id = ?", id);
          boolean removed = handle.execute("DELETE FROM saved_search WHERE id = ?", id) == 1;
          if (removed) {
            Audit.add(handle, clock.instant(), account, "remove search", String.valueOf(id), "");
          }
          return removed;
        });
  }

  /** Keeps what a search gave in a night, unless that is known. */
  public void record(SearchResult result) {
    jdbi.useTransaction(
        handle ->
            Insert.into("search_result")
                .with("search_id", result.searchId())
                .with("run_id", result.runId())
                .with("at", result.at().toEpochMilli())
                .with("hits", result.hits())
                .with("compared", result.compared())
                .with("alert", result.alert() ? 1 : 0)
                .with("problem", result.problem())
                .unlessThere(handle, "search_id, run_id"));
  }

  /** What a search gave, the latest night first. */
  public List<SearchResult> results(long searchId, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM search_result WHERE search_id = :id"
                        + " ORDER BY at DESC, run_id DESC LIMIT :limit")
                .bind("id", searchId)
                .bind("limit", limit)
                .map((row, context) -> result(row))
                .list());
  }

  private static SavedSearch search(ResultSet row) throws SQLException {
    return new SavedSearch(
        row.getLong("id"),
        row.getString("name"),
        row.getString("query"),
        row.getString("owner"),
        SavedSearch.Rule.valueOf(row.getString("rule")),
        row.getInt("days"),
        row.getLong("threshold"));
  }

  private static SearchResult result(ResultSet row) throws SQLException {
    long compared = row.getLong("compared");
    boolean comparedWithNone = row.wasNull();
    return new SearchResult(
        row.getLong("search_id"),
        row.getString("run_id"),
        Instant.ofEpochMilli(row.getLong("at")),
        row.getLong("hits"),
        comparedWithNone ? null : compared,
        row.getInt("alert") == 1,
        row.getString("problem"));
  }
}
