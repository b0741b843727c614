package io.earshot.pipelines.night;

import io.earshot.priority.QueueRow;
import java.util.Objects;

/**
 * A judged mention with its row in the queue.
 *
 * @param judged the mention
 * @param row its row, or null when it is not in the queue
 * @param covered whether another row of the same incident stands for it
 */
public record PrioritisedMention(JudgedMention judged, QueueRow row, boolean covered) {
  public PrioritisedMention {
    Objects.requireNonNull(judged, "judged");
    if (covered && row == null) {
      throw new IllegalArgumentException("what has no row is not covered by another");
    }
  }

  /** With a row of its own, or none. */
  public PrioritisedMention(JudgedMention judged, QueueRow row) {
    this(judged, row, false);
  }

  PrioritisedMention with(QueueRow newRow) {
    return new PrioritisedMention(judged, newRow, covered);
  }

  /** This one with another row standing for it. */
  PrioritisedMention coveredByAnother() {
    return new PrioritisedMention(judged, row, true);
  }
}
