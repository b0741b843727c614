package io.earshot.care.store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Who is called in notes, as {@code @name}, and what of it they have not seen yet. Thread-safe.
 *
 * <p>A sign before the {@code @} makes it an address of mail or a part of a word, and no call. A
 * name may end in a dot, a sentence too: the longest name that somebody has is meant.
 */
public final class NoteCalls {
  private static final Pattern CALL =
      Pattern.compile("(?<![A-Za-z0-9._%+-])@([A-Za-z][A-Za-z0-9._-]{1,30})");
  private static final Pattern END = Pattern.compile("[._-]$");

  private final Jdbi jdbi;
  private final Clock clock;

  NoteCalls(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /**
   * A note that calls somebody. Immutable.
   *
   * @param noteId its number
   * @param mentionId the item it stands with
   * @param at when it was written
   * @param author who wrote it
   * @param body what it says
   * @param seen whether the one who is called said that they have seen it
   */
  public record Call(
      long noteId, String mentionId, Instant at, String author, String body, boolean seen) {}

  /**
   * Calls whom a note names, in its transaction.
   *
   * @return the names that nobody has who could be called, in order
   */
  static SortedSet<String> call(Handle handle, long noteId, String author, String body) {
    Set<String> accounts =
        Set.copyOf(
            handle
                .createQuery("SELECT name FROM account WHERE disabled = 0")
                .mapTo(String.class)
                .list());
    SortedSet<String> called = new TreeSet<>();
    SortedSet<String> unknown = new TreeSet<>();
    Matcher calls = CALL.matcher(body);
    while (calls.find()) {
      String named = calls.group(1).toLowerCase(Locale.ROOT);
      String name = named;
      while (!accounts.contains(name) && END.matcher(name).find()) {
        name = name.substring(0, name.length() - 1);
      }
      (accounts.contains(name) ? called : unknown).add(name);
    }
    called.remove(author);
    for (String account : called) {
      Insert.into("note_call").with("note_id", noteId).with("account", account).execute(handle);
    }
    return unknown;
  }

  /** How many calls somebody has not seen yet. */
  public int unseen(String account) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT count(*) FROM note_call WHERE account = :account AND seen_at IS NULL")
                .bind("account", account)
                .mapTo(Integer.class)
                .one());
  }

  /**
   * The calls of somebody, those not seen yet first, of these and of the others the latest first.
   */
  public List<Call> of(String account, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT n.id, n.mention_id, n.at, n.author, n.body, c.seen_at FROM note_call c"
                        + " JOIN note n ON n.id = c.note_id WHERE c.account = :account"
                        + " ORDER BY CASE WHEN c.seen_at IS NULL THEN 0 ELSE 1 END, n.id DESC"
                        + " LIMIT :limit")
                .bind("account", account)
                .bind("limit", limit)
                .map(
                    (row, context) ->
                        new Call(
                            row.getLong("id"),
                            row.getString("mention_id"),
                            Instant.ofEpochMilli(row.getLong("at")),
                            row.getString("author"),
                            row.getString("body"),
                            ItemRows.instant(row, "seen_at") != null))
                .list());
  }

  /** Notes that somebody has seen these calls; of others' calls nothing changes. */
  public void see(String account, List<Long> noteIds) {
    if (noteIds.isEmpty()) {
      return;
    }
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "UPDATE note_call SET seen_at = :now WHERE account = :account"
                        + " AND seen_at IS NULL AND note_id IN (<notes>)")
                .bind("now", clock.millis())
                .bind("account", account)
                .bindList("notes", noteIds)
                .execute());
  }
}
