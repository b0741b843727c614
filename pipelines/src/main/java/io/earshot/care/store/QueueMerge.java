package io.earshot.care.store;

import com.fasterxml.jackson.databind.MappingIterator;
import io.earshot.nlp.touchpoint.Touchpoint;
import io.earshot.priority.Conversation;
import io.earshot.priority.QueueRow;
import io.earshot.workspace.Generation;
import io.earshot.workspace.WorkspaceJson;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Takes a published queue over, in one transaction: places and points are the run's, everything
 * else stays the team's, but that an item whose customer wrote once more after it was answered or
 * closed is open again. Merging a generation again changes nothing, so a merge that was killed is
 * simply made again.
 */
public final class QueueMerge {
  /** Who opens items again; no account can have the name. */
  public static final String NIGHT = "the night";

  private static final String MERGED = "merged generation";
  private static final int ROWS_A_BATCH = 1000;

  private static final String UPSERT =
      "INSERT INTO item (mention_id, present, place, lane, due_at, brand, source, language,"
          + " customer_type, touchpoints, author_id, incident, incident_size, written_at,"
          + " queue_row) VALUES (:id, 1, :place, :lane,"
          + " :dueAt, :brand, :source, :language, :type, :touchpoints, :author, :incident,"
          + " :incidentSize, :writtenAt, :row)"
          + " ON CONFLICT (mention_id) DO UPDATE SET present = 1, place = excluded.place,"
          + " lane = excluded.lane, due_at = excluded.due_at, brand = excluded.brand,"
          + " source = excluded.source, language = excluded.language,"
          + " customer_type = excluded.customer_type, touchpoints = excluded.touchpoints,"
          + " author_id = excluded.author_id, incident = excluded.incident,"
          + " incident_size = excluded.incident_size, written_at = excluded.written_at,"
          + " queue_row = excluded.queue_row";

  private final Jdbi jdbi;

  QueueMerge(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The generation that was merged last, or empty. */
  public Optional<String> merged() {
    return jdbi.withHandle(QueueMerge::merged);
  }

  static Optional<String> merged(Handle handle) {
    return Facts.get(handle, MERGED);
  }

  /**
   * Merges the queue of a generation, unless it was merged already.
   *
   * @param records source to how many records the night read of it
   * @param files the files that it read, each with the name of its format
   * @return whether there was anything to do
   * @throws IOException if the queue cannot be read; nothing has changed then
   */
  public boolean merge(Generation generation, Map<String, Long> records, Map<String, String> files)
      throws IOException {
    return jdbi.inTransaction(
        handle -> {
          // First a write, so that of two programs that merge at once the second waits and sees.
          Facts.touch(handle, MERGED);
          if (merged(handle).equals(Optional.of(generation.runId()))) {
            return false;
          }
          handle.execute("UPDATE item SET present = 0 WHERE present = 1");
          insert(handle, generation);
          openAgain(handle);
          Nights.add(handle, generation.runId(), generation.manifest().asOf(), records, files);
          // What nobody worked on is kept by its generation alone.
          handle.execute("DELETE FROM item WHERE present = 0 AND touched = 0");
          Facts.put(handle, MERGED, generation.runId());
          return true;
        });
  }

  private static void insert(Handle handle, Generation generation) throws IOException {
    try (MappingIterator<QueueRow> rows =
        WorkspaceJson.MAPPER
            .readerFor(QueueRow.class)
            .readValues(generation.queueFile().toFile())) {
      PreparedBatch batch = handle.prepareBatch(UPSERT);
      while (rows.hasNextValue()) {
        add(batch, rows.nextValue());
        if (batch.size() == ROWS_A_BATCH) {
          batch.execute();
        }
      }
      if (batch.size() > 0) {
        batch.execute();
      }
    }
  }

  /** Their customers wait again, and would be seen by nobody. */
  private static void openAgain(Handle handle) {
    handle
        .createQuery(
            "SELECT mention_id, state_at, queue_row FROM item WHERE touched = 1 AND present = 1"
                + " AND state IN ('ANSWERED', 'RESOLVED', 'NO_REPLY_NEEDED')")
        .map(
            (row, context) ->
                new Done(
                    row.getString("mention_id"),
                    ItemRows.instant(row, "state_at"),
                    ItemRows.queueRow(row.getString("queue_row")).conversation()))
        .list()
        .forEach(
            item -> {
              if (item.isOpenAgain()) {
                ItemWork.setState(
                    handle, item.matter().since(), item.id(), NIGHT, ItemState.OPEN, null);
              }
            });
  }

  /** An item that the team had done with, and how the run found its matter. */
  private record Done(String id, Instant at, Conversation matter) {
    /** What the run did not know of yet was done later than what it found. */
    boolean isOpenAgain() {
      return matter != null && matter.open() && matter.since().isAfter(at);
    }
  }

  private static void add(PreparedBatch batch, QueueRow row) throws IOException {
    batch
        .bind("id", row.mentionId())
        .bind("place", row.rank())
        .bind("lane", row.lane().name())
        .bind("dueAt", row.dueAt().toEpochMilli())
        .bind("brand", row.brand())
        .bind("source", row.source())
        .bind("language", row.language())
        .bind("type", row.customerType().type().code())
        // Blanks around each, so that one can be looked for as a word.
        .bind(
            "touchpoints",
            row.touchpoints().stream()
                .map(Touchpoint::code)
                .collect(Collectors.joining(" ", " ", " ")))
        .bind("author", row.author() == null ? null : row.author().id())
        .bind("incident", row.incident() == null ? null : row.incident().id())
        .bind("incidentSize", row.incident() == null ? null : row.incident().size())
        .bind("writtenAt", row.createdAt().toEpochMilli())
        .bind("row", stored(WorkspaceJson.MAPPER.writeValueAsString(row)))
        .add();
  }

  /** PostgreSQL holds no NUL, neither as itself nor does JSON need it: a mark stands for it. */
  private static String stored(String json) {
    return json.replace("\\u0000", "\\ufffd");
  }
}
