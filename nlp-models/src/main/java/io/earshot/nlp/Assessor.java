package io.earshot.nlp;

import io.earshot.nlp.complaint.ComplaintResult;
import io.earshot.nlp.complaint.CueSupport;
import io.earshot.nlp.complaint.LinearComplaintClassifier;
import io.earshot.nlp.complaint.SeverityResult;
import io.earshot.nlp.complaint.SeverityRules;
import io.earshot.nlp.complaint.Subject;
import io.earshot.nlp.cue.Cue;
import io.earshot.nlp.cue.CueKind;
import io.earshot.nlp.cue.LexiconCueFinder;
import io.earshot.nlp.cue.SplitText;
import io.earshot.nlp.expectation.LexiconExpectationFinder;
import io.earshot.nlp.intent.IntentRules;
import io.earshot.nlp.language.LanguageResult;
import io.earshot.nlp.language.LinearLanguageIdentifier;
import io.earshot.nlp.linear.LinearModel;
import io.earshot.nlp.linear.PostFeatures;
import io.earshot.nlp.sentiment.LinearSentimentClassifier;
import io.earshot.nlp.sentiment.SentimentResult;
import io.earshot.nlp.sentiment.SentimentRules;
import io.earshot.nlp.touchpoint.LexiconTouchpointFinder;
import java.util.List;
import java.util.Objects;

/**
 * Judges a post by every shipped model: the door to this module.
 *
 * <p>Immutable and safe for use by several threads; {@link #shipped()} is made once per JVM, its
 * models are read when a language first needs them and then stay: about 51 MB of heap with English
 * (of which the word lists of all languages are a third), 71 MB once all eight were met. Any text
 * gets an answer in time that grows with its length at most; of very long ones only the beginning
 * is judged.
 */
public final class Assessor {
  private final LinearLanguageIdentifier languages = new LinearLanguageIdentifier();
  private final LinearSentimentClassifier sentiments = new LinearSentimentClassifier();
  private final LinearComplaintClassifier complaints = new LinearComplaintClassifier();
  private final LexiconCueFinder cueFinder = LexiconCueFinder.shipped();
  private final LexiconTouchpointFinder touchpointFinder = LexiconTouchpointFinder.shipped();
  private final LexiconExpectationFinder expectationFinder = LexiconExpectationFinder.shipped();

  private Assessor() {}

  private static final class Holder {
    static final Assessor SHIPPED = new Assessor();
  }

  /** The assessor with the shipped models, the same for all callers in a JVM. */
  public static Assessor shipped() {
    return Holder.SHIPPED;
  }

  /**
   * Judges one post about a brand.
   *
   * @param title its title, or null when it has none; judged together with the text
   * @param text any text, not null; may be empty, huge or hostile
   * @return never null; where there is no model for the language, or nothing to judge, the answers
   *     are undetermined
   */
  public Assessment assess(String title, String text) {
    return assess(title, text, Subject.BRAND);
  }

  /** As {@link #assess(String, String)}, of a post that may be about something else. */
  public Assessment assess(String title, String text, Subject subject) {
    String post = post(title, text);
    return assess(post, languages.identify(post), subject);
  }

  /**
   * Judges one post whose language a person has said.
   *
   * @param title its title, or null when it has none
   * @param text any text, not null
   * @param language what it is written in, whatever it looks like
   */
  public Assessment assess(String title, String text, Language language, Subject subject) {
    return assess(post(title, text), new LanguageResult(language, 1), subject);
  }

  private static String post(String title, String text) {
    Objects.requireNonNull(text, "text");
    return title == null || title.isBlank() ? text : title + "\n" + text;
  }

  /**
   * Judges one post whose language is known, for example because a data set says so.
   *
   * @param post title and text, not null
   * @param identified its language
   * @param subject whether it is known to be about a brand
   */
  public Assessment assess(String post, LanguageResult identified, Subject subject) {
    Language language = identified.language();
    SentimentResult byWords = SentimentResult.UNDETERMINED;
    ComplaintResult byPosts = ComplaintResult.UNDETERMINED;
    ComplaintResult byAll = ComplaintResult.UNDETERMINED;
    SplitText split = SplitText.of(post, language, subject.names());
    LexiconCueFinder.Reading reading = cueFinder.read(split, language);
    List<Cue> cues = reading.cues();
    boolean denies = !reading.denied().isEmpty();
    if (sentiments.model(language).isPresent() || complaints.hasModel(language)) {
      PostFeatures features =
          PostFeatures.of(denies ? without(post, reading.denied()) : post, language);
      byWords = sentiments.classify(features, language);
      if (CueSupport.addressesSomebody(post)) {
        byPosts = complaints.classify(features, language);
      }
      byAll = complaints.classifyAny(features, language);
    }
    if (denies && sentiments.model(language).isPresent()) {
      byWords = SentimentRules.denied(byWords, cues);
    }
    if (reading.mocks()) {
      byWords = SentimentRules.mocked(byWords);
    } else if (sentiments.model(language).isPresent()) {
      byWords = SentimentRules.solved(byWords, cues);
    }
    ComplaintResult complaint =
        language.isSupported()
            ? CueSupport.inContext(
                CueSupport.settle(post, subject, byPosts, byAll, byWords, reading),
                reading,
                subject,
                CueSupport.hearsWishes(post, subject, byWords),
                byAll.verdict() != Verdict.UNDETERMINED)
            : ComplaintResult.UNDETERMINED;
    // Without a model a bad mood alone, or a polite wish, may have made the complaint: that is no
    // reason to take the frail, whom the post merely mentions, for those who suffer.
    boolean mild =
        byAll.verdict() == Verdict.UNDETERMINED
            && reading.shortfalls().isEmpty()
            && reading.discrepancies().isEmpty()
            && cues.stream().noneMatch(cue -> cue.kind() == CueKind.PRESS);
    if (complaint.verdict() != Verdict.YES || mild) {
      cues = reading.calm();
    }
    SeverityResult severity = SeverityRules.severity(complaint, byWords, cues);
    boolean sober = complaint.isComplaint() && byAll.verdict() == Verdict.UNDETERMINED;
    SentimentResult mood = sober ? SentimentRules.sober(byWords, cues) : byWords;
    SentimentResult sentiment = SentimentRules.settle(mood, complaint, severity, cues);
    return new Assessment(
        identified,
        sentiment,
        complaint,
        severity,
        IntentRules.intents(cues, complaint, sentiment),
        touchpointFinder.find(split, language),
        cues,
        models(language),
        complaint.verdict() == Verdict.NO ? List.of() : expectationFinder.find(split, language));
  }

  /**
   * The post with blanks where it denies something bad, so that all else stays where it stood: the
   * models, which count words, would take "not bad" for two bad ones.
   */
  private static String without(String post, List<LexiconCueFinder.Denied> denied) {
    StringBuilder rest = new StringBuilder(post);
    for (LexiconCueFinder.Denied words : denied) {
      for (int at = words.start(); at < words.end(); at++) {
        rest.setCharAt(at, ' ');
      }
    }
    return rest.toString();
  }

  /** Those that judged, in the order in which they did. */
  private String models(Language language) {
    StringBuilder names = new StringBuilder(LinearLanguageIdentifier.model().identity());
    sentiments
        .model(language)
        .map(LinearModel::identity)
        .ifPresent(n -> names.append(' ').append(n));
    complaints.models(language).forEach(model -> names.append(' ').append(model.identity()));
    return names.toString();
  }
}
