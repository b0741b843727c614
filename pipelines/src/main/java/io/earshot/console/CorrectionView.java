package io.earshot.console;

import io.earshot.care.Correction;
import io.earshot.care.store.Account;
import io.earshot.care.store.StoredCorrection;
import java.time.Instant;
import java.util.List;

/**
 * A correction as a page shows it. Immutable.
 *
 * @param id its number
 * @param at when it was made
 * @param author who made it
 * @param field what was misjudged, in words
 * @param value what is true, in words
 * @param reason why
 * @param item the page of its item
 * @param undoneBy who took it back, or null
 */
public record CorrectionView(
    long id,
    Instant at,
    String author,
    String field,
    String value,
    String reason,
    String item,
    String undoneBy) {

  static CorrectionView of(
      StoredCorrection correction, Account viewer, People people, Texts texts) {
    return new CorrectionView(
        correction.id(),
        correction.at(),
        correction.author(),
        texts.code("field", correction.field().code()),
        value(correction, viewer, people, texts),
        PostText.shown(correction.reason()),
        Links.item(people.reference(viewer, correction.mentionId())),
        correction.undoneBy());
  }

  private static String value(
      StoredCorrection correction, Account viewer, People people, Texts texts) {
    String value = correction.value();
    return switch (correction.field()) {
      case TYPE, SENTIMENT, COMPLAINT -> texts.code(correction.field().code(), value);
      case LANGUAGE -> texts.nameOf(value);
      case TOUCHPOINT ->
          value.equals(Correction.Field.NO_TOUCHPOINT)
              ? texts.get("none")
              : texts.codes("touchpoint", List.of(value.split(" ", -1)));
      case CUSTOMER -> people.shown(viewer, value, null, null, texts);
    };
  }
}
