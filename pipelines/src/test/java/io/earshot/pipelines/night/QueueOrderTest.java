package io.earshot.pipelines.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.priority.QueueRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class QueueOrderTest {

  @Test
  void theMostPointsComeFirstThenWhatIsDueFirstThenById() {
    QueueRow most = ExampleRow.row("m:9", "12.5").dueAt("2026-11-30T00:00:00Z").build();
    QueueRow dueFirst = ExampleRow.row("m:8", "3.0").dueAt("2026-11-18T00:00:00Z").build();
    QueueRow firstId = ExampleRow.row("m:1", "3.00").dueAt("2026-11-19T00:00:00Z").build();
    QueueRow lastId = ExampleRow.row("m:2", "3").dueAt("2026-11-19T00:00:00Z").build();
    QueueRow least = ExampleRow.row("m:0", "-7.0").dueAt("2026-11-01T00:00:00Z").build();
    List<QueueRow> rows = new ArrayList<>(List.of(least, lastId, firstId, dueFirst, most));
    rows.sort(QueueOrder.FIRST_TO_LAST);
    assertThat(rows).containsExactly(most, dueFirst, firstId, lastId, least);
  }

  @Test
  void aSliceHoldsFivePoints() {
    assertThat(slice("0")).isEqualTo(slice("4.99")).isEqualTo("slice-01000000");
    assertThat(slice("5")).isEqualTo(slice("9.9")).isEqualTo("slice-00999999");
    assertThat(slice("-0.1")).isEqualTo(slice("-5")).isEqualTo("slice-01000001");
    assertThat(slice("-5.1")).isEqualTo("slice-01000002");
  }

  @Property
  void orderedSlicesLaidOneAfterTheOtherAreTheWholeOrder(@ForAll("queues") List<QueueRow> queue) {
    Map<String, List<QueueRow>> slices =
        queue.stream()
            .collect(
                Collectors.groupingBy(
                    row -> QueueOrder.slice(row.priority()), TreeMap::new, Collectors.toList()));
    List<QueueRow> laid = new ArrayList<>();
    slices.forEach(
        (name, rows) -> {
          rows.sort(QueueOrder.FIRST_TO_LAST);
          laid.addAll(rows);
        });
    List<QueueRow> whole = new ArrayList<>(queue);
    whole.sort(QueueOrder.FIRST_TO_LAST);
    assertThat(laid).isEqualTo(whole);
  }

  /** Many ties, and as many points as the largest numbers that a configuration allows give. */
  @Provide
  Arbitrary<List<QueueRow>> queues() {
    Arbitrary<BigDecimal> points =
        Arbitraries.oneOf(
            Arbitraries.bigDecimals()
                .between(new BigDecimal("-20"), new BigDecimal("20"))
                .ofScale(1),
            Arbitraries.bigDecimals()
                .between(new BigDecimal("-100000"), new BigDecimal("100000"))
                .ofScale(2));
    Arbitrary<String> due =
        Arbitraries.of("2026-11-18T00:00:00Z", "2026-11-18T00:00:01Z", "2026-11-19T00:00:00Z");
    return Combinators.combine(points, due)
        .as((point, dueAt) -> Map.entry(point, dueAt))
        .list()
        .ofMaxSize(40)
        .map(
            rows ->
                IntStream.range(0, rows.size())
                    .mapToObj(
                        i ->
                            ExampleRow.row("m:" + i, rows.get(i).getKey().toPlainString())
                                .dueAt(rows.get(i).getValue())
                                .build())
                    .toList());
  }

  private static String slice(String priority) {
    return QueueOrder.slice(new BigDecimal(priority));
  }
}
