package io.earshot.priority;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.pipelines.night.ExampleRow;
import io.earshot.priority.QueueDifference.Move;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class QueueDifferenceTest {
  private static QueueRow row(String id, int rank, String clock, String severity) {
    BigDecimal sum = new BigDecimal(clock).add(new BigDecimal(severity));
    return ExampleRow.row(id, sum.toPlainString())
        .rank(rank)
        .reasons(
            new Reason("clock", new BigDecimal(clock), Fact.written("old")),
            new Reason("severity", new BigDecimal(severity), Fact.written("level 1")))
        .build();
  }

  @Test
  void whatCameWentAndMovedIsNamedWithThePartThatMovedIt() {
    QueueDifference difference = new QueueDifference();
    difference.first(row("m:1", 1, "9.0", "4.0"));
    difference.first(row("m:2", 2, "5.0", "4.0"));
    difference.first(row("m:3", 3, "4.0", "4.0"));
    difference.first(row("m:4", 4, "1.0", "1.0"));
    difference.second(row("m:2", 1, "13.5", "3.0"));
    difference.second(row("m:5", 2, "9.0", "4.0"));
    difference.second(row("m:3", 3, "4.0", "4.0"));
    difference.second(row("m:4", 5, "1.0", "1.0"));
    assertThat(difference.moves())
        .containsExactly(
            new Move(
                "m:2",
                2,
                1,
                new BigDecimal("9.0"),
                new BigDecimal("16.5"),
                "clock",
                new BigDecimal("8.5"),
                null),
            new Move("m:5", 0, 2, null, new BigDecimal("13.0"), null, null, null),
            new Move("m:4", 4, 5, new BigDecimal("2.0"), new BigDecimal("2.0"), null, null, null),
            new Move("m:1", 1, 0, new BigDecimal("13.0"), null, null, null, null));
    assertThat(difference.isComparable()).isTrue();
  }

  @Test
  void whatWouldChangeAPlaceIsTheRankWithoutEachPartAndTheGapAbove() {
    QueueRow row = row("m:2", 2, "5.0", "4.0");
    PlaceCount place = new PlaceCount(row);
    place.look(row("m:1", 1, "9.0", "4.0"));
    place.look(row);
    place.look(row("m:3", 3, "4.5", "0.0"));
    place.look(row("m:4", 4, "4.2", "0.0"));
    assertThat(place.sentences())
        .containsExactly(
            "without clock (5.0): place 4", "4.0 points more: level with the row above");
  }
}
