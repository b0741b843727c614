package io.earshot.priority;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What moved between two queues, and what moved it. It holds the points of the first queue's rows;
 * the second is read once. Not thread-safe.
 */
public final class QueueDifference {
  private final Map<String, Before> before = new HashMap<>();
  private final Set<String> configurations = new HashSet<>();
  private final List<Move> moves = new ArrayList<>();

  private record Before(int rank, Lane lane, BigDecimal priority, Map<String, BigDecimal> points) {}

  /**
   * A row that came, went or moved.
   *
   * @param mentionId which one
   * @param rankBefore its place in the first queue; 0 when it was not in it
   * @param rankAfter its place in the second queue; 0 when it is not in it
   * @param priorityBefore its points before; null when it was not in it
   * @param priorityAfter its points after; null when it is not in it
   * @param component the part whose points changed most; null when none did and only others moved
   * @param change how many points that part changed by; null as {@code component}
   * @param lanes the two lanes in words, or null when it stayed in its lane
   */
  public record Move(
      String mentionId,
      int rankBefore,
      int rankAfter,
      BigDecimal priorityBefore,
      BigDecimal priorityAfter,
      String component,
      BigDecimal change,
      String lanes) {}

  /** Takes a row of the first queue; all of them before any of the second. */
  public void first(QueueRow row) {
    configurations.add(row.configuration());
    before.put(row.mentionId(), new Before(row.rank(), row.lane(), row.priority(), points(row)));
  }

  /** Takes a row of the second queue. */
  public void second(QueueRow row) {
    configurations.add(row.configuration());
    Before old = before.remove(row.mentionId());
    if (old == null) {
      moves.add(new Move(row.mentionId(), 0, row.rank(), null, row.priority(), null, null, null));
      return;
    }
    Map<String, BigDecimal> changes = points(row);
    old.points().forEach((part, points) -> changes.merge(part, points.negate(), BigDecimal::add));
    // of equal changes the first in alphabetical order, so that the answer is always the same
    Map.Entry<String, BigDecimal> most =
        changes.entrySet().stream()
            .filter(change -> change.getValue().signum() != 0)
            .min(
                Comparator.comparing(
                        (Map.Entry<String, BigDecimal> change) -> change.getValue().abs())
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .orElse(null);
    if (most == null && old.rank() == row.rank() && old.lane() == row.lane()) {
      return;
    }
    moves.add(
        new Move(
            row.mentionId(),
            old.rank(),
            row.rank(),
            old.priority(),
            row.priority(),
            most == null ? null : most.getKey(),
            most == null ? null : most.getValue(),
            old.lane() == row.lane() ? null : old.lane().code() + " to " + row.lane().code()));
  }

  /** Every move: by the place in the second queue, then those that went, by their old place. */
  public List<Move> moves() {
    List<Move> all = new ArrayList<>(moves);
    before.entrySet().stream()
        .sorted(Comparator.comparingInt(gone -> gone.getValue().rank()))
        .forEach(
            gone ->
                all.add(
                    new Move(
                        gone.getKey(),
                        gone.getValue().rank(),
                        0,
                        gone.getValue().priority(),
                        null,
                        null,
                        null,
                        null)));
    return all;
  }

  /** Whether both were made with the same settings, so that points can be compared. */
  public boolean isComparable() {
    return configurations.size() <= 1;
  }

  private static Map<String, BigDecimal> points(QueueRow row) {
    Map<String, BigDecimal> points = new HashMap<>();
    row.reasons()
        .forEach(reason -> points.merge(reason.component(), reason.points(), BigDecimal::add));
    return points;
  }
}
