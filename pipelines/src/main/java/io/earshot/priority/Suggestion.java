package io.earshot.priority;

import java.util.List;
import java.util.Objects;

/**
 * What the playbook suggests to do.
 *
 * @param approach in a sentence
 * @param steps in order
 * @param replyDraft the beginning of an answer in the customer's language; null when there should
 *     be no answer, or no template in that language
 * @param channel where to answer, for example {@code public reply, then direct message}
 * @param escalate to whom to hand it on, or null
 */
public record Suggestion(
    String approach, List<String> steps, String replyDraft, String channel, Escalation escalate) {
  public Suggestion {
    Objects.requireNonNull(approach, "approach");
    steps = List.copyOf(steps);
    Objects.requireNonNull(channel, "channel");
  }

  /** To whom a matter is handed on. */
  public enum Escalation {
    /** To the team that has the skill or the authority. */
    FUNCTIONAL,
    /** To a supervisor. */
    HIERARCHICAL
  }
}
