package io.earshot.priority.points;

import io.earshot.nlp.Assessment;
import io.earshot.nlp.cue.CueKind;
import io.earshot.priority.Excerpt;
import io.earshot.priority.PrioritySettings;
import io.earshot.priority.Reason;
import io.earshot.priority.Setting;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Makes reasons: points with one decimal, evidence of a length that can be read at a glance. */
final class Component {
  /** The most chars of an evidence. */
  static final int EVIDENCE_CHARS = 120;

  /** The most chars of the customer's words within an evidence. */
  private static final int QUOTE_CHARS = 60;

  private Component() {}

  /** The points of a setting, under the component that the setting belongs to. */
  static Reason of(Setting setting, PrioritySettings settings, String evidence) {
    return of(setting, settings.points(setting), evidence);
  }

  /** Points that were computed, under the component that the setting belongs to. */
  static Reason of(Setting setting, BigDecimal points, String evidence) {
    return new Reason(
        setting.component().orElseThrow(),
        points.setScale(1, RoundingMode.HALF_UP),
        Excerpt.of(evidence, EVIDENCE_CHARS));
  }

  /** The first words found of this kind, in quotation marks; empty when they may not be shown. */
  static Optional<String> quote(Assessment assessment, CueKind kind) {
    return assessment.cues().stream()
        .filter(cue -> cue.kind() == kind && !cue.quote().isBlank())
        .findFirst()
        .map(cue -> quoted(cue.quote()));
  }

  /** The words in quotation marks, in one line. */
  static String quoted(String words) {
    return '"' + Excerpt.of(words, QUOTE_CHARS) + '"';
  }
}
