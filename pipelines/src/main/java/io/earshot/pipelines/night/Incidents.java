package io.earshot.pipelines.night;

import io.earshot.priority.Incident;
import io.earshot.priority.Incident.Member;
import io.earshot.priority.PrioritySettings;
import io.earshot.priority.QueueRow;
import io.earshot.priority.points.IncidentPoints;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Lets one row stand for many: first for its copies, then for its incident. */
public final class Incidents {
  private Incidents() {}

  /**
   * Chooses the row that stands for its copies and for the further posts of its matter.
   *
   * @param label names the group
   * @param covered told of those that the row stands for
   * @return the row, standing for the others
   */
  public static IncidentRow standForCopies(
      String label, Iterable<IncidentRow> copies, Consumer<PrioritisedMention> covered) {
    LeadingRow leading = new LeadingRow();
    for (IncidentRow copy : copies) {
      IncidentRow gone = leading.add(copy);
      if (gone != null) {
        covered.accept(gone.mention().coveredByAnother());
      }
    }
    List<IncidentRow> rows = leading.inOrder();
    List<IncidentRow> others = rows.subList(1, rows.size());
    others.forEach(other -> covered.accept(other.mention().coveredByAnother()));
    PrioritisedMention first = rows.get(0).mention();
    if (!others.isEmpty()) {
      Incident incident =
          new Incident(
              IncidentNode.mentionOf(label),
              1,
              leading.count() - 1,
              "the same words, or the same matter of one customer",
              LeadingRow.members(others, List.of()));
      first = first.with(first.row().inIncident(incident, Optional.empty()));
    }
    return new IncidentRow(first, label, leading.count());
  }

  /**
   * Chooses the row that stands for an incident. Whoever needs an answer of their own keeps their
   * row, with the size and the points of the incident.
   *
   * @param label names the incident
   * @param size of the whole incident
   * @param out told of each row that came in, covered or not
   */
  public static void standForIncident(
      String label,
      IncidentRow.Size size,
      Iterable<IncidentRow> rows,
      PrioritySettings settings,
      Consumer<PrioritisedMention> out) {
    LeadingRow leading = new LeadingRow();
    for (IncidentRow row : rows) {
      IncidentRow counted = counted(row, label, size, settings);
      if (row.needsOwnAnswer()) {
        out.accept(counted.mention());
        continue;
      }
      IncidentRow gone = leading.add(counted);
      if (gone != null) {
        out.accept(gone.mention().coveredByAnother());
      }
    }
    List<IncidentRow> left = leading.inOrder();
    if (left.isEmpty()) {
      return;
    }
    List<IncidentRow> others = left.subList(1, left.size());
    others.forEach(other -> out.accept(other.mention().coveredByAnother()));
    PrioritisedMention first = left.get(0).mention();
    if (!others.isEmpty()) {
      QueueRow row = first.row();
      Incident incident =
          row.incident().standingFor(LeadingRow.members(others, row.incident().members()));
      first = first.with(row.inIncident(incident, Optional.empty()));
    }
    out.accept(first);
  }

  private static IncidentRow counted(
      IncidentRow row, String label, IncidentRow.Size size, PrioritySettings settings) {
    if (size.complaints() < 2) {
      return row;
    }
    QueueRow before = row.mention().row();
    List<Member> members = before.incident() == null ? List.of() : before.incident().members();
    Incident incident =
        new Incident(
            IncidentNode.mentionOf(label),
            size.complaints(),
            size.all() - size.complaints(),
            "naming " + String.join(", ", NamedThings.in(before.excerpt())),
            new ArrayList<>(members));
    return new IncidentRow(
        row.mention().with(before.inIncident(incident, IncidentPoints.of(incident, settings))),
        row.label(),
        row.size());
  }
}
