package io.earshot.care.store;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Writes the audit log, always in the transaction of the change it tells of. */
final class Audit {
  private Audit() {}

  static void add(
      Handle handle, Instant at, String account, String action, String subject, String detail) {
    handle
        .createUpdate(
            "INSERT INTO audit (id, at, account, action, subject, detail)"
                + " VALUES (:id, :at, :account, :action, :subject, :detail)")
        .bind("id", CareStore.nextNumber(handle, "audit"))
        .bind("at", at.toEpochMilli())
        .bind("account", account)
        .bind("action", action)
        .bind("subject", subject)
        .bind("detail", detail)
        .execute();
  }

  /** The latest entries, newest first. */
  static List<AuditEntry> latest(Handle handle, int limit) {
    return handle
        .createQuery(
            "SELECT at, account, action, subject, detail FROM audit ORDER BY id DESC LIMIT :limit")
        .bind("limit", limit)
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
