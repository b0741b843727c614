package io.earshot.care.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What people said and put right about items, and the audit log. Thread-safe. */
public final class Journal {
  /** The longest note, answer or reason, in UTF-16 units. */
  public static final int LONGEST_TEXT = 20_000;

  private final Jdbi jdbi;
  private final Clock clock;

  Journal(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  static void record(
      Handle handle,
      Instant at,
      String mentionId,
      String author,
      String kind,
      Outcome outcome,
      String body) {
    handle
        .createUpdate(
            "INSERT INTO care_record (id, mention_id, at, author, kind, outcome, body)"
                + " VALUES (:id, :mention, :at, :author, :kind, :outcome, :body)")
        .bind("id", CareStore.nextNumber(handle, "care_record"))
        .bind("mention", mentionId)
        .bind("at", at.toEpochMilli())
        .bind("author", author)
        .bind("kind", kind)
        .bind("outcome", outcome == null ? null : outcome.code())
        .bind("body", body)
        .execute();
  }

  /** Adds a note for colleagues. */
  public void note(String mentionId, String account, String body) {
    checkLength(body);
    jdbi.useTransaction(
        handle -> {
          Instant now = clock.instant();
          touch(handle, mentionId);
          handle
              .createUpdate(
                  "INSERT INTO note (id, mention_id, at, author, body)"
                      + " VALUES (:id, :mention, :at, :author, :body)")
              .bind("id", CareStore.nextNumber(handle, "note"))
              .bind("mention", mentionId)
              .bind("at", now.toEpochMilli())
              .bind("author", account)
              .bind("body", body)
              .execute();
          Audit.add(handle, now, account, "note", mentionId, "");
        });
  }

  /** Records an answer that was sent at the source, and that it is the customer's turn now. */
  public void answered(String mentionId, String account, String answer) {
    checkLength(answer);
    jdbi.useTransaction(
        handle -> {
          Instant now = clock.instant();
          record(handle, now, mentionId, account, "answered", null, answer);
          Items.setState(handle, now, mentionId, account, ItemState.ANSWERED, null);
        });
  }

  /**
   * Puts a judgement right, for every later run.
   *
   * @throws IllegalArgumentException if the field cannot have the value, or there is no reason
   */
  public void correct(
      String mentionId, String account, CorrectedField field, String value, String reason) {
    checkLength(reason);
    if (!field.allowed().contains(value) || reason.isBlank()) {
      throw new IllegalArgumentException(
          "a correction of " + field.code() + " needs a reason and one of " + field.allowed());
    }
    jdbi.useTransaction(
        handle -> {
          Instant now = clock.instant();
          touch(handle, mentionId);
          handle
              .createUpdate(
                  "INSERT INTO correction (id, mention_id, at, author, field, corrected, reason)"
                      + " VALUES (:id, :mention, :at, :author, :field, :value, :reason)")
              .bind("id", CareStore.nextNumber(handle, "correction"))
              .bind("mention", mentionId)
              .bind("at", now.toEpochMilli())
              .bind("author", account)
              .bind("field", field.name())
              .bind("value", value)
              .bind("reason", reason)
              .execute();
          Audit.add(handle, now, account, "correct", mentionId, field.code() + " to " + value);
        });
  }

  /** Takes a correction back; false when somebody did already. */
  public boolean undo(long correction, String account) {
    return jdbi.inTransaction(
        handle -> {
          Instant now = clock.instant();
          boolean undone =
              handle
                      .createUpdate(
                          "UPDATE correction SET undone_at = :now, undone_by = :account"
                              + " WHERE id = :id AND undone_at IS NULL")
                      .bind("now", now.toEpochMilli())
                      .bind("account", account)
                      .bind("id", correction)
                      .execute()
                  == 1;
          if (undone) {
            Audit.add(handle, now, account, "undo correction", String.valueOf(correction), "");
          }
          return undone;
        });
  }

  /** Everything done and said about an item, oldest first. */
  public List<JournalEntry> entries(String mentionId) {
    return jdbi.withHandle(
        handle -> {
          List<JournalEntry> entries = new ArrayList<>();
          handle
              .createQuery("SELECT * FROM note WHERE mention_id = :id ORDER BY id")
              .bind("id", mentionId)
              .map((row, context) -> entry(row, JournalEntry.Kind.NOTE, row.getString("body")))
              .forEach(entries::add);
          handle
              .createQuery("SELECT * FROM care_record WHERE mention_id = :id ORDER BY id")
              .bind("id", mentionId)
              .map((row, context) -> entry(row, kind(row), recordText(row)))
              .forEach(entries::add);
          entries.sort(Comparator.comparing(JournalEntry::at));
          return entries;
        });
  }

  private static JournalEntry.Kind kind(ResultSet row) throws SQLException {
    return JournalEntry.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
  }

  private static String recordText(ResultSet row) throws SQLException {
    String outcome = row.getString("outcome");
    return outcome == null ? row.getString("body") : outcome.replace('_', ' ');
  }

  private static JournalEntry entry(ResultSet row, JournalEntry.Kind kind, String text)
      throws SQLException {
    return new JournalEntry(
        kind,
        row.getLong("id"),
        Instant.ofEpochMilli(row.getLong("at")),
        row.getString("author"),
        text);
  }

  /** The corrections of an item, or of all with null; newest first. */
  public List<StoredCorrection> corrections(String mentionId, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM correction WHERE mention_id = coalesce(:id, mention_id)"
                        + " ORDER BY id DESC LIMIT :limit")
                .bind("id", mentionId)
                .bind("limit", limit)
                .map((row, context) -> correction(row))
                .list());
  }

  static StoredCorrection correction(ResultSet row) throws SQLException {
    return new StoredCorrection(
        row.getLong("id"),
        row.getString("mention_id"),
        Instant.ofEpochMilli(row.getLong("at")),
        row.getString("author"),
        CorrectedField.valueOf(row.getString("field")),
        row.getString("corrected"),
        row.getString("reason"),
        Items.instant(row, "undone_at"),
        row.getString("undone_by"));
  }

  /** Writes a line of the audit log that no change of the store goes with. */
  public void audit(String account, String action, String subject, String detail) {
    jdbi.useTransaction(
        handle -> Audit.add(handle, clock.instant(), account, action, subject, detail));
  }

  /** The latest lines of the audit log, newest first. */
  public List<AuditEntry> auditLog(int limit) {
    return jdbi.withHandle(handle -> Audit.latest(handle, limit));
  }

  private static void touch(Handle handle, String mentionId) {
    handle.execute("UPDATE item SET touched = 1 WHERE mention_id = ?", mentionId);
  }

  private static void checkLength(String text) {
    if (text.length() > LONGEST_TEXT || text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException(
          "a text may have at most " + LONGEST_TEXT + " characters, and no NUL");
    }
  }
}
