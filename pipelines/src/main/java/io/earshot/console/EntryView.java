package io.earshot.console;

import io.earshot.care.store.Account;
import io.earshot.care.store.JournalEntry;
import io.earshot.care.store.QueueMerge;
import java.time.Instant;

/**
 * One thing that was done or said about an item, as a page shows it. Immutable.
 *
 * @param at when
 * @param author who
 * @param what in words
 * @param until until when the item was put off, or null
 * @param text the note or the answer, safe to show, or how it ended; or null
 */
public record EntryView(Instant at, String author, String what, Instant until, String text) {
  /** As who looks may see it: notes and answers address customers by their names. */
  static EntryView of(JournalEntry entry, Account viewer, Texts texts) {
    if (entry.author().equals(QueueMerge.NIGHT)) {
      return new EntryView(
          entry.at(), texts.get("entry.night"), texts.get("entry.wrote_again"), null, null);
    }
    boolean words =
        entry.kind() == JournalEntry.Kind.NOTE || entry.kind() == JournalEntry.Kind.ANSWERED;
    String text =
        words && entry.text() != null && !viewer.seesPeople()
            ? texts.get("entry.hidden")
            : entry.text();
    return switch (entry.kind()) {
      case NOTE, ANSWERED, CLAIMED, REOPENED, RELEASED ->
          view(entry, word(entry, texts), null, text == null ? null : PostText.shown(text));
      case CLOSED ->
          view(
              entry,
              word(entry, texts),
              null,
              text == null ? texts.code("state", "no_reply_needed") : texts.code("outcome", text));
      case TAKEN_OVER -> view(entry, texts.get("entry.taken_over", text), null, null);
      case ASSIGNED ->
          view(
              entry,
              text == null ? texts.get("entry.unassigned") : texts.get("entry.assigned", text),
              null,
              null);
      case SNOOZED ->
          text == null
              ? view(entry, texts.get("entry.awake"), null, null)
              : view(entry, texts.get("snoozed.until"), Instant.parse(text), null);
      case STATE -> view(entry, texts.code("state", text), null, null);
    };
  }

  private static String word(JournalEntry entry, Texts texts) {
    return texts.code("entry", entry.kind().code());
  }

  private static EntryView view(JournalEntry entry, String what, Instant until, String text) {
    return new EntryView(entry.at(), entry.author(), what, until, text);
  }
}
