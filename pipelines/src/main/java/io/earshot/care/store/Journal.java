package io.earshot.care.store;

import io.earshot.care.CareRecord;
import io.earshot.care.CareRecord.Outcome;
import io.earshot.care.Correction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What people said and put right about items, and the audit log. Thread-safe. */
public final class Journal {
  /** The longest note, answer or reason, in UTF-16 units. */
  public static final int LONGEST_TEXT = 20_000;

  /** Every correction with the writer of its mention. */
  static final String CORRECTIONS =
      "SELECT c.*, i.author_id FROM correction c JOIN item i ON i.mention_id = c.mention_id";

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
      CareRecord.Kind kind,
      Outcome outcome,
      String body) {
    Insert.into("care_record")
        .with("mention_id", mentionId)
        .with("at", at.toEpochMilli())
        .with("author", author)
        .with("kind", kind.code())
        .with("outcome", outcome == null ? null : outcome.code())
        .with("body", body)
        .numbered(handle);
  }

  /**
   * Adds a note for colleagues; those whom it names are called, see {@link NoteCalls}.
   *
   * @return the names it calls that nobody has who could see it, in order
   */
  public SortedSet<String> note(String mentionId, String account, String body) {
    checkLength(body);
    return jdbi.inTransaction(
        handle -> {
          Instant now = clock.instant();
          touch(handle, mentionId);
          long note =
              Insert.into("note")
                  .with("mention_id", mentionId)
                  .with("at", now.toEpochMilli())
                  .with("author", account)
                  .with("body", body)
                  .numbered(handle);
          Audit.add(handle, now, account, "note", mentionId, "");
          return NoteCalls.call(handle, note, account, body);
        });
  }

  /**
   * Records an answer that was sent at the source, and that it is the customer's turn now, whatever
   * was answered before.
   */
  public void answered(String mentionId, String account, String answer) {
    checkLength(answer);
    jdbi.useTransaction(handle -> answered(handle, mentionId, account, answer));
  }

  private void answered(Handle handle, String mentionId, String account, String answer) {
    Instant now = clock.instant();
    record(handle, now, mentionId, account, CareRecord.Kind.ANSWERED, null, answer);
    ItemWork.setState(handle, now, mentionId, account, ItemState.ANSWERED, null);
  }

  /**
   * Records an answer, unless another was noted that its writer has not seen: two answers to one
   * customer are worse than none.
   *
   * @param seen number of the latest answer that the writer knows of, or 0
   * @return the answer that was noted meanwhile, or empty when this one is recorded
   */
  public Optional<JournalEntry> answeredUnlessMeanwhile(
      String mentionId, String account, String answer, long seen) {
    checkLength(answer);
    return jdbi.inTransaction(
        handle -> {
          // First a write, so that of two who note at once the second waits and sees.
          touch(handle, mentionId);
          Optional<JournalEntry> latest = latestAnswer(handle, mentionId);
          if (latest.isPresent() && latest.get().id() != seen) {
            return latest;
          }
          answered(handle, mentionId, account, answer);
          return Optional.empty();
        });
  }

  /** The answer that was noted last, or empty when nobody answered. */
  public Optional<JournalEntry> latestAnswer(String mentionId) {
    return jdbi.withHandle(handle -> latestAnswer(handle, mentionId));
  }

  private static Optional<JournalEntry> latestAnswer(Handle handle, String mentionId) {
    return handle
        .createQuery(
            "SELECT * FROM care_record WHERE mention_id = :id AND kind = 'answered'"
                + " ORDER BY id DESC LIMIT 1")
        .bind("id", mentionId)
        .map((row, context) -> entry(row, kind(row), recordText(row)))
        .findOne();
  }

  /**
   * Puts a judgement right, for every later run.
   *
   * @param value for {@link Correction.Field#CUSTOMER} an account of the customer who is the same
   *     person as the writer of the mention, who has to be known
   * @throws IllegalArgumentException if the field cannot have the value, or there is no reason
   */
  public void correct(
      String mentionId, String account, Correction.Field field, String value, String reason) {
    checkLength(reason);
    if (!field.accepts(value) || reason.isBlank()) {
      throw new IllegalArgumentException(
          "a correction of " + field.code() + " needs a reason and a value that it can have");
    }
    jdbi.useTransaction(
        handle -> {
          Instant now = clock.instant();
          touch(handle, mentionId);
          Insert.into("correction")
              .with("mention_id", mentionId)
              .with("at", now.toEpochMilli())
              .with("author", account)
              .with("field", field.name())
              .with("corrected", value)
              .with("reason", reason)
              .numbered(handle);
          Audit.add(handle, now, account, "correct", mentionId, words(field, value));
        });
  }

  private static String words(Correction.Field field, String value) {
    return field.code() + " to " + value;
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
            StoredCorrection taken =
                handle
                    .createQuery(CORRECTIONS + " WHERE c.id = :id")
                    .bind("id", correction)
                    .map((row, context) -> correction(row))
                    .one();
            Audit.add(
                handle,
                now,
                account,
                "undo correction",
                taken.mentionId(),
                words(taken.field(), taken.value()));
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
          List<Instant> reopened =
              entries.stream()
                  .filter(entry -> entry.kind() == JournalEntry.Kind.REOPENED)
                  .map(JournalEntry::at)
                  .toList();
          entries.addAll(ItemSteps.of(handle, mentionId, reopened));
          entries.sort(Comparator.comparing(JournalEntry::at));
          return entries;
        });
  }

  private static JournalEntry.Kind kind(ResultSet row) throws SQLException {
    return JournalEntry.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
  }

  private static String recordText(ResultSet row) throws SQLException {
    String outcome = row.getString("outcome");
    return outcome == null ? row.getString("body") : outcome;
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

  /** The accounts of the person behind an account, as far as people said so; at least itself. */
  public SortedSet<String> accountsOfSamePerson(String authorId) {
    return jdbi.withHandle(handle -> SamePeople.of(handle, authorId));
  }

  /**
   * The answers and closures of one person's other matters, oldest first.
   *
   * @param accounts all accounts of the person, see {@link #accountsOfSamePerson}
   */
  public List<Contact> contacts(SortedSet<String> accounts, String exceptMentionId) {
    if (accounts.isEmpty()) {
      return List.of();
    }
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT r.* FROM care_record r JOIN item i ON i.mention_id = r.mention_id"
                        + " WHERE i.author_id IN (<authors>) AND r.mention_id <> :id"
                        + " AND r.kind IN ('answered', 'closed') ORDER BY r.at, r.id")
                .bindList("authors", List.copyOf(accounts))
                .bind("id", exceptMentionId)
                .map(
                    (row, context) ->
                        new Contact(
                            row.getString("mention_id"), entry(row, kind(row), recordText(row))))
                .list());
  }

  /**
   * What a person was answered so far.
   *
   * @param accounts all accounts of the person, see {@link #accountsOfSamePerson}
   */
  public List<String> answersTo(SortedSet<String> accounts) {
    if (accounts.isEmpty()) {
      return List.of();
    }
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT r.body FROM care_record r JOIN item i ON i.mention_id = r.mention_id"
                        + " WHERE i.author_id IN (<authors>) AND r.body IS NOT NULL ORDER BY r.id")
                .bindList("authors", List.copyOf(accounts))
                .mapTo(String.class)
                .list());
  }

  /** The corrections of an item, or of all with null; newest first. */
  public List<StoredCorrection> corrections(String mentionId, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    CORRECTIONS
                        + " WHERE c.mention_id = coalesce(:id, c.mention_id)"
                        + " ORDER BY c.id DESC LIMIT :limit")
                .bind("id", mentionId)
                .bind("limit", limit)
                .map((row, context) -> correction(row))
                .list());
  }

  static StoredCorrection correction(ResultSet row) throws SQLException {
    return new StoredCorrection(
        row.getLong("id"),
        row.getString("mention_id"),
        row.getString("author_id"),
        Instant.ofEpochMilli(row.getLong("at")),
        row.getString("author"),
        Correction.Field.valueOf(row.getString("field")),
        row.getString("corrected"),
        row.getString("reason"),
        ItemRows.instant(row, "undone_at"),
        row.getString("undone_by"));
  }

  /** Writes a line of the audit log that no change of the store goes with. */
  public void audit(String account, String action, String subject, String detail) {
    jdbi.useTransaction(
        handle -> Audit.add(handle, clock.instant(), account, action, subject, detail));
  }

  /** The latest lines of the audit log, newest first. */
  public List<AuditEntry> auditLog(int limit) {
    return auditLog(null, limit, 0);
  }

  /**
   * Those before the latest so many.
   *
   * @param account whose, or null for everybody's
   */
  public List<AuditEntry> auditLog(String account, int limit, int offset) {
    return jdbi.withHandle(handle -> Audit.latest(handle, account, limit, offset));
  }

  private static void touch(Handle handle, String mentionId) {
    handle.execute("UPDATE item SET touched = 1 WHERE mention_id = ?", mentionId);
  }

  private static void checkLength(String text) {
    if (text.length() > LONGEST_TEXT || text.indexOf('\0') >= 0) {
      throw new RefusedException(
          RefusedException.Reason.TEXT,
          "A text may have at most " + LONGEST_TEXT + " characters, and no NUL.");
    }
  }
}
