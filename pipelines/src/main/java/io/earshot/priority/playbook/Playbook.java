package io.earshot.priority.playbook;

import io.earshot.connectors.Mention;
import io.earshot.nlp.Assessment;
import io.earshot.nlp.Language;
import io.earshot.nlp.cue.Cue;
import io.earshot.nlp.cue.CueKind;
import io.earshot.nlp.intent.Intent;
import io.earshot.nlp.touchpoint.NamedTouchpoint;
import io.earshot.nlp.touchpoint.Touchpoint;
import io.earshot.priority.CustomerHistory;
import io.earshot.priority.Matter;
import io.earshot.priority.Need;
import io.earshot.priority.PrioritySettings;
import io.earshot.priority.Suggestion;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Suggests what to do about a matter. Immutable and safe for use by several threads. */
public final class Playbook implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What tells that something fell short, in words that often name it. */
  private static final Set<CueKind> FAULTS =
      EnumSet.of(CueKind.FAULT, CueKind.DISAPPOINTMENT, CueKind.SUBSTANTIAL);

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]++");

  private final Set<Language> replyLanguages;

  private Playbook(Set<Language> replyLanguages) {
    this.replyLanguages = replyLanguages;
  }

  /** One for a team with these settings. */
  public static Playbook of(PrioritySettings settings) {
    return new Playbook(settings.replyLanguages());
  }

  /** What to do; never null. A threat and a hater get no draft, nor does an insult. */
  public Suggestion suggest(Matter matter) {
    Situation situation = Situation.of(matter);
    Approach approach = Approach.to(situation);
    EscalationChoice escalation = EscalationChoice.of(matter);
    Channel channel = situation.isAnswered() ? Channel.of(matter.input().mention()) : Channel.NONE;
    String draft = draft(matter, situation, channel);
    List<String> steps = new ArrayList<>();
    for (String reason : escalation.reasons()) {
      steps.add(Approach.addition(reason));
    }
    for (String step : approach.steps()) {
      steps.add(step.replace("{known}", known(matter.input().history())).strip());
    }
    if (situation.isAnswered()) {
      addLanguage(steps, matter.assessment().language().language(), draft != null);
    }
    if (channel == Channel.PRIVATE) {
      steps.add(Approach.addition("consent"));
    }
    return new Suggestion(
        approach.sentence(),
        steps,
        approach.choices(),
        draft,
        channel.inWords(),
        escalation.escalate(),
        escalation.mainReason() == null ? null : Approach.escalation(escalation.mainReason()));
  }

  private static String draft(Matter matter, Situation situation, Channel channel) {
    Assessment assessment = matter.assessment();
    if (!situation.isAnswered() || Need.says(assessment, Intent.ABUSE)) {
      return null;
    }
    Mention mention = matter.input().mention();
    // What is written in private has no limit; for what is public the source sets it.
    int mostChars =
        channel == Channel.PRIVATE ? 0 : ReplyChannel.ofSource(mention.source()).mostChars();
    return ReplyTemplates.in(assessment.language().language())
        .map(
            templates ->
                templates.draft(
                    situation,
                    channel,
                    Addressee.of(mention.author()),
                    toParaphrase(assessment),
                    mostChars,
                    Wordings.of(mention.id())))
        .orElse(null);
  }

  private void addLanguage(List<String> steps, Language language, boolean drafted) {
    if (language == Language.UNKNOWN) {
      steps.add(Approach.addition("unknown_language"));
      return;
    }
    String name =
        language.isSupported()
            ? language.locale().getDisplayLanguage(Locale.ENGLISH)
            : "the customer's language";
    if (!replyLanguages.contains(language)) {
      steps.add(Approach.addition("not_served").replace("{language}", name));
    } else if (!drafted && ReplyTemplates.in(language).isEmpty()) {
      steps.add(Approach.addition("no_draft").replace("{language}", name));
    }
  }

  private static String known(CustomerHistory history) {
    if (history.firstSeen() == null) {
      return "";
    }
    return Approach.known()
        .replace("{since}", LocalDate.ofInstant(history.firstSeen(), ZoneOffset.UTC).toString())
        .replace("{mentions}", String.valueOf(history.mentions()))
        .replace("{complaints}", String.valueOf(history.complaints()));
  }

  /**
   * What a draft says the matter is about: what the words that tell the fault name ("lost my bag");
   * where none do, the only thing that is named beside no praise ("lovely staff, but ..." is not
   * about the staff). Otherwise nothing: a wrong guess shows that it was not read. Places are named
   * in every matter ("no hotel", "at the terminal"), and danger is the matter only where somebody
   * tells of it.
   *
   * @return null where that cannot be told
   */
  private static Touchpoint toParaphrase(Assessment assessment) {
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
        .map(NamedTouchpoint::touchpoint)
        .orElse(null);
  }

  private static boolean mayBeTheMatter(NamedTouchpoint named, Assessment assessment) {
    return switch (named.touchpoint()) {
      case VENUE -> assessment.named().size() == 1 || isAtFault(named, assessment.cues());
      case SAFETY -> Need.says(assessment, Intent.SAFETY);
      default -> true;
    };
  }

  private static boolean praises(Assessment assessment) {
    return assessment.has(CueKind.PRAISE) || assessment.has(CueKind.THANKS);
  }

  private static boolean isAtFault(NamedTouchpoint named, List<Cue> cues) {
    return cues.stream()
        .filter(cue -> FAULTS.contains(cue.kind()))
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
