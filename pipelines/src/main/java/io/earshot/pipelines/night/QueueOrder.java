package io.earshot.pipelines.night;

import io.earshot.priority.QueueRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;

/**
 * The order of the queue: highest priority first, then what is due first, then by id. It is total,
 * so a night has one queue and no other.
 *
 * <p>To order many rows on many workers the scale of priorities is cut into slices; each slice is
 * ordered by itself, and the slices are laid one after the other.
 */
public final class QueueOrder {
  /** First row first. */
  public static final Comparator<QueueRow> FIRST_TO_LAST =
      firstToLast(QueueRow::priority, QueueRow::dueAt, QueueRow::mentionId);

  /** Points in a slice; some tens of slices for the usual range. */
  private static final BigDecimal SLICE_POINTS = BigDecimal.valueOf(5);

  /** Added so that the names of slices with negative points sort like numbers. */
  private static final int OFFSET = 1_000_000;

  private QueueOrder() {}

  /** The same order for what stands for a row. */
  static <T> Comparator<T> firstToLast(
      Function<T, BigDecimal> priority, Function<T, Instant> dueAt, Function<T, String> mentionId) {
    return Comparator.comparing(priority).reversed().thenComparing(dueAt).thenComparing(mentionId);
  }

  /** The slice of a priority; the name sorts so that the highest priorities come first. */
  public static String slice(BigDecimal priority) {
    int slice = priority.divide(SLICE_POINTS, 0, RoundingMode.FLOOR).intValueExact();
    return String.format(Locale.ROOT, "slice-%08d", OFFSET - slice);
  }
}
