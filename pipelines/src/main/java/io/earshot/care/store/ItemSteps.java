package io.earshot.care.store;

import io.earshot.care.store.JournalEntry.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;

/**
 * The steps of an item that only the audit log tells: whose it became, until when it was put off,
 * and that it waits or was handed on. Claims, answers and closures are records of their own.
 */
final class ItemSteps {
  /** The actions that {@link ItemWork} writes there, and what they are to the item. */
  private static final Map<String, Kind> ACTIONS =
      Map.of(
          ItemWork.TAKE_OVER, Kind.TAKEN_OVER,
          ItemWork.RELEASE, Kind.RELEASED,
          ItemWork.ASSIGN, Kind.ASSIGNED,
          ItemWork.SNOOZE, Kind.SNOOZED,
          ItemWork.STATE, Kind.STATE);

  private static final List<ItemState> STATES =
      List.of(
          ItemState.OPEN,
          ItemState.WAITING,
          ItemState.ESCALATED_FUNCTIONAL,
          ItemState.ESCALATED_HIERARCHICAL);

  private ItemSteps() {}

  /**
   * Those of an item, oldest first.
   *
   * @param reopened when it was opened again after it had been closed, which is a record itself
   */
  static List<JournalEntry> of(Handle handle, String mentionId, List<Instant> reopened) {
    return handle
        .createQuery(
            "SELECT * FROM audit WHERE subject = :id AND action IN (<actions>) ORDER BY id")
        .bind("id", mentionId)
        .bindList("actions", List.copyOf(ACTIONS.keySet()))
        .map((row, context) -> step(row))
        .list()
        .stream()
        .filter(Objects::nonNull)
        .filter(step -> !ItemState.OPEN.code().equals(step.text()) || !reopened.contains(step.at()))
        .toList();
  }

  /** A step, or null for a state that is a record of its own. */
  private static JournalEntry step(ResultSet row) throws SQLException {
    Kind kind = ACTIONS.get(row.getString("action"));
    String detail = row.getString("detail");
    if (kind == Kind.STATE && STATES.stream().noneMatch(state -> state.code().equals(detail))) {
      return null;
    }
    String text =
        switch (kind) {
          case TAKEN_OVER -> detail.substring(ItemWork.FROM.length());
          case ASSIGNED -> detail.equals(ItemWork.NOBODY) ? null : detail;
          case SNOOZED -> detail.equals(ItemWork.ENDED) ? null : detail;
          case STATE -> detail;
          case RELEASED, NOTE, CLAIMED, ANSWERED, CLOSED, REOPENED -> null;
        };
    return new JournalEntry(
        kind,
        row.getLong("id"),
        Instant.ofEpochMilli(row.getLong("at")),
        row.getString("account"),
        text);
  }
}
