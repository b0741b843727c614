package io.earshot.priority;

import java.time.Instant;

/**
 * What is known around a mention beside the posts themselves. Immutable.
 *
 * @param facts what the customer file says of its author, or null
 * @param conversation how its matter stands as of the run, or null when it opened none
 * @param doneAt when the team answered or closed this very mention last, or null when it never did
 *     or took it back
 */
public record Context(CustomerFacts facts, Conversation conversation, Instant doneAt) {

  /** Nothing known. */
  public static final Context NONE = new Context(null, null, null);
}
