package io.earshot.care.store;

import io.earshot.priority.Lane;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Remembers how many rows each lane of the published queue has, as filtered: that changes only when
 * another queue is merged, and counting some hundred thousand rows takes longer than a page may.
 * Thread-safe.
 */
final class QueueCounts {
  /** Filters come from requests: there is no end of brands that somebody may ask for. */
  private static final int MOST_FILTERS = 500;

  private record Counted(Optional<String> merged, Map<List<String>, Map<Lane, Integer>> byFilter) {}

  private volatile Counted counted = new Counted(Optional.empty(), new ConcurrentHashMap<>());

  /**
   * The counts for a filter.
   *
   * @param merged which queue is merged, read before anything is counted: when another is merged
   *     meanwhile, what is remembered under the old one is not asked for again
   * @param count counts them
   */
  Map<Lane, Integer> of(
      Optional<String> merged, List<String> filter, Supplier<Map<Lane, Integer>> count) {
    Counted known = counted;
    if (!known.merged().equals(merged) || known.byFilter().size() >= MOST_FILTERS) {
      known = new Counted(merged, new ConcurrentHashMap<>());
      counted = known;
    }
    return known.byFilter().computeIfAbsent(filter, any -> Map.copyOf(count.get()));
  }
}
