package io.earshot.search;

import java.util.Optional;

/**
 * Where a hit stands in the order of its search, so that a list goes on from there: however deep,
 * and also in a later night, in which the hit itself may be gone. Immutable.
 *
 * @param first what is compared before the date: score or points; 0 where the date comes first
 * @param createdAt milliseconds since 1970 UTC
 * @param id of the mention, as the index compares it
 */
public record HitPlace(double first, long createdAt, String id) {
  /** The form that {@link #read} reads. It holds the id, which may name the writer. */
  public String written() {
    return first + " " + createdAt + " " + id;
  }

  /** The place that was written so; empty for what is none. */
  public static Optional<HitPlace> read(String written) {
    String[] parts = written.split(" ", 3);
    if (parts.length < 3) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new HitPlace(Double.parseDouble(parts[0]), Long.parseLong(parts[1]), parts[2]));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
