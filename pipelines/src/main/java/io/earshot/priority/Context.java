package io.earshot.priority;

/**
 * What is known around a mention beside the posts themselves. Immutable.
 *
 * @param facts what the customer file says of its author, or null
 * @param conversation how its matter stands as of the run, or null when it opened none
 */
public record Context(CustomerFacts facts, Conversation conversation) {

  /** Nothing known. */
  public static final Context NONE = new Context(null, null);
}
