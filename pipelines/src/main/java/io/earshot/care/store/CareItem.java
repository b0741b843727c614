package io.earshot.care.store;

import io.earshot.care.CareRecord.Outcome;
import io.earshot.priority.QueueRow;
import java.time.Instant;

/**
 * One matter of the queue with the team's work on it. Immutable.
 *
 * @param row as the last run that held it published it
 * @param present whether it stands in the published queue
 * @param state how far the team is
 * @param outcome how it ended, or null
 * @param stateAt when the state was set, or null
 * @param answeredAt when it was answered last, or null
 * @param snoozedUntil until when it is out of sight, or null
 * @param assignee whose it is, or null
 * @param claimedBy who works on it now, or null when nobody does
 * @param claimedUntil when the claim ends by itself, or null
 */
public record CareItem(
    QueueRow row,
    boolean present,
    ItemState state,
    Outcome outcome,
    Instant stateAt,
    Instant answeredAt,
    Instant snoozedUntil,
    String assignee,
    String claimedBy,
    Instant claimedUntil) {

  /** Whether somebody else works on it. */
  public boolean isClaimedByOther(String account) {
    return claimedBy != null && !claimedBy.equals(account);
  }
}
