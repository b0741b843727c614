package io.earshot.care.store;

import io.earshot.care.Correction;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** The accounts that people said are one person's. */
final class SamePeople {
  /** Far more than one person has; a bound for a mistake that joins everybody. */
  private static final int MOST = 50;

  private SamePeople() {}

  /** This account and those of the same person, in order. */
  static SortedSet<String> of(Handle handle, String authorId) {
    SortedSet<String> found = new TreeSet<>(List.of(authorId));
    Deque<String> open = new ArrayDeque<>(found);
    while (!open.isEmpty() && found.size() < MOST) {
      for (String other : neighbours(handle, open.remove())) {
        if (found.add(other)) {
          open.add(other);
        }
      }
    }
    return found;
  }

  private static List<String> neighbours(Handle handle, String authorId) {
    return handle
        .createQuery(
            "SELECT c.corrected FROM correction c JOIN item i ON i.mention_id = c.mention_id"
                + " WHERE c.field = :field AND c.undone_at IS NULL AND i.author_id = :author"
                + " UNION SELECT i.author_id FROM correction c"
                + " JOIN item i ON i.mention_id = c.mention_id"
                + " WHERE c.field = :field AND c.undone_at IS NULL AND c.corrected = :author"
                + " ORDER BY 1")
        .bind("field", Correction.Field.CUSTOMER.name())
        .bind("author", authorId)
        .mapTo(String.class)
        .list();
  }
}
