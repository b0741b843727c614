package io.earshot.care.store;

import java.util.Locale;

/** How far the team is with an item. */
public enum ItemState {
  /** Nobody has answered yet. */
  OPEN(false),
  /** Answered; the customer's turn. */
  ANSWERED(false),
  /** Waiting for somebody else. */
  WAITING(false),
  /** With the team that has the skill or the authority. */
  ESCALATED_FUNCTIONAL(false),
  /** With a supervisor. */
  ESCALATED_HIERARCHICAL(false),
  /** Solved, or ended without a solution: the outcome says which. */
  RESOLVED(true),
  /** Nothing to answer. */
  NO_REPLY_NEEDED(true);

  private final boolean closed;

  ItemState(boolean closed) {
    this.closed = closed;
  }

  /** Whether it has left the queue. */
  public boolean isClosed() {
    return closed;
  }

  /** The lower-case word of forms and texts. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
