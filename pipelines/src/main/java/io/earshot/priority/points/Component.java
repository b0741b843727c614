package io.earshot.priority.points;

import io.earshot.nlp.Assessment;
import io.earshot.nlp.cue.CueKind;
import io.earshot.priority.Excerpt;
import io.earshot.priority.Fact;
import io.earshot.priority.PrioritySettings;
import io.earshot.priority.Reason;
import io.earshot.priority.Setting;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes reasons: points with one decimal, quotes of a length that can be read at a glance. */
final class Component {
  /** The most chars of the customer's words within an evidence. */
  private static final int QUOTE_CHARS = 60;

  private Component() {}

  /** The points of a setting, under the component that the setting belongs to. */
  static Reason of(Setting setting, PrioritySettings settings, List<Fact> facts) {
    return of(setting, settings.points(setting), facts);
  }

  /** Points that were computed, under the component that the setting belongs to. */
  static Reason of(Setting setting, BigDecimal points, List<Fact> facts) {
    return new Reason(
        setting.component().orElseThrow(), points.setScale(1, RoundingMode.HALF_UP), facts);
  }

  /** The first words found of this kind; empty when they may not be shown. */
  static Optional<Fact> quote(Assessment assessment, CueKind kind) {
    return assessment.cues().stream()
        .filter(cue -> cue.kind() == kind && !cue.quote().isBlank())
        .findFirst()
        .map(cue -> quoted(cue.quote()));
  }

  /** The words, in one line. */
  static Fact quoted(String words) {
    return Fact.of(Fact.Kind.QUOTE, Excerpt.of(words, QUOTE_CHARS));
  }

  /** A fact, and the first words found of this kind that show it. */
  static List<Fact> shownBy(Assessment assessment, CueKind kind, Fact fact) {
    return Stream.concat(Stream.of(fact), quote(assessment, kind).stream()).toList();
  }

  /** The first words found of this kind, and where they may not be shown the fact. */
  static List<Fact> quoteOr(Assessment assessment, CueKind kind, Fact.Kind fact) {
    return List.of(quote(assessment, kind).orElse(Fact.of(fact)));
  }
}
