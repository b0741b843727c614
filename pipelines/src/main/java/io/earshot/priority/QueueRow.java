package io.earshot.priority;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.earshot.connectors.Author;
import io.earshot.nlp.customer.CustomerTypeResult;
import io.earshot.nlp.expectation.MissedExpectation;
import io.earshot.nlp.intent.Intent;
import io.earshot.nlp.sentiment.SentimentLabel;
import io.earshot.nlp.touchpoint.Touchpoint;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One row of the queue, as it stands in {@code queue.jsonl}. Its priority is the sum of its
 * reasons' points, to the last digit.
 *
 * @param rank its place over all lanes, from 1; 0 before the rows are ordered
 * @param lane the lane it belongs to
 * @param priority sum of the points; the highest comes first
 * @param dueAt until when it should be answered
 * @param mentionId the mention
 * @param source where it came from
 * @param url where it can be read and answered, or null
 * @param brand what it is about, or null
 * @param author who wrote it, or null
 * @param createdAt when it was written
 * @param excerpt its beginning, at most {@link #EXCERPT_CHARS} chars, personal data masked; null
 *     when the words may not be stored
 * @param language code of its language
 * @param sentiment its mood
 * @param complaint whether it is a complaint; null when that could not be judged, or is only
 *     suspected: then the reasons hold points for a suspected complaint
 * @param severity 0 to 3
 * @param intents what its writer wants
 * @param touchpoints where the writer met the organisation
 * @param missed which expectations its writer says were missed; none in rows of earlier versions
 * @param customerType the customer's type with its evidence
 * @param reasons the parts of the priority
 * @param suggestion what to do
 * @param similar how many other rows say the same about the same brand
 * @param clock until when, by which clock, and what stops it
 * @param conversation how the matter stands, or null when none was opened
 * @param incident the incident it belongs to, or null when it stands alone
 * @param overruled what people overruled of its judgement; none in rows of earlier versions
 * @param configuration version of the settings that the points come from
 */
@JsonPropertyOrder({
  "rank",
  "lane",
  "priority",
  "dueAt",
  "mentionId",
  "source",
  "url",
  "brand",
  "author",
  "createdAt",
  "excerpt",
  "language",
  "sentiment",
  "complaint",
  "severity",
  "intents",
  "touchpoints",
  "missed",
  "customerType",
  "reasons",
  "suggestion",
  "similar",
  "clock",
  "conversation",
  "incident",
  "overruled",
  "configuration"
})
public record QueueRow(
    int rank,
    Lane lane,
    BigDecimal priority,
    Instant dueAt,
    String mentionId,
    String source,
    String url,
    String brand,
    Author author,
    Instant createdAt,
    String excerpt,
    String language,
    Mood sentiment,
    Boolean complaint,
    int severity,
    List<Intent> intents,
    List<Touchpoint> touchpoints,
    List<MissedExpectation> missed,
    CustomerTypeResult customerType,
    List<Reason> reasons,
    Suggestion suggestion,
    int similar,
    Clock clock,
    Conversation conversation,
    Incident incident,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Overruling> overruled,
    String configuration) {

  /** The most chars of an excerpt. */
  public static final int EXCERPT_CHARS = 200;

  public QueueRow {
    Objects.requireNonNull(lane, "lane");
    Objects.requireNonNull(priority, "priority");
    Objects.requireNonNull(dueAt, "dueAt");
    Objects.requireNonNull(mentionId, "mentionId");
    Objects.requireNonNull(createdAt, "createdAt");
    Objects.requireNonNull(sentiment, "sentiment");
    Objects.requireNonNull(customerType, "customerType");
    Objects.requireNonNull(suggestion, "suggestion");
    Objects.requireNonNull(clock, "clock");
    intents = List.copyOf(intents);
    touchpoints = List.copyOf(touchpoints);
    missed = missed == null ? List.of() : List.copyOf(missed);
    reasons = List.copyOf(reasons);
    overruled = overruled == null ? List.of() : List.copyOf(overruled);
    BigDecimal sum = reasons.stream().map(Reason::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(priority) != 0) {
      throw new IllegalArgumentException(
          mentionId + ": the points add up to " + sum + ", not to the priority " + priority);
    }
  }

  /** The mood of the mention. */
  public record Mood(SentimentLabel label, double score) {}

  /** This row with its place. */
  public QueueRow placed(int newRank) {
    return with(newRank, priority, reasons, similar, incident);
  }

  /** This row as one of an incident, with the points for it if there are any. */
  public QueueRow inIncident(Incident newIncident, Optional<Reason> points) {
    List<Reason> all = new ArrayList<>(reasons);
    points.ifPresent(all::add);
    BigDecimal sum = points.map(reason -> priority.add(reason.points())).orElse(priority);
    return with(rank, sum, all, newIncident.size() - 1, newIncident);
  }

  private QueueRow with(
      int newRank,
      BigDecimal newPriority,
      List<Reason> newReasons,
      int newSimilar,
      Incident newIncident) {
    return new QueueRow(
        newRank,
        lane,
        newPriority,
        dueAt,
        mentionId,
        source,
        url,
        brand,
        author,
        createdAt,
        excerpt,
        language,
        sentiment,
        complaint,
        severity,
        intents,
        touchpoints,
        missed,
        customerType,
        newReasons,
        suggestion,
        newSimilar,
        clock,
        conversation,
        newIncident,
        overruled,
        configuration);
  }
}
