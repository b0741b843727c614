package io.earshot.care.store;

import java.util.Objects;

/**
 * An earlier answer to a customer, or the end of an earlier matter. Immutable.
 *
 * @param mentionId the mention it was about
 * @param entry what was done
 */
public record Contact(String mentionId, JournalEntry entry) {
  public Contact {
    Objects.requireNonNull(mentionId, "mentionId");
    Objects.requireNonNull(entry, "entry");
  }
}
