package io.earshot.priority;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * What is known around a mention beside the posts themselves. Immutable.
 *
 * @param facts what the customer file says of its author, or null
 * @param conversation how its matter stands as of the run, or null when it opened none
 * @param doneAt when the team answered or closed this very mention last, or null when it never did
 *     or took it back
 * @param overruled what people overruled of its judgement; none in archives of earlier builds
 */
public record Context(
    CustomerFacts facts,
    Conversation conversation,
    Instant doneAt,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Overruling> overruled) {

  /** Nothing known. */
  public static final Context NONE = new Context(null, null, null, List.of());

  public Context {
    overruled = overruled == null ? List.of() : List.copyOf(overruled);
  }
}
