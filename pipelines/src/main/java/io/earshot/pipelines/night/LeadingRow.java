package io.earshot.pipelines.night;

import io.earshot.priority.Incident;
import io.earshot.priority.Incident.Member;
import io.earshot.priority.QueueRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;

/**
 * Chooses which of many rows stands for the others: the first in the order of the queue. It holds
 * no more rows than a row can name, however many come. Not thread-safe.
 */
final class LeadingRow {
  /** The last of those held is on top, so that it gives way. */
  private final PriorityQueue<IncidentRow> held =
      new PriorityQueue<>(
          (one, other) ->
              QueueOrder.FIRST_TO_LAST.compare(other.mention().row(), one.mention().row()));

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
    rows.sort(
        (one, other) ->
            QueueOrder.FIRST_TO_LAST.compare(one.mention().row(), other.mention().row()));
    return rows;
  }

  /** How many rows came, with those that they stand for. */
  int count() {
    return count;
  }

  /** How the others are named in the leading row, after those that it named already. */
  static List<Member> members(List<IncidentRow> others, List<Member> named) {
    List<Member> members = new ArrayList<>();
    others.forEach(other -> members.add(member(other.mention().row())));
    members.addAll(named);
    return members.subList(0, Math.min(members.size(), Incident.MOST_MEMBERS));
  }

  private static Member member(QueueRow row) {
    return new Member(
        row.mentionId(),
        row.author() == null
            ? null
            : Objects.requireNonNullElse(row.author().handle(), row.author().id()),
        row.url());
  }
}
