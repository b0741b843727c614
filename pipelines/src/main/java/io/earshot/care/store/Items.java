package io.earshot.care.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.earshot.care.CareRecord;
import io.earshot.care.CareRecord.Outcome;
import io.earshot.priority.Lane;
import io.earshot.priority.QueueRow;
import io.earshot.workspace.WorkspaceJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.Update;

/**
 * The items of the queue: who works on them and how far they are. Every change is one transaction
 * with its line in the audit log. Thread-safe.
 */
public final class Items {
  /** How long a claim holds unless it is renewed; enough to write an answer. */
  public static final Duration CLAIM = Duration.ofMinutes(20);

  private static final String CLOSED = "('RESOLVED', 'NO_REPLY_NEEDED')";

  private final Jdbi jdbi;
  private final Clock clock;

  Items(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** An item, or empty when neither the queue nor the team knows it. */
  public Optional<CareItem> find(String mentionId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM item WHERE mention_id = :id")
                .bind("id", mentionId)
                .map((row, context) -> item(row))
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
                .createQuery("SELECT * FROM item WHERE mention_id IN (<ids>)")
                .bindList("ids", List.copyOf(mentionIds))
                .map((row, context) -> item(row))
                .list());
  }

  /** The items of an incident that stand in the published queue, in its order. */
  public List<CareItem> ofIncident(String incidentId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM item WHERE incident = :incident AND present = 1"
                        + " ORDER BY place, mention_id")
                .bind("incident", incidentId)
                .map((row, context) -> item(row))
                .list());
  }

  /** The open item before or after this row in its lane, in the order of the run. */
  public Optional<String> neighbour(QueueRow row, boolean next) {
    String sql =
        "SELECT mention_id FROM item WHERE lane = :lane AND "
            + view(QueueFilter.View.OPEN)
            + (next
                ? " AND place > :place ORDER BY place LIMIT 1"
                : " AND place < :place ORDER BY place DESC LIMIT 1");
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("lane", row.lane().name())
                .bind("place", row.rank())
                .bind("now", clock.millis())
                .mapTo(String.class)
                .findOne());
  }

  /** The first item of each incident of the published queue, the largest incidents first. */
  public List<CareItem> incidents(int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM item WHERE incident IS NOT NULL AND present = 1 ORDER BY place")
                .map((row, context) -> item(row))
                .stream()
                .filter(item -> item.row().incident().size() > 1)
                .collect(
                    Collectors.toMap(
                        item -> item.row().incident().id(),
                        item -> item,
                        (first, later) -> first,
                        LinkedHashMap::new))
                .values()
                .stream()
                .sorted(Comparator.comparingInt((CareItem item) -> -item.row().incident().size()))
                .limit(limit)
                .toList());
  }

  /** The items that pass the filter, in the order the run gave them. */
  public List<CareItem> list(QueueFilter filter, int limit, int offset) {
    StringBuilder sql = new StringBuilder("SELECT * FROM item WHERE ").append(view(filter.view()));
    sql.append(filter.lane() == null ? "" : " AND lane = :lane");
    sql.append(conditions(filter)).append(" ORDER BY place, mention_id");
    return jdbi.withHandle(
        handle ->
            bound(handle.createQuery(sql + " LIMIT :limit OFFSET :offset"), filter)
                .bind("limit", limit)
                .bind("offset", offset)
                .map((row, context) -> item(row))
                .list());
  }

  /** How many items of each lane pass the filter, whatever its own lane. */
  public Map<Lane, Integer> countByLane(QueueFilter filter) {
    String sql =
        "SELECT lane, count(*) AS items FROM item WHERE "
            + view(filter.view())
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

  private static String view(QueueFilter.View view) {
    String awake = " AND (snoozed_until IS NULL OR snoozed_until <= :now)";
    String open = "present = 1 AND state NOT IN " + CLOSED;
    return switch (view) {
      case OPEN -> open + awake;
      case MINE ->
          "state NOT IN "
              + CLOSED
              + " AND (assignee = :account OR (claimed_by = :account AND claimed_until > :now))";
      case UNASSIGNED ->
          open + awake + " AND assignee IS NULL AND (claimed_by IS NULL OR claimed_until <= :now)";
      case SNOOZED -> "state NOT IN " + CLOSED + " AND snoozed_until > :now";
      case CLOSED -> "state IN " + CLOSED;
    };
  }

  private static String conditions(QueueFilter filter) {
    return (filter.brand() == null ? "" : " AND brand = :brand")
        + (filter.source() == null ? "" : " AND source = :source")
        + (filter.language() == null ? "" : " AND language = :language")
        + (filter.type() == null ? "" : " AND customer_type = :type")
        + (filter.touchpoint() == null ? "" : " AND touchpoints LIKE :touchpoint");
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
        .bind(
            "touchpoint",
            filter.touchpoint() == null
                ? null
                : "% " + filter.touchpoint().replaceAll("[^a-z]", "_") + " %");
  }

  /**
   * Claims an item for a while, or renews one's own claim.
   *
   * @return whether it is now this account's; false when somebody else's claim holds
   */
  public boolean claim(String mentionId, String account) {
    return jdbi.inTransaction(
        handle -> {
          Instant now = clock.instant();
          // One statement, so that the database decides between two who ask at once.
          boolean got =
              handle
                      .createUpdate(
                          "UPDATE item SET claimed_by = :account, claimed_until = :until, touched ="
                              + " 1 WHERE mention_id = :id AND (claimed_by IS NULL OR claimed_by ="
                              + " :account OR claimed_until <= :now)")
                      .bind("account", account)
                      .bind("until", now.plus(CLAIM).toEpochMilli())
                      .bind("id", mentionId)
                      .bind("now", now.toEpochMilli())
                      .execute()
                  == 1;
          if (got) {
            Journal.record(handle, now, mentionId, account, CareRecord.Kind.CLAIMED, null, null);
            Audit.add(handle, now, account, "claim", mentionId, "");
          }
          return got;
        });
  }

  /**
   * Takes an item over from the one who works on it.
   *
   * @param holder whom it is taken from; when it is somebody else's by now, nothing happens
   * @return whether it was taken over
   */
  public boolean takeOver(String mentionId, String account, String holder) {
    return changed(
        mentionId,
        account,
        "take over",
        "from " + holder,
        "claimed_by = :account, claimed_until = :until",
        "claimed_by = :holder",
        update ->
            update
                .bind("holder", holder)
                .bind("until", clock.instant().plus(CLAIM).toEpochMilli()));
  }

  /** Gives one's own claim back. */
  public boolean release(String mentionId, String account) {
    return changed(
        mentionId,
        account,
        "release",
        "",
        "claimed_by = NULL, claimed_until = NULL",
        "claimed_by = :account",
        update -> update);
  }

  /** Makes somebody responsible, or nobody with null. */
  public boolean assign(String mentionId, String account, String assignee) {
    return changed(
        mentionId,
        account,
        "assign",
        assignee == null ? "nobody" : assignee,
        "assignee = :assignee",
        "1 = 1",
        update -> update.bind("assignee", assignee));
  }

  /** Puts an item out of sight until then, or back with null. */
  public boolean snooze(String mentionId, String account, Instant until) {
    return changed(
        mentionId,
        account,
        "snooze",
        until == null ? "ended" : until.toString(),
        "snoozed_until = :until",
        "1 = 1",
        update -> update.bind("until", until == null ? null : until.toEpochMilli()));
  }

  /**
   * Sets how far an item is. Closing ends the claim, and closing and opening again are recorded for
   * the next run.
   *
   * @param outcome how it ended, for {@link ItemState#RESOLVED} and only for it
   */
  public boolean setState(String mentionId, String account, ItemState state, Outcome outcome) {
    if ((state == ItemState.RESOLVED) != (outcome != null)) {
      throw new IllegalArgumentException("a resolved item has an outcome, and no other");
    }
    return jdbi.inTransaction(
        handle -> setState(handle, clock.instant(), mentionId, account, state, outcome));
  }

  static boolean setState(
      Handle handle,
      Instant now,
      String mentionId,
      String account,
      ItemState state,
      Outcome outcome) {
    Optional<ItemState> before =
        handle
            .createQuery("SELECT state FROM item WHERE mention_id = :id")
            .bind("id", mentionId)
            .mapTo(ItemState.class)
            .findOne();
    if (before.isEmpty()) {
      return false;
    }
    handle
        .createUpdate(
            "UPDATE item SET state = :state, outcome = :outcome, state_at = :now, touched = 1,"
                + " snoozed_until = NULL"
                + (state.isClosed() ? ", claimed_by = NULL, claimed_until = NULL" : "")
                + " WHERE mention_id = :id")
        .bind("state", state.name())
        .bind("outcome", outcome == null ? null : outcome.name())
        .bind("now", now.toEpochMilli())
        .bind("id", mentionId)
        .execute();
    if (state.isClosed()) {
      // That no reply was needed ends a matter without a solution.
      Outcome recorded = Objects.requireNonNullElse(outcome, Outcome.NOT_FIXED);
      Journal.record(handle, now, mentionId, account, CareRecord.Kind.CLOSED, recorded, null);
    } else if (before.get().isClosed()) {
      Journal.record(handle, now, mentionId, account, CareRecord.Kind.REOPENED, null, null);
    }
    String detail = state.code() + (outcome == null ? "" : ", " + outcome.code());
    Audit.add(handle, now, account, "state", mentionId, detail);
    return true;
  }

  private boolean changed(
      String mentionId,
      String account,
      String action,
      String detail,
      String assignments,
      String condition,
      UnaryOperator<Update> bindings) {
    return jdbi.inTransaction(
        handle -> {
          Update update =
              handle.createUpdate(
                  "UPDATE item SET "
                      + assignments
                      + ", touched = 1 WHERE mention_id = :id AND "
                      + condition);
          update.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
          boolean changed =
              bindings.apply(update.bind("id", mentionId).bind("account", account)).execute() == 1;
          if (changed) {
            Audit.add(handle, clock.instant(), account, action, mentionId, detail);
          }
          return changed;
        });
  }

  private CareItem item(ResultSet row) throws SQLException {
    Instant claimedUntil = instant(row, "claimed_until");
    boolean claimed = claimedUntil != null && claimedUntil.isAfter(clock.instant());
    String outcome = row.getString("outcome");
    return new CareItem(
        queueRow(row.getString("queue_row")),
        row.getInt("present") == 1,
        ItemState.valueOf(row.getString("state")),
        outcome == null ? null : Outcome.valueOf(outcome),
        instant(row, "state_at"),
        instant(row, "snoozed_until"),
        row.getString("assignee"),
        claimed ? row.getString("claimed_by") : null,
        claimed ? claimedUntil : null);
  }

  static QueueRow queueRow(String json) {
    try {
      return WorkspaceJson.MAPPER.readValue(json, QueueRow.class);
    } catch (JsonProcessingException e) {
      throw new CareStoreException("a row of the care store is not what this program wrote", e);
    }
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }
}
