package io.earshot.pipelines.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.connectors.Author;
import io.earshot.priority.Fact;
import io.earshot.priority.Incident;
import io.earshot.priority.Incident.Member;
import io.earshot.priority.Lane;
import io.earshot.priority.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IncidentsTest {
  private static final String LABEL = IncidentNode.label(0, "m:1");

  private final List<IncidentRow> leading = new ArrayList<>();
  private final List<IncidentPlace> places = new ArrayList<>();

  private static IncidentRow row(String id, String points, String author, Lane lane) {
    return row(id, points, author, author, lane);
  }

  private static IncidentRow row(
      String id, String points, String author, String customerId, Lane lane) {
    return IncidentRow.of(
        ExampleRow.row(id, points)
            .author(Author.of(author))
            .lane(lane)
            .reasons(new Reason("complaint", new BigDecimal(points), Fact.written("judged")))
            .build(),
        customerId,
        "flight 418");
  }

  private static IncidentRow verify(String id, String points, String author) {
    return row(id, points, author, Lane.VERIFY);
  }

  private void standForCopies(IncidentRow... rows) {
    Incidents.standForCopies(LABEL, List.of(rows), leading::add, places::add);
  }

  private List<String> leads() {
    return leading.stream()
        .map(
            row ->
                row.mentionId() + " for " + row.members().stream().map(Member::mentionId).toList())
        .sorted()
        .toList();
  }

  private List<String> covered() {
    return places.stream()
        .filter(IncidentPlace::covered)
        .map(IncidentPlace::mentionId)
        .sorted()
        .toList();
  }

  @Test
  void whoNeedsAnAnswerOfTheirOwnGoesUnderNobodyElsesCopy() {
    standForCopies(
        verify("m:1", "9.0", "forum:ann"),
        row("m:2", "7.0", "forum:ben", Lane.RECOVER),
        row("m:3", "6.0", "forum:cleo", Lane.DELIGHT),
        row("m:4", "5.0", "forum:cleo", Lane.DELIGHT),
        verify("m:5", "8.0", "forum:dora"));

    assertThat(leads()).containsExactly("m:1 for [m:5]", "m:2 for []", "m:3 for [m:4]");
    assertThat(covered()).containsExactly("m:4", "m:5");
  }

  @Test
  void whatOneCustomerWritesFromTwoAccountsIsOneRow() {
    standForCopies(
        row("m:1", "7.0", "forum:ann", "c-1", Lane.RECOVER),
        row("m:2", "9.0", "social:ann", "c-1", Lane.RECOVER),
        row("m:3", "8.0", "forum:ben", "forum:ben", Lane.RECOVER));

    assertThat(leads()).containsExactly("m:2 for [m:1]", "m:3 for []");
    assertThat(leading).filteredOn(IncidentRow::oneWriter).hasSize(2);
  }

  @Test
  void hatersGoUnderEachOtherAndNeverUnderACustomerWhoIsAnswered() {
    standForCopies(
        verify("m:1", "9.0", "forum:ann"),
        row("m:2", "-8.0", "forum:hal", Lane.MONITOR),
        row("m:3", "-9.0", "forum:hob", Lane.MONITOR));

    assertThat(leads()).containsExactly("m:1 for []", "m:2 for [m:3]");
  }

  @Test
  void whoWroteMoreThanTheCopyKeepsARowAndMayStandForThoseWhoWroteOnce() {
    IncidentRow[] matter = {verify("m:2", "5.0", "forum:ben"), verify("m:3", "4.0", "forum:ben")};

    standForCopies(verify("m:1", "9.0", "forum:ann"), matter[0], matter[1]);

    assertThat(leads()).containsExactly("m:1 for []", "m:2 for [m:3]");

    leading.clear();
    standForCopies(verify("m:1", "1.0", "forum:ann"), matter[0], matter[1]);

    assertThat(leads()).containsExactly("m:2 for [m:1, m:3]");
  }

  @Test
  void whatSaysTheSameIsOneComplaintThoughSomeOfItKeepsItsRow() {
    standForCopies(verify("m:1", "9.0", "forum:ann"), row("m:2", "7.0", "forum:ben", Lane.RECOVER));
    IncidentRow other = verify("m:3", "8.0", "forum:cleo");
    IncidentRow hater = row("m:4", "-8.0", "forum:hal", Lane.MONITOR);
    List<IncidentRow> all = new ArrayList<>(leading);
    all.add(other);
    all.add(hater);

    Incidents.standForIncident(LABEL, all, places::add);

    List<Fact> naming = List.of(Fact.of(Fact.Kind.NAMING, "418"));
    assertThat(places)
        .containsExactlyInAnyOrder(
            new IncidentPlace(
                "m:1",
                false,
                new Incident("m:1", 3, 1, naming, List.of(new Member("m:3", "forum:cleo", null)))),
            new IncidentPlace("m:2", false, new Incident("m:1", 3, 1, naming, List.of())),
            new IncidentPlace("m:3", true, new Incident("m:1", 3, 1, naming, List.of())),
            new IncidentPlace("m:4", false, new Incident("m:1", 3, 1, naming, List.of())));
  }
}
