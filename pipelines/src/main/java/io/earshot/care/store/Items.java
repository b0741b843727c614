package io.earshot.care.store;

import io.earshot.priority.Lane;
import io.earshot.priority.QueueRow;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.SqlStatements;

/** The items of the queue, looked up, listed and counted. Thread-safe. */
public final class Items {
  private static final String CLOSED = "('RESOLVED', 'NO_REPLY_NEEDED')";

  /** Where nobody of the team has anything to do now. */
  private static final String DONE = "('ANSWERED', 'RESOLVED', 'NO_REPLY_NEEDED')";

  private final Jdbi jdbi;
  private final Clock clock;
  private final QueueCounts counted;

  Items(Jdbi jdbi, Clock clock, QueueCounts counted) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.counted = counted;
  }

  /** An item, or empty when neither the queue nor the team knows it. */
  public Optional<CareItem> find(String mentionId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT " + ItemRows.COLUMNS + " FROM item WHERE mention_id = :id")
                .bind("id", mentionId)
                .map((row, context) -> ItemRows.item(row, clock.instant()))
                .findOne());
  }

  /** These items, in no order. */
  public List<CareItem> findAll(Collection<String> mentionIds) {
    if (mentionIds.isEmpty()) {
      return List.of();
    }
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT " + ItemRows.COLUMNS + " FROM item WHERE mention_id IN (<ids>)")
                .bindList("ids", List.copyOf(mentionIds))
                .map((row, context) -> ItemRows.item(row, clock.instant()))
                .list());
  }

  /**
   * The first items of an incident that stand in the published queue, in its order, those that are
   * closed last.
   */
  public List<CareItem> ofIncident(String incidentId, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT "
                        + ItemRows.COLUMNS
                        + " FROM item WHERE incident = :incident AND present = 1"
                        + " ORDER BY CASE WHEN state IN "
                        + CLOSED
                        + " THEN 1 ELSE 0 END, place, mention_id LIMIT :limit")
                .bind("incident", incidentId)
                .bind("limit", limit)
                .map((row, context) -> ItemRows.item(row, clock.instant()))
                .list());
  }

  /** The item of the published queue whose row stands for a mention, if another one does. */
  public Optional<CareItem> standingFor(String mentionId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT "
                        + ItemRows.COLUMNS
                        + " FROM item WHERE present = 1 AND incident_size > 1"
                        + " AND queue_row LIKE :named ESCAPE '!' ORDER BY place, mention_id")
                .bind("named", "%" + ItemRows.named(mentionId).replaceAll("[!%_]", "!$0") + "%")
                .map((row, context) -> ItemRows.item(row, clock.instant()))
                // SQLite heeds no case there.
                .filter(item -> item.row().incident().standsFor(mentionId))
                .findFirst());
  }

  /** The item before or after this row among those that pass the filter, in the run's order. */
  public Optional<String> neighbour(QueueFilter filter, QueueRow row, boolean next) {
    String order = next ? "" : " DESC";
    String beyond = next ? ">" : "<";
    String sql =
        "SELECT mention_id FROM item WHERE "
            + passing(filter)
            + String.format(
                Locale.ROOT,
                " AND place %1$s= :place AND (place <> :place OR mention_id %1$s :id)"
                    + " ORDER BY place%2$s, mention_id%2$s LIMIT 1",
                beyond,
                order);
    return jdbi.withHandle(
        handle ->
            bound(handle.createQuery(sql), filter)
                .bind("place", row.rank())
                .bind("id", row.mentionId())
                .mapTo(String.class)
                .findOne());
  }

  /** How many items stand before this row among those that pass the filter. */
  public int before(QueueFilter filter, QueueRow row) {
    String sql =
        "SELECT count(*) FROM item WHERE "
            + passing(filter)
            + " AND place <= :place AND (place <> :place OR mention_id < :id)";
    return jdbi.withHandle(
        handle ->
            bound(handle.createQuery(sql), filter)
                .bind("place", row.rank())
                .bind("id", row.mentionId())
                .mapTo(Integer.class)
                .one());
  }

  /** The first item of each incident of the published queue, the largest incidents first. */
  public List<CareItem> incidents(int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT "
                        + ItemRows.COLUMNS
                        + " FROM item JOIN (SELECT incident, max(incident_size) AS members,"
                        + " min(place) AS foremost FROM item WHERE present = 1 AND incident_size > 1"
                        + " GROUP BY incident ORDER BY members DESC, foremost LIMIT :limit) largest"
                        + " ON item.incident = largest.incident AND item.place = largest.foremost"
                        + " WHERE item.present = 1 ORDER BY largest.members DESC, largest.foremost")
                .bind("limit", limit)
                .map((row, context) -> ItemRows.item(row, clock.instant()))
                .list());
  }

  /** The items that pass the filter, in the order the run gave them. */
  public List<CareItem> list(QueueFilter filter, int limit, int offset) {
    // First which, by an index alone; then the rows themselves, which are long.
    String which =
        "SELECT mention_id FROM item WHERE "
            + passing(filter)
            + " ORDER BY place, mention_id LIMIT :limit OFFSET :offset";
    String sql =
        "SELECT "
            + ItemRows.COLUMNS
            + " FROM item WHERE mention_id IN ("
            + which
            + ") ORDER BY place, mention_id";
    return jdbi.withHandle(
        handle ->
            bound(handle.createQuery(sql), filter)
                .bind("limit", limit)
                .bind("offset", offset)
                .map((row, context) -> ItemRows.item(row, clock.instant()))
                .list());
  }

  /** How many items of each lane pass the filter, whatever its own lane. */
  public Map<Lane, Integer> countByLane(QueueFilter filter) {
    if (filter.worker() != null) {
      return count(view(filter), filter);
    }
    return switch (filter.view()) {
      case OPEN, UNASSIGNED -> countWithUntouched(filter);
      case MINE, WAITING, ESCALATED, ANSWERED, SNOOZED, CLOSED -> count(view(filter), filter);
    };
  }

  /**
   * All rows of the queue without those that the view hides. What nobody worked on is open, awake
   * and nobody's, so only the few that somebody did have to be looked at each time.
   */
  private Map<Lane, Integer> countWithUntouched(QueueFilter filter) {
    Optional<String> merged = jdbi.withHandle(QueueMerge::merged);
    Map<Lane, Integer> counts = new EnumMap<>(Lane.class);
    counts.putAll(counted.of(merged, filter.columns(), () -> count("present = 1", filter)));
    count("touched = 1 AND present = 1 AND NOT (" + view(filter) + ")", filter)
        .forEach((lane, hidden) -> counts.merge(lane, -hidden, Integer::sum));
    counts.values().removeIf(items -> items == 0);
    return counts;
  }

  private Map<Lane, Integer> count(String which, QueueFilter filter) {
    String sql =
        "SELECT lane, count(*) AS items FROM item WHERE "
            + which
            + conditions(filter)
            + " GROUP BY lane";
    Map<Lane, Integer> counts = new EnumMap<>(Lane.class);
    jdbi.useHandle(
        handle ->
            bound(handle.createQuery(sql), filter)
                .map(
                    (row, context) ->
                        Map.entry(Lane.valueOf(row.getString("lane")), row.getInt("items")))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue())));
    return counts;
  }

  /** The values that a column of the present queue has, in order. */
  public List<String> values(Column column) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT DISTINCT "
                        + column.sql
                        + " FROM item WHERE present = 1 AND "
                        + column.sql
                        + " IS NOT NULL ORDER BY "
                        + column.sql)
                .mapTo(String.class)
                .list());
  }

  /** What the queue is filtered by. */
  public enum Column {
    BRAND("brand"),
    SOURCE("source"),
    LANGUAGE("language"),
    TYPE("customer_type");

    private final String sql;

    Column(String sql) {
      this.sql = sql;
    }
  }

  private static String view(QueueFilter filter) {
    String awake = " AND (snoozed_until IS NULL OR snoozed_until <= :now)";
    String open = "present = 1 AND state NOT IN " + DONE;
    return switch (filter.view()) {
      case OPEN -> open + awake;
      case MINE ->
          "state NOT IN "
              + CLOSED
              + " AND (assignee = :account OR (claimed_by = :account AND claimed_until > :now)"
              + (filter.leads() ? " OR state = 'ESCALATED_HIERARCHICAL')" : ")");
      case UNASSIGNED ->
          open + awake + " AND assignee IS NULL AND (claimed_by IS NULL OR claimed_until <= :now)";
      case WAITING -> "state = 'WAITING'";
      case ESCALATED -> "state IN ('ESCALATED_FUNCTIONAL', 'ESCALATED_HIERARCHICAL')";
      case ANSWERED -> "state = 'ANSWERED'";
      case SNOOZED -> "state NOT IN " + CLOSED + " AND snoozed_until > :now";
      case CLOSED -> "state IN " + CLOSED;
    };
  }

  /** What passes the whole filter, its lane included. */
  private static String passing(QueueFilter filter) {
    return view(filter) + (filter.lane() == null ? "" : " AND lane = :lane") + conditions(filter);
  }

  private static String conditions(QueueFilter filter) {
    return (filter.brand() == null ? "" : " AND brand = :brand")
        + (filter.source() == null ? "" : " AND source = :source")
        + (filter.language() == null ? "" : " AND language = :language")
        + (filter.type() == null ? "" : " AND customer_type = :type")
        + (filter.touchpoint() == null ? "" : " AND touchpoints LIKE :touchpoint")
        + (filter.worker() == null
            ? ""
            : " AND (assignee = :worker OR (claimed_by = :worker AND claimed_until > :now))");
  }

  private <S extends SqlStatement<S>> S bound(S statement, QueueFilter filter) {
    statement.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
    return statement
        .bind("now", clock.millis())
        .bind("account", filter.account())
        .bind("lane", filter.lane() == null ? null : filter.lane().name())
        .bind("brand", filter.brand())
        .bind("source", filter.source())
        .bind("language", filter.language())
        .bind("type", filter.type())
        .bind("worker", filter.worker())
        .bind(
            "touchpoint",
            filter.touchpoint() == null
                ? null
                : "% " + filter.touchpoint().replaceAll("[^a-z]", "_") + " %");
  }
}
