package io.earshot.priority.points;

import io.earshot.nlp.Assessment;
import io.earshot.nlp.Language;
import io.earshot.nlp.Verdict;
import io.earshot.nlp.cue.CueKind;
import io.earshot.nlp.intent.Intent;
import io.earshot.priority.Fact;
import io.earshot.priority.Lane;
import io.earshot.priority.Matter;
import io.earshot.priority.Need;
import io.earshot.priority.PrioritySettings;
import io.earshot.priority.Reason;
import io.earshot.priority.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is wished for and in which way: {@code question}, {@code contact_request}, {@code
 * open_matter}, {@code praise}, {@code resolved}, {@code waits} and {@code language}. None applies
 * to what is only monitored.
 */
final class WishPoints implements PointRule {

  @Override
  public Stream<Reason> reasons(Matter matter, PrioritySettings settings) {
    if (matter.lane() == Lane.MONITOR) {
      return Stream.empty();
    }
    Assessment assessment = matter.assessment();
    List<Reason> reasons = new ArrayList<>();
    // In a complaint a question mark is mostly anger: "what on earth happened?"
    if (!matter.need().isComplaint() && Need.says(assessment, Intent.QUESTION)) {
      reasons.add(Component.of(Setting.QUESTION, settings, question(assessment)));
    }
    if (Need.says(assessment, Intent.CONTACT_REQUEST)) {
      reasons.add(
          Component.of(
              Setting.CONTACT,
              settings,
              Component.quoteOr(assessment, CueKind.CONTACT, Fact.Kind.ASKS_FOR_CONTACT)));
    }
    if (matter.need().writesOn()) {
      reasons.add(
          Component.of(Setting.OPEN_MATTER, settings, List.of(Fact.of(Fact.Kind.WRITES_ON))));
    }
    if (matter.need().praise()) {
      reasons.add(
          Component.of(
              Setting.PRAISE,
              settings,
              Component.quoteOr(assessment, CueKind.PRAISE, Fact.Kind.WARM_WORDS)));
    }
    if (assessment.has(CueKind.RESOLVED)) {
      reasons.add(
          Component.of(
              matter.need().isComplaint() ? Setting.RESOLVED_IN_COMPLAINT : Setting.RESOLVED,
              settings,
              Component.quoteOr(assessment, CueKind.RESOLVED, Fact.Kind.SAYS_SOLVED)));
    }
    if (matter.lane() == Lane.DELIGHT && !matter.need().isComplaint()) {
      reasons.add(
          Component.of(
              Setting.WAITS_FOR_COMPLAINTS,
              settings,
              List.of(Fact.of(Fact.Kind.WAITS_FOR_COMPLAINTS))));
    }
    Language language = assessment.language().language();
    if (language != Language.UNKNOWN && !settings.replyLanguages().contains(language)) {
      reasons.add(
          Component.of(
              Setting.LANGUAGE_NOT_SERVED,
              settings,
              List.of(
                  language.isSupported()
                      ? Fact.of(Fact.Kind.NOT_SERVED, language.locale().toLanguageTag())
                      : Fact.of(Fact.Kind.NOT_SERVED_UNSUPPORTED))));
    }
    return reasons.stream();
  }

  /** In lane {@code answer} this is the place to say that nobody looked for a complaint. */
  private static List<Fact> question(Assessment assessment) {
    List<Fact> words = Component.quoteOr(assessment, CueKind.QUESTION, Fact.Kind.ASKS);
    return assessment.complaint().verdict() == Verdict.UNDETERMINED
        ? List.of(words.get(0), ComplaintPoints.unjudged(assessment))
        : words;
  }
}
