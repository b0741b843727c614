package io.earshot.console;

import io.earshot.care.store.Journal;
import io.earshot.connectors.Author;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The accounts of the person behind one, as the night joins them: by the customer file, and by what
 * people said. Thread-safe.
 */
final class OnePerson {
  /** Far more than one person has; a bound for a mistake that joins everybody. */
  private static final int MOST = 50;

  private final Journal journal;
  private final PublishedNight night;
  private final SameCustomer sameCustomer;

  OnePerson(Journal journal, PublishedNight night) {
    this.journal = journal;
    this.night = night;
    this.sameCustomer = new SameCustomer(night);
  }

  /** The ids of this account and of those of the same person, in order; none of nobody. */
  SortedSet<String> accounts(Author author) {
    SortedSet<String> found = new TreeSet<>();
    if (author == null) {
      return found;
    }
    found.add(author.id());
    if (!mayBeJoined(author.id())) {
      return found;
    }
    Deque<Author> open = new ArrayDeque<>();
    open.add(author);
    while (!open.isEmpty() && found.size() < MOST) {
      Author next = open.remove();
      SortedSet<String> same = new TreeSet<>(journal.accountsOfSamePerson(next.id()));
      for (String filed : night.customers().accountsOf(next)) {
        same.add(filed);
        same.addAll(idsOf(filed));
      }
      for (String id : same) {
        if (mayBeJoined(id) && found.add(id)) {
          open.add(Author.of(id));
        }
      }
    }
    return found;
  }

  /** Some sources forbid to put together what one person wrote; an id begins with its source. */
  private boolean mayBeJoined(String id) {
    int colon = id.indexOf(':');
    return colon < 0 || sameCustomer.mayBeJoined(id.substring(0, colon));
  }

  /** The customer file may name an account by source and handle, where an id is another thing. */
  private SortedSet<String> idsOf(String filed) {
    SortedSet<String> ids = new TreeSet<>();
    int colon = filed.indexOf(':');
    if (colon > 0 && colon + 1 < filed.length()) {
      String handle = filed.substring(colon + 1);
      sameCustomer.named(handle, filed).stream()
          .filter(mention -> mention.authorId().startsWith(filed.substring(0, colon + 1)))
          .filter(mention -> handle.equals(mention.authorHandle()))
          .forEach(mention -> ids.add(mention.authorId()));
    }
    return ids;
  }
}
