package io.earshot.pipelines.night;

import io.earshot.priority.Incident;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Chooses which of many rows stands for the others: the first in the order of the queue. It holds
 * no more rows than a row can name, however many come. Not thread-safe.
 */
final class LeadingRow {
  static final Comparator<IncidentRow> FIRST_TO_LAST =
      QueueOrder.firstToLast(IncidentRow::priority, IncidentRow::dueAt, IncidentRow::mentionId);

  /** The last of those held is on top, so that it gives way. */
  private final PriorityQueue<IncidentRow> held = new PriorityQueue<>(FIRST_TO_LAST.reversed());

  private int count;

  /** Takes a row and gives back one that cannot lead any more, or null. */
  IncidentRow add(IncidentRow row) {
    count += row.size();
    held.add(row);
    return held.size() > Incident.MOST_MEMBERS + 1 ? held.poll() : null;
  }

  /** Those that are left, the leading one first. */
  List<IncidentRow> inOrder() {
    List<IncidentRow> rows = new ArrayList<>(held);
    rows.sort(FIRST_TO_LAST);
    return rows;
  }

  /** How many rows came, with those that they stand for. */
  int count() {
    return count;
  }
}
