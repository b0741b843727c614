package io.earshot.priority.playbook;

import io.earshot.nlp.Assessment;
import io.earshot.nlp.cue.Cue;
import io.earshot.nlp.cue.CueKind;
import io.earshot.nlp.expectation.MissedExpectation;
import io.earshot.nlp.intent.Intent;
import io.earshot.nlp.touchpoint.NamedTouchpoint;
import io.earshot.nlp.touchpoint.Touchpoint;
import io.earshot.priority.Matter;
import io.earshot.priority.Need;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a draft says that was understood, as keys of the templates.
 *
 * @param topic what a question or a danger is about; null where that cannot be told
 * @param fault what went wrong in a complaint
 */
record Understood(String topic, String fault) {
  /** What tells that something fell short, in words that often name it. */
  private static final Set<CueKind> FAULTS =
      EnumSet.of(CueKind.FAULT, CueKind.DISAPPOINTMENT, CueKind.SUBSTANTIAL, CueKind.GRAVE);

  private static final Set<CueKind> DANGER = EnumSet.of(CueKind.SAFETY);

  /** What can be dangerous: whoever is without water for hours does not write about a schedule. */
  private static final Set<Touchpoint> DANGEROUS =
      EnumSet.of(Touchpoint.PRODUCT, Touchpoint.STAFF, Touchpoint.REPAIR, Touchpoint.SAFETY);

  /** Named in matters of every kind: "at the terminal", "a flight I paid for", "cost me my tea". */
  private static final Set<Touchpoint> INCIDENTAL =
      EnumSet.of(Touchpoint.VENUE, Touchpoint.PAYMENT);

  private static final int GRAVE = 3;

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]++");

  /**
   * What the words that tell the fault name ("lost my bag"); where none do, the only thing that is
   * named beside no praise ("lovely staff, but ..." is not about the staff). Otherwise what the
   * customer missed: a wrong guess shows that it was not read. So the more is at stake, the less is
   * guessed: a danger is about what its own words name only, in a grave matter what is merely
   * named, or a place, is not what is wrong, and a question is about the one thing that it names.
   */
  static Understood of(Matter matter) {
    Assessment assessment = matter.assessment();
    Optional<Touchpoint> atFault = atFault(matter);
    String fault = atFault.map(Touchpoint::code).orElseGet(() -> shortfall(matter));
    if (Situation.of(matter) == Situation.SAFETY) {
      return new Understood(danger(assessment), fault);
    }
    Optional<Touchpoint> asked = matter.need().isComplaint() ? atFault : onlyNamed(assessment);
    return new Understood(asked.map(touchpoint -> of(touchpoint).topic()).orElse(null), fault);
  }

  private static String danger(Assessment assessment) {
    return assessment.named().stream()
        .filter(one -> DANGEROUS.contains(one.touchpoint()))
        .filter(one -> isTold(one, assessment.cues(), DANGER))
        .findFirst()
        .map(one -> one.touchpoint().code())
        .orElse(null);
  }

  /** The one thing that is named at all, unless matters of every kind name it. */
  private static Optional<Touchpoint> onlyNamed(Assessment assessment) {
    return assessment.named().size() == 1
        ? assessment.named().stream()
            .map(NamedTouchpoint::touchpoint)
            .filter(touchpoint -> !INCIDENTAL.contains(touchpoint))
            .findFirst()
        : Optional.empty();
  }

  private static Optional<Touchpoint> atFault(Matter matter) {
    return matter.need().severity() >= GRAVE
        ? matter.assessment().named().stream()
            .filter(one -> one.touchpoint() != Touchpoint.VENUE)
            .filter(one -> mayBeTheMatter(one, matter.assessment()))
            .filter(one -> isAtFault(one, matter.assessment().cues()))
            .findFirst()
            .map(NamedTouchpoint::touchpoint)
        : touchpoint(matter.assessment());
  }

  /** Of a matter about this. A place is what a fault may be about, but no question. */
  static Understood of(Touchpoint touchpoint) {
    String key = touchpoint.code();
    return new Understood(touchpoint == Touchpoint.VENUE ? null : key, key);
  }

  private static Optional<Touchpoint> touchpoint(Assessment assessment) {
    List<NamedTouchpoint> named =
        assessment.named().stream().filter(one -> mayBeTheMatter(one, assessment)).toList();
    return named.stream()
        .filter(one -> isAtFault(one, assessment.cues()))
        .findFirst()
        .or(
            () ->
                named.size() == 1 && !praises(assessment)
                    ? named.stream().findFirst()
                    : Optional.empty())
        .map(NamedTouchpoint::touchpoint);
  }

  /** Where no touchpoint is known: how grave it is, what was missed, that they may leave. */
  private static String shortfall(Matter matter) {
    Assessment assessment = matter.assessment();
    if (matter.need().severity() >= GRAVE) {
      return "grave";
    }
    if (assessment.has(CueKind.REPEAT)) {
      return "repeat";
    }
    Optional<MissedExpectation> missed = assessment.missed().stream().findFirst();
    if (missed.isPresent()) {
      return missed.get().expectation().code();
    }
    return Need.says(assessment, Intent.CHURN_THREAT) ? "leaving" : "other";
  }

  private static boolean mayBeTheMatter(NamedTouchpoint named, Assessment assessment) {
    if (named.touchpoint() == Touchpoint.SAFETY) {
      return Need.says(assessment, Intent.SAFETY);
    }
    return !INCIDENTAL.contains(named.touchpoint()) || isAtFault(named, assessment.cues());
  }

  private static boolean praises(Assessment assessment) {
    return assessment.has(CueKind.PRAISE) || assessment.has(CueKind.THANKS);
  }

  private static boolean isAtFault(NamedTouchpoint named, List<Cue> cues) {
    return isTold(named, cues, FAULTS);
  }

  /** Whether the words of cues of these kinds name it. */
  private static boolean isTold(NamedTouchpoint named, List<Cue> cues, Set<CueKind> kinds) {
    return cues.stream()
        .filter(cue -> kinds.contains(cue.kind()))
        .anyMatch(cue -> named.evidence().stream().anyMatch(words -> holds(cue.quote(), words)));
  }

  /** Whether a quote holds these words, whole. */
  private static boolean holds(String quote, String words) {
    return plain(quote).contains(plain(words));
  }

  private static String plain(String words) {
    return " " + NO_WORD.matcher(words.toLowerCase(Locale.ROOT)).replaceAll(" ").strip() + " ";
  }
}
