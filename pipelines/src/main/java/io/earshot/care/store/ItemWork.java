package io.earshot.care.store;

import io.earshot.care.CareRecord;
import io.earshot.care.CareRecord.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.Update;

/**
 * What the team does to items: who works on them and how far they are. Every change is one
 * transaction with its line in the audit log. Thread-safe.
 */
public final class ItemWork {
  /** How long a claim holds unless it is renewed; enough to write an answer. */
  public static final Duration CLAIM = Duration.ofMinutes(20);

  /**
   * What the audit log calls each change, and words in its details: {@link ItemSteps} reads them.
   */
  static final String TAKE_OVER = "take over";

  static final String FROM = "from ";
  static final String RELEASE = "release";
  static final String ASSIGN = "assign";
  static final String NOBODY = "nobody";
  static final String SNOOZE = "snooze";
  static final String ENDED = "ended";
  static final String STATE = "state";

  private static final Duration RENEWED_AFTER = Duration.ofMinutes(1);

  private final Jdbi jdbi;
  private final Clock clock;

  ItemWork(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
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
   * Lets one's own claim hold for the whole time again while one works, at most once a minute.
   * Nobody did anything new, so nothing is recorded; a claim that ended is not begun again.
   */
  public void renew(String mentionId, String account) {
    Instant now = clock.instant();
    Instant until = now.plus(CLAIM);
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "UPDATE item SET claimed_until = :until WHERE mention_id = :id AND claimed_by ="
                        + " :account AND claimed_until > :now AND claimed_until <= :renewable")
                .bind("until", until.toEpochMilli())
                .bind("id", mentionId)
                .bind("account", account)
                .bind("now", now.toEpochMilli())
                .bind("renewable", until.minus(RENEWED_AFTER).toEpochMilli())
                .execute());
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
        TAKE_OVER,
        FROM + holder,
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
        RELEASE,
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
        ASSIGN,
        assignee == null ? NOBODY : assignee,
        "assignee = :assignee",
        "1 = 1",
        update -> update.bind("assignee", assignee));
  }

  /** Puts an item out of sight until then, or back with null. */
  public boolean snooze(String mentionId, String account, Instant until) {
    return changed(
        mentionId,
        account,
        SNOOZE,
        until == null ? ENDED : until.toString(),
        "snoozed_until = :until",
        "1 = 1",
        update -> update.bind("until", until == null ? null : until.toEpochMilli()));
  }

  /**
   * Sets how far an item is. Closing ends the claim. Closing is recorded for the next run, and so
   * is opening again, that of an answered item too: otherwise the run takes it for settled.
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
      // Without an outcome: no reply was needed.
      Journal.record(handle, now, mentionId, account, CareRecord.Kind.CLOSED, outcome, null);
    } else if (state != ItemState.ANSWERED
        && (before.get().isClosed() || before.get() == ItemState.ANSWERED)) {
      // The next run would leave out what was answered; whoever sets it otherwise wants it back.
      Journal.record(handle, now, mentionId, account, CareRecord.Kind.REOPENED, null, null);
    }
    String detail = state.code() + (outcome == null ? "" : ", " + outcome.code());
    Audit.add(handle, now, account, STATE, mentionId, detail);
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
}
