package io.earshot.priority;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.earshot.connectors.Author;
import io.earshot.connectors.Engagement;
import io.earshot.connectors.Mention;
import io.earshot.connectors.MentionKind;
import io.earshot.connectors.Rating;
import io.earshot.nlp.Assessment;
import io.earshot.nlp.Language;
import io.earshot.nlp.Verdict;
import io.earshot.nlp.complaint.ComplaintResult;
import io.earshot.nlp.complaint.SeverityResult;
import io.earshot.nlp.cue.Cue;
import io.earshot.nlp.cue.CueKind;
import io.earshot.nlp.customer.CustomerType;
import io.earshot.nlp.customer.CustomerTypeResult;
import io.earshot.nlp.customer.Evidence;
import io.earshot.nlp.expectation.Expectation;
import io.earshot.nlp.expectation.MissedExpectation;
import io.earshot.nlp.intent.Intent;
import io.earshot.nlp.language.LanguageResult;
import io.earshot.nlp.sentiment.SentimentLabel;
import io.earshot.nlp.sentiment.SentimentResult;
import io.earshot.nlp.touchpoint.NamedTouchpoint;
import io.earshot.nlp.touchpoint.Touchpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Inputs of a priority for tests: only what a test cares about has to be said. Without more it is
 * an English post of neutral mood, no complaint, by an author of no known type, written at the
 * moment of the run.
 */
public final class Case {
  /** The moment of the run. */
  public static final Instant AS_OF = Instant.parse("2026-11-20T02:00:00Z");

  private Verdict complaint = Verdict.NO;
  private double probability = 0.1;
  private int severity;
  private SentimentLabel mood = SentimentLabel.NEUTRAL;
  private double score;
  private Language language = Language.EN;
  private CustomerType type = CustomerType.UNDETERMINED;
  private double confidence;
  private List<Evidence> evidence = List.of();
  private CustomerType previous;
  private CustomerHistory history = CustomerHistory.NONE;
  private CustomerFacts facts;
  private Conversation conversation;
  private Instant doneAt;
  private Duration age = Duration.ZERO;
  private String brand = "kestrel";
  private String source = "forum";
  private String text = "The words of the post.";
  private Author author = new Author("forum:ann", "@ann", "Ann Moor", null, null);
  private MentionKind kind = MentionKind.POST;
  private Rating rating;
  private Engagement engagement = Engagement.NONE;
  private final List<Cue> cues = new ArrayList<>();
  private final List<NamedTouchpoint> touchpoints = new ArrayList<>();
  private final List<MissedExpectation> missed = new ArrayList<>();

  public static Case post() {
    return new Case();
  }

  /** Judged a complaint of this severity, in a bad mood. */
  public static Case complaint(int severity) {
    Case complaint = post().mood(SentimentLabel.NEGATIVE, -0.8);
    complaint.complaint = Verdict.YES;
    complaint.probability = 0.9;
    complaint.severity = severity;
    return complaint;
  }

  /** In a language that no model judges. */
  public static Case unjudged(Language language) {
    Case post = post().language(language).mood(SentimentLabel.UNDETERMINED, 0);
    post.complaint = Verdict.UNDETERMINED;
    return post;
  }

  @CanIgnoreReturnValue
  public Case verdict(Verdict verdict) {
    complaint = verdict;
    return this;
  }

  /** Judged no complaint, with this probability of being one. */
  @CanIgnoreReturnValue
  public Case noComplaint(double newProbability) {
    complaint = Verdict.NO;
    probability = newProbability;
    return this;
  }

  @CanIgnoreReturnValue
  public Case severity(int level) {
    severity = level;
    return this;
  }

  @CanIgnoreReturnValue
  public Case mood(SentimentLabel label, double newScore) {
    mood = label;
    score = newScore;
    return this;
  }

  @CanIgnoreReturnValue
  public Case language(Language newLanguage) {
    language = newLanguage;
    return this;
  }

  @CanIgnoreReturnValue
  public Case by(CustomerType newType, double newConfidence, Evidence... newEvidence) {
    type = newType;
    confidence = newConfidence;
    evidence = List.of(newEvidence);
    return this;
  }

  @CanIgnoreReturnValue
  public Case formerly(CustomerType newPrevious) {
    previous = newPrevious;
    return this;
  }

  @CanIgnoreReturnValue
  public Case history(CustomerHistory newHistory) {
    history = newHistory;
    return this;
  }

  /** What the customer file says. */
  @CanIgnoreReturnValue
  public Case facts(CustomerFacts newFacts) {
    facts = newFacts;
    return this;
  }

  /** How the matter stands. */
  @CanIgnoreReturnValue
  public Case conversation(Conversation newConversation) {
    conversation = newConversation;
    return this;
  }

  /** The team answered or closed the post. */
  @CanIgnoreReturnValue
  public Case done() {
    doneAt = AS_OF.minus(Duration.ofMinutes(1));
    return this;
  }

  /** Written within a matter that waits for an answer. */
  @CanIgnoreReturnValue
  public Case inOpenMatter() {
    history = new CustomerHistory(AS_OF.minus(Duration.ofDays(1)), 1, 1, 1, AS_OF, true);
    return this;
  }

  @CanIgnoreReturnValue
  public Case age(Duration newAge) {
    age = newAge;
    return this;
  }

  @CanIgnoreReturnValue
  public Case about(String newBrand) {
    brand = newBrand;
    return this;
  }

  @CanIgnoreReturnValue
  public Case from(String newSource) {
    source = newSource;
    return this;
  }

  @CanIgnoreReturnValue
  public Case text(String newText) {
    text = newText;
    return this;
  }

  @CanIgnoreReturnValue
  public Case author(Author newAuthor) {
    author = newAuthor;
    return this;
  }

  @CanIgnoreReturnValue
  public Case kind(MentionKind newKind) {
    kind = newKind;
    return this;
  }

  @CanIgnoreReturnValue
  public Case stars(double value, double scale) {
    rating = new Rating(value, scale);
    return this;
  }

  @CanIgnoreReturnValue
  public Case engagement(Engagement newEngagement) {
    engagement = newEngagement;
    return this;
  }

  /** Says so, in these words; the intent that follows from it comes along. */
  @CanIgnoreReturnValue
  public Case says(CueKind cue, String quote) {
    cues.add(new Cue(cue, quote));
    return this;
  }

  @CanIgnoreReturnValue
  public Case at(Touchpoint touchpoint) {
    touchpoints.add(NamedTouchpoint.wordless(touchpoint));
    return this;
  }

  @CanIgnoreReturnValue
  public Case at(Touchpoint touchpoint, String words) {
    touchpoints.add(new NamedTouchpoint(touchpoint, List.of(words)));
    return this;
  }

  @CanIgnoreReturnValue
  public Case misses(Expectation expectation, String words) {
    missed.add(new MissedExpectation(expectation, List.of(words)));
    return this;
  }

  public PriorityInput input() {
    Mention mention =
        new Mention(
            "forum:1",
            source,
            kind,
            brand,
            author,
            null,
            text,
            null,
            rating,
            AS_OF.minus(age),
            null,
            null,
            "https://forum.example/1",
            null,
            null,
            engagement,
            false);
    Assessment assessment =
        new Assessment(
            new LanguageResult(language, 1),
            new SentimentResult(mood, score, List.of()),
            new ComplaintResult(complaint, probability, List.of()),
            new SeverityResult(severity, List.of()),
            intents(),
            touchpoints,
            cues,
            "test@1",
            missed);
    return new PriorityInput(
        mention,
        assessment,
        new CustomerTypeResult(type, confidence, evidence),
        previous,
        history,
        new Context(facts, conversation, doneAt, List.of()),
        AS_OF);
  }

  private List<Intent> intents() {
    Set<Intent> intents = EnumSet.noneOf(Intent.class);
    for (Cue cue : cues) {
      Intent intent =
          switch (cue.kind()) {
            case QUESTION -> Intent.QUESTION;
            case CHURN -> Intent.CHURN_THREAT;
            case PRAISE -> Intent.PRAISE;
            case CONTACT -> Intent.CONTACT_REQUEST;
            case ABUSE -> Intent.ABUSE;
            case THREAT -> Intent.THREAT;
            case LEGAL -> Intent.LEGAL_ACTION;
            case PRESS -> Intent.PRESS;
            case SAFETY -> Intent.SAFETY;
            case SUPERVISOR -> Intent.SUPERVISOR;
            case NEWS -> complaint == Verdict.YES ? null : Intent.NEWS;
            default -> null;
          };
      if (intent != null) {
        intents.add(intent);
      }
    }
    return List.copyOf(intents);
  }

  /** What the default settings decide. */
  public Decision decide() {
    return decide(PrioritySettings.defaults());
  }

  public Decision decide(PrioritySettings settings) {
    Brand rival = new Brand("rival", "Rival", Brand.Relation.COMPETITOR);
    return Prioritiser.of(settings, List.of(rival), "v1").decide(input());
  }

  /** The row that the default settings give. */
  public QueueRow row() {
    return ((Decision.Queued) decide()).row();
  }

  /** The parts of the row's priority, as {@code component points evidence}. */
  public List<String> reasons() {
    return row().reasons().stream()
        .map(reason -> reason.component() + " " + reason.points() + " " + reason.evidence())
        .toList();
  }
}
