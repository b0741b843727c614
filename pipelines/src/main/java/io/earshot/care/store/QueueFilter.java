package io.earshot.care.store;

import io.earshot.priority.Lane;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Which items of the queue to list. Null leaves a filter out.
 *
 * @param lane the lane
 * @param brand its brand
 * @param source its source
 * @param language code of its language
 * @param type code of the customer type
 * @param touchpoint code of one of its touchpoints
 * @param view whose items
 * @param account who asks
 */
public record QueueFilter(
    Lane lane,
    String brand,
    String source,
    String language,
    String type,
    String touchpoint,
    View view,
    String account) {
  public QueueFilter {
    Objects.requireNonNull(view, "view");
    Objects.requireNonNull(account, "account");
  }

  /** What it asks of the rows themselves, whoever works on them. */
  List<String> columns() {
    return Arrays.asList(brand, source, language, type, touchpoint);
  }

  /** Whose items, and how far. */
  public enum View {
    /** Everything that waits for the team. */
    OPEN,
    /** What I claimed or was assigned. */
    MINE,
    /** What nobody has claimed and nobody was assigned. */
    UNASSIGNED,
    /** What is out of sight for a while. */
    SNOOZED,
    /** What was closed. */
    CLOSED
  }
}
