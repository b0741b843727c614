package io.earshot.pipelines.night;

import io.earshot.priority.Lane;
import io.earshot.priority.Suggestion.Escalation;
import java.util.Objects;

/**
 * A row that stands for its copies, on the way into its incident.
 *
 * @param mention the row with its mention
 * @param label names the group: the copies first, then the incident
 * @param size how many rows it stands for, itself included; at least 1
 */
public record IncidentRow(PrioritisedMention mention, String label, int size) {
  public IncidentRow {
    Objects.requireNonNull(mention, "mention");
    Objects.requireNonNull(label, "label");
  }

  /**
   * How many stand in a group.
   *
   * @param complaints forwarded and copied texts not counted, nor further posts of one matter
   * @param all with those
   */
  public record Size(int complaints, int all) {
    /** Both together. */
    public Size plus(Size other) {
      return new Size(complaints + other.complaints, all + other.all);
    }
  }

  /** What it adds to the size of its incident. */
  public Size added() {
    return new Size(1, size);
  }

  /** The same row in a group of this name. */
  public IncidentRow in(String newLabel) {
    return new IncidentRow(mention, newLabel, size);
  }

  /**
   * Whether its author is answered by themselves though others tell of the same: customers who are
   * about to be lost or who stand by us, and whatever a supervisor has to see.
   */
  boolean needsOwnAnswer() {
    Lane lane = mention.row().lane();
    return lane == Lane.RECOVER
        || lane == Lane.DELIGHT
        || mention.row().suggestion().escalate() == Escalation.HIERARCHICAL;
  }
}
