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
 * @param worker the account that claimed them or that they were assigned to
 * @param view whose items
 * @param account who asks
 * @param leads whether they decide about the work of others
 */
public record QueueFilter(
    Lane lane,
    String brand,
    String source,
    String language,
    String type,
    String touchpoint,
    String worker,
    View view,
    String account,
    boolean leads) {
  public QueueFilter {
    Objects.requireNonNull(view, "view");
    Objects.requireNonNull(account, "account");
  }

  /** Of somebody who does not lead, whoever works on the items. */
  public QueueFilter(
      Lane lane,
      String brand,
      String source,
      String language,
      String type,
      String touchpoint,
      View view,
      String account) {
    this(lane, brand, source, language, type, touchpoint, null, view, account, false);
  }

  /** The same conditions on another view. */
  public QueueFilter seenAs(View other) {
    return new QueueFilter(
        lane, brand, source, language, type, touchpoint, worker, other, account, leads);
  }

  /** What it asks of the rows themselves, whoever works on them. */
  List<String> columns() {
    return Arrays.asList(brand, source, language, type, touchpoint);
  }

  /** Whose items, and how far. */
  public enum View {
    /** Everything that waits for the team. */
    OPEN,
    /** What I claimed or was assigned; for who leads also what was escalated to a supervisor. */
    MINE,
    /** What nobody has claimed and nobody was assigned. */
    UNASSIGNED,
    /** What waits for somebody else. */
    WAITING,
    /** What is with another team or a supervisor. */
    ESCALATED,
    /** What was answered: the customer's turn. */
    ANSWERED,
    /** What is out of sight for a while. */
    SNOOZED,
    /** What was closed. */
    CLOSED
  }
}
