package io.earshot.pipelines.night;

import io.earshot.priority.QueueRow;
import java.util.Objects;

/**
 * A judged mention with its row in the queue.
 *
 * @param judged the mention
 * @param row its row, or null when it is not in the queue
 */
public record PrioritisedMention(JudgedMention judged, QueueRow row) {
  public PrioritisedMention {
    Objects.requireNonNull(judged, "judged");
  }
}
