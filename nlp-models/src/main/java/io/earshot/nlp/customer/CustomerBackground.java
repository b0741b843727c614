package io.earshot.nlp.customer;

import java.io.Serializable;
import java.time.Instant;

/**
 * What is known of a customer, as of a mention, beside what they wrote. Immutable.
 *
 * @param customerSince since when they are a customer by the customer file, or null
 * @param lastMatter how their last matter before the mention ended, or null when none ended
 * @param lastMatterAt when it ended, or null
 */
public record CustomerBackground(Instant customerSince, MatterEnd lastMatter, Instant lastMatterAt)
    implements Serializable {

  /** Nothing known. */
  public static final CustomerBackground NONE = new CustomerBackground(null, null, null);

  public CustomerBackground {
    if ((lastMatter == null) != (lastMatterAt == null)) {
      throw new IllegalArgumentException("an end of a matter has a time, and a time an end");
    }
  }

  /** How a matter ended. */
  public enum MatterEnd {
    /** Solved, and the customer was content. */
    PLEASED,
    /** Settled for the team, but not for the customer. */
    DISPLEASED
  }
}
