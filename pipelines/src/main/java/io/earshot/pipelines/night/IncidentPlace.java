package io.earshot.pipelines.night;

import io.earshot.priority.Incident;
import io.earshot.priority.PrioritySettings;
import io.earshot.priority.points.IncidentPoints;
import java.util.Objects;

/**
 * The place of a row among those that tell of the same.
 *
 * @param mentionId the row's mention
 * @param covered whether another row stands for it
 * @param incident what it belongs to, or null when nothing is shown of it
 */
public record IncidentPlace(String mentionId, boolean covered, Incident incident) {
  public IncidentPlace {
    Objects.requireNonNull(mentionId, "mentionId");
  }

  /** The mention in its place, with the points of its incident. */
  public PrioritisedMention of(PrioritisedMention mention, PrioritySettings settings) {
    PrioritisedMention placed =
        incident == null
            ? mention
            : mention.with(
                mention.row().inIncident(incident, IncidentPoints.of(incident, settings)));
    return covered ? placed.coveredByAnother() : placed;
  }
}
