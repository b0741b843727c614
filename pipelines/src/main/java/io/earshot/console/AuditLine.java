package io.earshot.console;

import io.earshot.care.Correction;
import io.earshot.care.store.Account;
import io.earshot.care.store.AuditEntry;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Set;

/**
 * A line of the audit log in the words of who reads it. Immutable.
 *
 * @param at when
 * @param account who, or {@code -} for somebody who was not logged in
 * @param action what was done
 * @param subject to what, safe to show and in full
 * @param shortSubject the same in few characters
 * @param link the page of the item that it is about, or null
 * @param detail more, may be empty
 */
public record AuditLine(
    Instant at,
    String account,
    String action,
    String subject,
    String shortSubject,
    String link,
    String detail) {
  /** What is done to items; the subject is the id of a mention. */
  private static final Set<String> OF_ITEMS =
      Set.of(
          "claim",
          "take over",
          "release",
          "assign",
          "snooze",
          "state",
          "note",
          "correct",
          "undo correction",
          "reveal");

  private static final int SHORT = 24;
  private static final int BEGINNING = 9;

  static AuditLine of(AuditEntry entry, Account viewer, People people, Texts texts) {
    String action = entry.action();
    // An undone correction was once named by its number.
    boolean item =
        OF_ITEMS.contains(action)
            && !(action.equals("undo correction") && entry.subject().matches("[0-9]+"));
    String subject =
        action.equals("invite")
            ? texts.knownCode("role", entry.subject())
            : PostText.shown(entry.subject());
    return new AuditLine(
        entry.at(),
        PostText.shown(entry.account()),
        texts.knownCode("audit", action.replace(' ', '_')),
        subject,
        shortened(subject),
        item ? Links.item(people.reference(viewer, entry.subject())) : null,
        PostText.shown(detail(action, entry.detail(), viewer, people, texts)));
  }

  /** Ids of one source begin alike and differ at their ends. */
  private static String shortened(String subject) {
    int length = subject.codePointCount(0, subject.length());
    return length <= SHORT
        ? subject
        : subject.substring(0, subject.offsetByCodePoints(0, BEGINNING))
            + "…"
            + subject.substring(
                subject.offsetByCodePoints(subject.length(), BEGINNING + 1 - SHORT));
  }

  /** The words that the store writes, said anew; what a person wrote stands as it is. */
  private static String detail(
      String action, String detail, Account viewer, People people, Texts texts) {
    return switch (action) {
      case "correct", "undo correction" -> correction(detail, viewer, people, texts);
      case "state" -> state(detail, texts);
      case "snooze" -> moment(detail, texts);
      case "assign" -> detail.equals("nobody") ? texts.get("nobody") : detail;
      case "take over" -> texts.get("entry.taken_over", detail.replaceFirst("^from ", ""));
      case "join" -> texts.knownCode("role", detail);
      default -> detail;
    };
  }

  private static String state(String detail, Texts texts) {
    String[] codes = detail.split(", ", 2);
    String state = texts.knownCode("state", codes[0]);
    return codes.length == 1 ? state : state + ", " + texts.knownCode("outcome", codes[1]);
  }

  private static String moment(String detail, Texts texts) {
    try {
      return texts.get("snoozed.until") + " " + texts.minute(Instant.parse(detail)) + " UTC";
    } catch (DateTimeParseException e) {
      // The store's word for an end before its time.
      return texts.get("entry.awake");
    }
  }

  private static String correction(String detail, Account viewer, People people, Texts texts) {
    String[] words = detail.split(" to ", 2);
    return Arrays.stream(Correction.Field.values())
        .filter(field -> words.length == 2 && field.code().equals(words[0]))
        .map(
            field ->
                texts.code("field", field.code())
                    + ": "
                    + CorrectionView.value(field, words[1], viewer, people, texts))
        .findFirst()
        .orElse(detail);
  }
}
