package io.earshot.priority;

import io.earshot.nlp.Assessment;
import io.earshot.nlp.customer.CustomerType;
import java.util.Objects;

/**
 * A mention that stands in the queue, with what was concluded from it so far. Immutable.
 *
 * @param input what is known
 * @param need what it asks of the team
 * @param lane where it stands
 */
public record Matter(PriorityInput input, Need need, Lane lane) {
  public Matter {
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(need, "need");
    Objects.requireNonNull(lane, "lane");
  }

  /** What the models said. */
  public Assessment assessment() {
    return input.assessment();
  }

  /** The customer's type as of the mention. */
  public CustomerType type() {
    return input.customerType().type();
  }
}
