package io.earshot.pipelines.night;

import io.earshot.pipelines.night.IncidentRow.Company;
import io.earshot.pipelines.night.IncidentRow.Size;
import io.earshot.priority.Fact;
import io.earshot.priority.Incident;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Lets one row stand for many: first for its copies, then for its incident. */
public final class Incidents {
  private Incidents() {}

  /**
   * Chooses the rows that stand for copies and for the further posts of a matter. A writer's own
   * posts go under one of them. Whoever wrote once goes under the first of their {@link Company};
   * whoever wrote more said more than the copy, and keeps a row.
   *
   * @param label names the group
   * @param leading told of the rows that are left, standing for the others
   * @param covered told of those that the rows stand for
   */
  public static void standForCopies(
      String label,
      List<IncidentRow> copies,
      Consumer<IncidentRow> leading,
      Consumer<IncidentPlace> covered) {
    Map<Company, List<IncidentRow>> wroteOnce = new EnumMap<>(Company.class);
    List<IncidentRow> keeping = new ArrayList<>();
    for (List<IncidentRow> theirs : byWriter(copies)) {
      IncidentRow first = standing(label, theirs, covered);
      if (theirs.size() > 1 || first.company() == Company.OWN_ANSWER) {
        keeping.add(first);
      } else {
        wroteOnce.computeIfAbsent(first.company(), company -> new ArrayList<>()).add(first);
      }
    }
    wroteOnce.forEach(
        (company, rows) -> {
          Optional<IncidentRow> before = before(rows, company, keeping);
          before.ifPresent(keeping::remove);
          before.ifPresent(rows::add);
          leading.accept(standing(label, rows, covered));
        });
    keeping.forEach(leading);
  }

  /** The first of those who keep their row, if it comes before all of these in their company. */
  private static Optional<IncidentRow> before(
      List<IncidentRow> rows, Company company, List<IncidentRow> keeping) {
    IncidentRow first = Collections.min(rows, LeadingRow.FIRST_TO_LAST);
    return keeping.stream()
        .filter(row -> row.company() == company)
        .min(LeadingRow.FIRST_TO_LAST)
        .filter(row -> LeadingRow.FIRST_TO_LAST.compare(row, first) < 0);
  }

  private static Collection<List<IncidentRow>> byWriter(List<IncidentRow> rows) {
    Map<String, List<IncidentRow>> byWriter = new TreeMap<>();
    rows.forEach(
        row -> byWriter.computeIfAbsent(row.writer(), writer -> new ArrayList<>()).add(row));
    return byWriter.values();
  }

  /** The first of some rows, standing for the others. */
  private static IncidentRow standing(
      String label, List<IncidentRow> rows, Consumer<IncidentPlace> covered) {
    LeadingRow leading = new LeadingRow();
    for (IncidentRow row : rows) {
      IncidentRow gone = leading.add(row);
      if (gone != null) {
        covered.accept(new IncidentPlace(gone.mentionId(), true, null));
      }
    }
    List<IncidentRow> left = leading.inOrder();
    List<IncidentRow> others = left.subList(1, left.size());
    others.forEach(other -> covered.accept(new IncidentPlace(other.mentionId(), true, null)));
    return left.get(0).standingFor(label, leading.count(), others);
  }

  /**
   * The place of a row that tells of nothing others tell of; empty when it has no copies either.
   */
  public static Optional<IncidentPlace> alone(IncidentRow row) {
    if (row.size() == 1) {
      return Optional.empty();
    }
    Fact common = Fact.of(row.oneWriter() ? Fact.Kind.SAME_WRITER : Fact.Kind.SAME_WORDS_OR_MATTER);
    Incident copies =
        new Incident(
            IncidentNode.mentionOf(row.label()), 1, row.size() - 1, List.of(common), row.members());
    return Optional.of(new IncidentPlace(row.mentionId(), false, copies));
  }

  /**
   * Chooses the rows that stand for an incident, one of each {@link Company}. Whoever needs an
   * answer of their own keeps their row, with the size of the incident.
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
    Map<Company, LeadingRow> leading = new EnumMap<>(Company.class);
    for (IncidentRow row : rows) {
      if (row.company() == Company.OWN_ANSWER) {
        out.accept(new IncidentPlace(row.mentionId(), false, incident(row, label, size)));
        continue;
      }
      IncidentRow gone =
          leading.computeIfAbsent(row.company(), company -> new LeadingRow()).add(row);
      if (gone != null) {
        out.accept(new IncidentPlace(gone.mentionId(), true, incident(gone, label, size)));
      }
    }
    leading.values().forEach(company -> place(company.inOrder(), label, size, out));
  }

  /** The first stands for the others. */
  private static void place(
      List<IncidentRow> rows, String label, Size size, Consumer<IncidentPlace> out) {
    IncidentRow first = rows.get(0);
    List<IncidentRow> others = rows.subList(1, rows.size());
    for (IncidentRow other : others) {
      out.accept(new IncidentPlace(other.mentionId(), true, incident(other, label, size)));
    }
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
        common(row.things()),
        row.members());
  }

  private static List<Fact> common(List<String> things) {
    List<Fact> common = new ArrayList<>();
    List<String> numbers = NamedThings.numbers(things);
    if (!numbers.isEmpty()) {
      common.add(Fact.of(Fact.Kind.NAMING, String.join(", ", numbers)));
    }
    NamedOutages.services(things)
        .forEach(service -> common.add(Fact.of(Fact.Kind.OUT_OF_ORDER, service)));
    return common;
  }
}
