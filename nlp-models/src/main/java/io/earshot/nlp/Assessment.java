package io.earshot.nlp;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.earshot.nlp.complaint.ComplaintResult;
import io.earshot.nlp.complaint.SeverityResult;
import io.earshot.nlp.cue.Cue;
import io.earshot.nlp.cue.CueKind;
import io.earshot.nlp.expectation.MissedExpectation;
import io.earshot.nlp.intent.Intent;
import io.earshot.nlp.language.LanguageResult;
import io.earshot.nlp.sentiment.SentimentResult;
import io.earshot.nlp.touchpoint.NamedTouchpoint;
import io.earshot.nlp.touchpoint.Touchpoint;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * What the models say of one text. Immutable.
 *
 * @param language what it is written in
 * @param sentiment its mood; {@code undetermined} where there is no model for the language
 * @param complaint whether reality fell short of what its writer expected of the brand
 * @param severity how grave the complaint is; level 0 when it is none
 * @param intents what its writer wants, in the order of {@link Intent}
 * @param named where the writer met the organisation, strongest first
 * @param cues the words that the judgements above and the customer type rest on, in text order
 * @param models which models judged, as {@code name@version} joined by blanks
 * @param missed which expectations it says were missed, the one with most evidence first; empty
 *     unless it is, or may be, a complaint
 */
public record Assessment(
    LanguageResult language,
    SentimentResult sentiment,
    ComplaintResult complaint,
    SeverityResult severity,
    List<Intent> intents,
    @JsonProperty("touchpoints") List<NamedTouchpoint> named,
    List<Cue> cues,
    String models,
    List<MissedExpectation> missed)
    implements Serializable {
  /** An assessment that tells of no missed expectation, and of touchpoints without their words. */
  public Assessment(
      LanguageResult language,
      SentimentResult sentiment,
      ComplaintResult complaint,
      SeverityResult severity,
      List<Intent> intents,
      List<Touchpoint> touchpoints,
      List<Cue> cues,
      String models) {
    this(
        language,
        sentiment,
        complaint,
        severity,
        intents,
        touchpoints.stream().map(NamedTouchpoint::wordless).toList(),
        cues,
        models,
        List.of());
  }

  public Assessment {
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(sentiment, "sentiment");
    Objects.requireNonNull(complaint, "complaint");
    Objects.requireNonNull(severity, "severity");
    intents = List.copyOf(intents);
    named = List.copyOf(named);
    cues = List.copyOf(cues);
    Objects.requireNonNull(models, "models");
    // Archives of nights before expectations were told hold none.
    missed = missed == null ? List.of() : List.copyOf(missed);
  }

  /** Whether any cue of this kind was found. */
  public boolean has(CueKind kind) {
    return cues.stream().anyMatch(cue -> cue.kind() == kind);
  }

  /** Where the writer met the organisation, strongest first. */
  public List<Touchpoint> touchpoints() {
    return named.stream().map(NamedTouchpoint::touchpoint).toList();
  }

  /** The words that say so, in text order; none for an intent that does not hold. */
  public List<String> evidence(Intent intent) {
    return intents.contains(intent)
        ? cues.stream()
            .filter(cue -> cue.kind() == intent.cue())
            .map(Cue::quote)
            .distinct()
            .toList()
        : List.of();
  }

  /** This assessment without any words of the text, for texts that may be judged but not stored. */
  public Assessment withoutQuotes() {
    return new Assessment(
        language,
        sentiment.withoutWords(),
        new ComplaintResult(complaint.verdict(), complaint.probability(), List.of()),
        new SeverityResult(severity.level(), List.of()),
        intents,
        named.stream().map(NamedTouchpoint::withoutWords).toList(),
        cues.stream().map(cue -> new Cue(cue.kind(), "")).toList(),
        models,
        missed.stream().map(one -> new MissedExpectation(one.expectation(), List.of())).toList());
  }
}
