package io.earshot.console;

import io.earshot.care.store.CareStore;
import io.earshot.care.store.Items;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the queue can be filtered by. It changes only when another queue is merged, so it is asked
 * for once and remembered until then. Thread-safe.
 */
final class ColumnValues {
  private record Known(Optional<String> merged, Map<Items.Column, List<String>> values) {}

  private volatile Known known;

  Map<Items.Column, List<String>> of(CareStore store) {
    Optional<String> merged = store.queueMerge().merged();
    Known before = known;
    if (before != null && before.merged().equals(merged)) {
      return before.values();
    }
    Map<Items.Column, List<String>> values = new EnumMap<>(Items.Column.class);
    for (Items.Column column : Items.Column.values()) {
      values.put(column, store.items().values(column));
    }
    known = new Known(merged, values);
    return values;
  }
}
