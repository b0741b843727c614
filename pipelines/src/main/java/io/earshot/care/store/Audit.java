package io.earshot.care.store;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Writes the audit log, always in the transaction of the change it tells of. */
final class Audit {
  private Audit() {}

  static void add(
      Handle handle, Instant at, String account, String action, String subject, String detail) {
    Insert.into("audit")
        .with("at", at.toEpochMilli())
        .with("account", account)
        .with("action", action)
        .with("subject", subject)
        .with("detail", detail)
        .numbered(handle);
  }

  /**
   * The latest entries, newest first.
   *
   * @param account whose, or null for everybody's
   */
  static List<AuditEntry> latest(Handle handle, String account, int limit, int offset) {
    return handle
        .createQuery(
            "SELECT at, account, action, subject, detail FROM audit"
                + " WHERE account = coalesce(:account, account)"
                + " ORDER BY id DESC LIMIT :limit OFFSET :offset")
        .bind("account", account)
        .bind("limit", limit)
        .bind("offset", offset)
        .map(
            (row, context) ->
                new AuditEntry(
                    Instant.ofEpochMilli(row.getLong("at")),
                    row.getString("account"),
                    row.getString("action"),
                    row.getString("subject"),
                    row.getString("detail")))
        .list();
  }
}
