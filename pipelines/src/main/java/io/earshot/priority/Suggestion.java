package io.earshot.priority;

import java.util.List;
import java.util.Objects;

/**
 * What the playbook suggests to do.
 *
 * @param approach in a sentence
 * @param steps in order
 * @param choices what may be offered to the customer, who chooses; empty when there is no answer
 * @param replyDraft the beginning of an answer in the customer's language; null when there should
 *     be no answer, or no template in that language
 * @param channel where to answer, for example {@code public reply, then direct message}
 * @param escalate to whom to hand it on, or null
 * @param escalationReason why, to be read after "since"; null as {@code escalate}
 */
public record Suggestion(
    String approach,
    List<String> steps,
    List<String> choices,
    String replyDraft,
    String channel,
    Escalation escalate,
    String escalationReason) {
  public Suggestion {
    Objects.requireNonNull(approach, "approach");
    steps = List.copyOf(steps);
    choices = List.copyOf(choices);
    Objects.requireNonNull(channel, "channel");
    if ((escalate == null) != (escalationReason == null)) {
      throw new IllegalArgumentException("an escalation has a reason, and a reason belongs to one");
    }
  }

  /** To whom a matter is handed on. */
  public enum Escalation {
    /** To the team that has the skill or the authority. */
    FUNCTIONAL,
    /** To a supervisor. */
    HIERARCHICAL
  }
}
