package io.earshot.care.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.earshot.care.CareRecord.Outcome;
import io.earshot.priority.QueueRow;
import io.earshot.workspace.WorkspaceJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** Reads items, and what they hold, from rows of the database. */
final class ItemRows {
  /** The columns that an item is read from, of a row of {@code item}. */
  static final String COLUMNS =
      "item.*, (SELECT MAX(at) FROM care_record WHERE care_record.mention_id = item.mention_id AND"
          + " kind = 'answered') AS answered_at";

  private ItemRows() {}

  /** An item as of a moment, at which claims have ended or not. */
  static CareItem item(ResultSet row, Instant now) throws SQLException {
    Instant claimedUntil = instant(row, "claimed_until");
    boolean claimed = claimedUntil != null && claimedUntil.isAfter(now);
    String outcome = row.getString("outcome");
    return new CareItem(
        queueRow(row.getString("queue_row")),
        row.getInt("present") == 1,
        ItemState.valueOf(row.getString("state")),
        outcome == null ? null : Outcome.valueOf(outcome),
        instant(row, "state_at"),
        instant(row, "answered_at"),
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

  /** How a row of the queue names a mention: its own, and those that it stands for. */
  static String named(String mentionId) {
    try {
      return "\"mentionId\":" + WorkspaceJson.MAPPER.writeValueAsString(mentionId);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("every text can be written as JSON", e);
    }
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }
}
