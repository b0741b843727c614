package io.earshot.priority.playbook;

import io.earshot.connectors.Mention;
import io.earshot.nlp.Assessment;
import io.earshot.nlp.Language;
import io.earshot.nlp.intent.Intent;
import io.earshot.priority.CustomerHistory;
import io.earshot.priority.Matter;
import io.earshot.priority.Need;
import io.earshot.priority.PrioritySettings;
import io.earshot.priority.Suggestion;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Suggests what to do about a matter. Immutable and safe for use by several threads. */
public final class Playbook implements Serializable {
  private static final long serialVersionUID = 1L;

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
    for (String step : approach.steps(channel)) {
      steps.add(step.replace("{known}", known(matter.input().history())).strip());
    }
    if (situation.isAnswered()) {
      addLanguage(steps, matter.assessment().language().language(), draft != null);
    }
    if (channel == Channel.CONSENTED) {
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
        channel == Channel.CONSENTED ? 0 : ReplyChannel.ofSource(mention.source()).mostChars();
    return ReplyTemplates.in(assessment.language().language())
        .map(
            templates ->
                templates.draft(
                    situation,
                    channel,
                    Addressee.of(mention.author()),
                    Understood.of(matter),
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
}
