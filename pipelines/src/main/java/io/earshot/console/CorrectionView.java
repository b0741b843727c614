package io.earshot.console;

import io.earshot.care.Correction;
import io.earshot.care.store.Account;
import io.earshot.care.store.StoredCorrection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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
 * @param standing whether it holds
 */
public record CorrectionView(
    long id,
    Instant at,
    String author,
    String field,
    String value,
    String reason,
    String item,
    String undoneBy,
    Standing standing) {
  /** Whether a correction holds; of several of one thing the last does, unless it is taken back. */
  public enum Standing {
    /** It holds, and the night that is shown went by it. */
    HOLDS,
    /** It holds, from the next night on. */
    NEXT_NIGHT,
    /** A later one of the same thing holds instead. */
    REPLACED,
    /** Somebody took it back. */
    TAKEN_BACK,
    /** Somebody took it back, and the night that is shown still went by it. */
    STILL_SHOWN;

    /** The lower-case word of the texts. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How it stands, in words. */
  public String words(Texts texts) {
    return texts.get("standing." + standing.code(), undoneBy == null ? "" : undoneBy);
  }

  /** Whether what is shown goes by another judgement than the next night will. */
  public boolean changesNextNight() {
    return standing == Standing.NEXT_NIGHT || standing == Standing.STILL_SHOWN;
  }

  /**
   * Corrections as a page shows them.
   *
   * @param newestFirst all of the things that they are about, but for the oldest
   * @param night the moment of the night that is shown, or null before the first
   */
  static List<CorrectionView> all(
      List<StoredCorrection> newestFirst,
      Instant night,
      Account viewer,
      People people,
      Texts texts) {
    Set<String> holding = new HashSet<>();
    Set<String> stillShown = new HashSet<>();
    List<CorrectionView> views = new ArrayList<>();
    for (StoredCorrection each : newestFirst) {
      // A customer can be one with several: of these none replaces another.
      boolean replaces = each.field() != Correction.Field.CUSTOMER;
      boolean seen = isSeen(each.at(), night);
      Standing standing;
      if (each.undoneAt() != null) {
        boolean shown = seen && !isSeen(each.undoneAt(), night);
        boolean replaced = replaces && holding.contains(each.thing());
        standing = shown && !replaced ? Standing.STILL_SHOWN : Standing.TAKEN_BACK;
        if (shown && replaces) {
          stillShown.add(each.thing());
        }
      } else if (replaces && !holding.add(each.thing())) {
        standing = Standing.REPLACED;
      } else {
        standing =
            seen && !stillShown.contains(each.thing()) ? Standing.HOLDS : Standing.NEXT_NIGHT;
      }
      views.add(of(each, standing, viewer, people, texts));
    }
    return List.copyOf(views);
  }

  private static boolean isSeen(Instant at, Instant night) {
    return night != null && !at.isAfter(night);
  }

  private static CorrectionView of(
      StoredCorrection correction, Standing standing, Account viewer, People people, Texts texts) {
    return new CorrectionView(
        correction.id(),
        correction.at(),
        correction.author(),
        texts.code("field", correction.field().code()),
        value(correction.field(), correction.value(), viewer, people, texts),
        PostText.shown(correction.reason()),
        Links.item(people.reference(viewer, correction.mentionId())),
        correction.undoneBy(),
        standing);
  }

  /** What is true by a correction, in words. */
  static String value(
      Correction.Field field, String value, Account viewer, People people, Texts texts) {
    return switch (field) {
      case TYPE, SENTIMENT, COMPLAINT -> texts.knownCode(field.code(), value);
      case LANGUAGE -> texts.nameOf(value);
      case TOUCHPOINT ->
          value.equals(Correction.Field.NO_TOUCHPOINT)
              ? texts.get("none")
              : texts.codes("touchpoint", List.of(value.split(" ", -1)));
      case CUSTOMER -> people.shown(viewer, value, null, null, texts);
    };
  }
}
