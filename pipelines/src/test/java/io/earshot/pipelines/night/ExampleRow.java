package io.earshot.pipelines.night;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.earshot.connectors.Author;
import io.earshot.nlp.customer.CustomerType;
import io.earshot.nlp.customer.CustomerTypeResult;
import io.earshot.nlp.customer.Evidence;
import io.earshot.nlp.expectation.MissedExpectation;
import io.earshot.nlp.intent.Intent;
import io.earshot.nlp.sentiment.SentimentLabel;
import io.earshot.nlp.touchpoint.Touchpoint;
import io.earshot.priority.Clock;
import io.earshot.priority.Conversation;
import io.earshot.priority.Fact;
import io.earshot.priority.Lane;
import io.earshot.priority.Overruling;
import io.earshot.priority.QueueRow;
import io.earshot.priority.Reason;
import io.earshot.priority.Suggestion;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** Rows of the queue for tests: only what a test cares about has to be said. */
public final class ExampleRow {
  private final String id;
  private final BigDecimal priority;
  private List<Reason> reasons;
  private int rank;
  private Lane lane = Lane.VERIFY;
  private Instant dueAt = Instant.parse("2026-11-18T20:00:00Z");
  private String url;
  private String brand = "larkwing";
  private Author author = Author.of("forum:ann");
  private String excerpt = "My bag is late.";
  private SentimentLabel mood = SentimentLabel.NEGATIVE;
  private Boolean complaint = true;
  private List<Intent> intents = List.of();
  private List<Touchpoint> touchpoints = List.of();
  private List<MissedExpectation> missed = List.of();
  private CustomerTypeResult type =
      new CustomerTypeResult(CustomerType.EXTREME_CRITIC, 0.5, List.of());
  private Suggestion suggestion =
      new Suggestion(
          "Find out whether it is true.", List.of(), List.of(), null, "public reply", null, null);
  private int similar;
  private Conversation conversation;
  private List<Overruling> overruled = List.of();
  private Instant createdAt = Instant.parse("2026-11-18T10:00:00Z");

  private ExampleRow(String id, BigDecimal priority) {
    this.id = id;
    this.priority = priority;
    this.reasons = List.of(new Reason("severity", priority, Fact.written("late")));
  }

  /** A complaint in the lane {@code verify} whose one reason has all the points. */
  public static ExampleRow row(String id, String priority) {
    return new ExampleRow(id, new BigDecimal(priority));
  }

  @CanIgnoreReturnValue
  public ExampleRow rank(int newRank) {
    rank = newRank;
    return this;
  }

  @CanIgnoreReturnValue
  public ExampleRow lane(Lane newLane) {
    lane = newLane;
    return this;
  }

  @CanIgnoreReturnValue
  public ExampleRow dueAt(String instant) {
    dueAt = Instant.parse(instant);
    return this;
  }

  @CanIgnoreReturnValue
  public ExampleRow url(String newUrl) {
    url = newUrl;
    return this;
  }

  @CanIgnoreReturnValue
  public ExampleRow brand(String newBrand) {
    brand = newBrand;
    return this;
  }

  @CanIgnoreReturnValue
  public ExampleRow author(Author newAuthor) {
    author = newAuthor;
    return this;
  }

  @CanIgnoreReturnValue
  public ExampleRow excerpt(String newExcerpt) {
    excerpt = newExcerpt;
    return this;
  }

  @CanIgnoreReturnValue
  public ExampleRow mood(SentimentLabel newMood) {
    mood = newMood;
    return this;
  }

  @CanIgnoreReturnValue
  public ExampleRow complaint(Boolean newComplaint) {
    complaint = newComplaint;
    return this;
  }

  @CanIgnoreReturnValue
  public ExampleRow intents(Intent... newIntents) {
    intents = List.of(newIntents);
    return this;
  }

  @CanIgnoreReturnValue
  public ExampleRow touchpoints(Touchpoint... newTouchpoints) {
    touchpoints = List.of(newTouchpoints);
    return this;
  }

  @CanIgnoreReturnValue
  public ExampleRow type(CustomerType newType, double confidence, Evidence... evidence) {
    type = new CustomerTypeResult(newType, confidence, List.of(evidence));
    return this;
  }

  @CanIgnoreReturnValue
  public ExampleRow reasons(Reason... newReasons) {
    reasons = List.of(newReasons);
    return this;
  }

  @CanIgnoreReturnValue
  public ExampleRow suggestion(Suggestion newSuggestion) {
    suggestion = newSuggestion;
    return this;
  }

  @CanIgnoreReturnValue
  public ExampleRow missed(MissedExpectation... newMissed) {
    missed = List.of(newMissed);
    return this;
  }

  @CanIgnoreReturnValue
  public ExampleRow similar(int newSimilar) {
    similar = newSimilar;
    return this;
  }

  @CanIgnoreReturnValue
  public ExampleRow conversation(Conversation newConversation) {
    conversation = newConversation;
    return this;
  }

  @CanIgnoreReturnValue
  public ExampleRow overruled(Overruling... newOverruled) {
    overruled = List.of(newOverruled);
    return this;
  }

  @CanIgnoreReturnValue
  public ExampleRow createdAt(String instant) {
    createdAt = Instant.parse(instant);
    return this;
  }

  public QueueRow build() {
    return new QueueRow(
        rank,
        lane,
        priority,
        dueAt,
        id,
        "forum",
        url,
        brand,
        author,
        createdAt,
        excerpt,
        "en",
        new QueueRow.Mood(mood, mood == SentimentLabel.NEGATIVE ? -0.75 : 0),
        complaint,
        complaint != null && complaint ? 1 : 0,
        intents,
        touchpoints,
        missed,
        type,
        reasons,
        suggestion,
        similar,
        new Clock(
            Clock.Kind.FIRST_ANSWER,
            Instant.parse("2026-11-18T10:00:00Z"),
            dueAt.minusSeconds(7200),
            dueAt,
            "around the clock",
            "an answer",
            null),
        conversation,
        null,
        overruled,
        "c1");
  }
}
