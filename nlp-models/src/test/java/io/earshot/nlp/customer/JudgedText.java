package io.earshot.nlp.customer;

import io.earshot.nlp.Assessment;
import io.earshot.nlp.Language;
import io.earshot.nlp.Verdict;
import io.earshot.nlp.complaint.ComplaintResult;
import io.earshot.nlp.complaint.SeverityRules;
import io.earshot.nlp.cue.Cue;
import io.earshot.nlp.cue.LexiconCueFinder;
import io.earshot.nlp.intent.IntentRules;
import io.earshot.nlp.language.LanguageResult;
import io.earshot.nlp.sentiment.SentimentLabel;
import io.earshot.nlp.sentiment.SentimentResult;
import java.time.Instant;
import java.util.List;

/**
 * Texts with real cues and with a mood and a complaint as given, so that no model decides a test.
 */
final class JudgedText {
  private JudgedText() {}

  static Assessment of(String text, boolean complaint, double mood) {
    List<Cue> cues = LexiconCueFinder.shipped().find(text, Language.EN);
    ComplaintResult verdict =
        new ComplaintResult(
            complaint ? Verdict.YES : Verdict.NO, complaint ? 0.95 : 0.05, List.of());
    SentimentLabel label =
        mood < -0.3
            ? SentimentLabel.NEGATIVE
            : mood > 0.3 ? SentimentLabel.POSITIVE : SentimentLabel.NEUTRAL;
    SentimentResult sentiment = new SentimentResult(label, mood, List.of());
    return new Assessment(
        new LanguageResult(Language.EN, 1),
        sentiment,
        verdict,
        SeverityRules.severity(verdict, sentiment, cues),
        IntentRules.intents(cues, verdict, sentiment),
        List.of(),
        cues,
        "test@1");
  }

  static PastMention past(String id, Instant at, String text, boolean complaint, double mood) {
    Assessment assessment = of(text, complaint, mood);
    return new PastMention(
        id,
        at,
        assessment.sentiment().label(),
        mood,
        assessment.complaint().verdict(),
        assessment.severity().level(),
        assessment.cues().stream().map(Cue::kind).distinct().sorted().toList(),
        null,
        text);
  }
}
