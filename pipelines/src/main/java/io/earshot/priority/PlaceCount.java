package io.earshot.priority;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells what would change the place of a row: at which rank it would stand without each of its
 * points, and what it is short of the place above. Reads the queue once, in its order, and holds
 * counts only. Not thread-safe.
 */
public final class PlaceCount {
  private final QueueRow row;
  private final int[] ranks;
  private BigDecimal above;

  /** Of this row. */
  public PlaceCount(QueueRow row) {
    this.row = row;
    this.ranks = new int[row.reasons().size()];
    java.util.Arrays.fill(ranks, 1);
  }

  /** Looks at a row of the queue; all have to be shown, in their order. */
  public void look(QueueRow other) {
    if (other.mentionId().equals(row.mentionId())) {
      return;
    }
    for (int i = 0; i < ranks.length; i++) {
      if (standsBefore(other, row.priority().subtract(row.reasons().get(i).points()))) {
        ranks[i]++;
      }
    }
    if (other.rank() < row.rank()) {
      above = other.priority();
    }
  }

  /** Whether the other row would stand before this one if this had so many points. */
  private boolean standsBefore(QueueRow other, BigDecimal priority) {
    int order = other.priority().compareTo(priority);
    if (order != 0) {
      return order > 0;
    }
    int due = other.dueAt().compareTo(row.dueAt());
    return due != 0 ? due < 0 : other.mentionId().compareTo(row.mentionId()) < 0;
  }

  /** One sentence for each thing that would move the row; empty when nothing would. */
  public List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < ranks.length; i++) {
      if (ranks[i] != row.rank()) {
        sentences.add(
            "without "
                + row.reasons().get(i).component().replace('_', ' ')
                + " ("
                + row.reasons().get(i).points().toPlainString()
                + "): place "
                + ranks[i]);
      }
    }
    if (above != null) {
      sentences.add(
          above.subtract(row.priority()).toPlainString()
              + " points more: level with the row above");
    }
    return sentences;
  }
}
