package io.earshot.pipelines.night;

import io.earshot.pipelines.night.IncidentRow.Size;
import io.earshot.priority.Fact;
import io.earshot.priority.Incident;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Lets one row stand for many: first for its copies, then for its incident. */
public final class Incidents {
  private static final List<Fact> COPIES = List.of(Fact.of(Fact.Kind.SAME_WORDS_OR_MATTER));

  private Incidents() {}

  /**
   * Chooses the row that stands for its copies and for the further posts of its matter.
   *
   * @param label names the group
   * @param covered told of those that the row stands for
   * @return the row, standing for the others
   */
  public static IncidentRow standForCopies(
      String label, Iterable<IncidentRow> copies, Consumer<IncidentPlace> covered) {
    LeadingRow leading = new LeadingRow();
    for (IncidentRow copy : copies) {
      IncidentRow gone = leading.add(copy);
      if (gone != null) {
        covered.accept(new IncidentPlace(gone.mentionId(), true, null));
      }
    }
    List<IncidentRow> rows = leading.inOrder();
    List<IncidentRow> others = rows.subList(1, rows.size());
    others.forEach(other -> covered.accept(new IncidentPlace(other.mentionId(), true, null)));
    return rows.get(0).standingFor(label, leading.count(), others);
  }

  /**
   * The place of a row that tells of nothing others tell of; empty when it has no copies either.
   */
  public static Optional<IncidentPlace> alone(IncidentRow row) {
    if (row.size() == 1) {
      return Optional.empty();
    }
    Incident copies =
        new Incident(IncidentNode.mentionOf(row.label()), 1, row.size() - 1, COPIES, row.members());
    return Optional.of(new IncidentPlace(row.mentionId(), false, copies));
  }

  /**
   * Chooses the row that stands for an incident. Whoever needs an answer of their own keeps their
   * row, with the size of the incident.
   *
   * @param label names the incident
   * @param rows all of the incident
   * @param out told of the place of each row that came in
   */
  public static void standForIncident(
      String label, List<IncidentRow> rows, Consumer<IncidentPlace> out) {
    Size size = Size.of(rows);
    if (size.complaints() < 2) {
      // the end of a chain longer than the rounds of joining: its neighbours went elsewhere
      rows.forEach(row -> alone(row).ifPresent(out));
      return;
    }
    LeadingRow leading = new LeadingRow();
    for (IncidentRow row : rows) {
      if (row.ownAnswer()) {
        out.accept(new IncidentPlace(row.mentionId(), false, incident(row, label, size)));
        continue;
      }
      IncidentRow gone = leading.add(row);
      if (gone != null) {
        out.accept(new IncidentPlace(gone.mentionId(), true, incident(gone, label, size)));
      }
    }
    List<IncidentRow> left = leading.inOrder();
    if (left.isEmpty()) {
      return;
    }
    List<IncidentRow> others = left.subList(1, left.size());
    for (IncidentRow other : others) {
      out.accept(new IncidentPlace(other.mentionId(), true, incident(other, label, size)));
    }
    IncidentRow first = left.get(0);
    out.accept(
        new IncidentPlace(
            first.mentionId(),
            false,
            incident(first, label, size).standingFor(first.named(others))));
  }

  private static Incident incident(IncidentRow row, String label, Size size) {
    return new Incident(
        IncidentNode.mentionOf(label),
        size.complaints(),
        size.all() - size.complaints(),
        List.of(Fact.of(Fact.Kind.NAMING, String.join(", ", row.things()))),
        row.members());
  }
}
