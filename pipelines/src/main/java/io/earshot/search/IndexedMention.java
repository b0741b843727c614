package io.earshot.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

/**
 * What is indexed of one judged mention, and what a hit shows of it. Immutable. Codes are the lower
 * snake case ones of the models, for example {@code lapsed_loyal}; made by {@link #builder}.
 *
 * @param id globally unique; finds the mention again and breaks ties of order
 * @param source where it came from
 * @param kind code of the sort of text, for example {@code review}
 * @param brand what it is about, or null
 * @param authorId the account, or null
 * @param authorHandle how the account is addressed, with or without {@code @}, or null
 * @param authorName display name, or null
 * @param followers how many follow the account, zero or more, or null when unknown
 * @param title heading with personal data masked, or null
 * @param text words with personal data masked, or null when the policy forbids to store them
 * @param language code of one of the eight languages, {@code unsupported} or {@code unknown}
 * @param sentiment code of the mood
 * @param sentimentScore from -1 to 1
 * @param complaint whether it is a complaint, or null when that could not be judged
 * @param severity 0 to 3
 * @param intents codes of what the writer wants
 * @param touchpoints codes of where the writer met the organisation
 * @param customerType code of the stance, or null when the source may not be profiled
 * @param lane code of the queue it stands in, or null for none
 * @param priority points that order the lane, or null for none
 * @param ratingValue points given, 0 to {@code ratingScale}, or null
 * @param ratingScale most points that could be given, above 0; null exactly when the value is
 * @param createdAt when it was written, within the years 1 to 9999 UTC
 * @param url where it can be read, or null
 * @param likes zero or more
 * @param shares zero or more
 * @param inReplyTo id of the mention it answers, or null
 * @param thread id of the conversation it belongs to, or null
 */
public record IndexedMention(
    String id,
    String source,
    String kind,
    String brand,
    String authorId,
    String authorHandle,
    String authorName,
    Long followers,
    String title,
    String text,
    String language,
    String sentiment,
    double sentimentScore,
    Boolean complaint,
    int severity,
    List<String> intents,
    List<String> touchpoints,
    String customerType,
    String lane,
    Double priority,
    Double ratingValue,
    Double ratingScale,
    Instant createdAt,
    String url,
    long likes,
    long shares,
    String inReplyTo,
    String thread) {

  private static final Instant EARLIEST =
      LocalDate.of(1, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
  private static final Instant LATEST =
      LocalDate.of(9999, 12, 31).atStartOfDay(ZoneOffset.UTC).toInstant();

  public IndexedMention {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(sentiment, "sentiment");
    Objects.requireNonNull(createdAt, "createdAt");
    // A lone half of a surrogate pair can be neither indexed nor written as JSON.
    id = WellFormed.text(id);
    source = WellFormed.text(source);
    kind = WellFormed.text(kind);
    brand = WellFormed.text(brand);
    authorId = WellFormed.text(authorId);
    authorHandle = WellFormed.text(authorHandle);
    authorName = WellFormed.text(authorName);
    title = WellFormed.text(title);
    text = WellFormed.text(text);
    language = WellFormed.text(language);
    sentiment = WellFormed.text(sentiment);
    customerType = WellFormed.text(customerType);
    lane = WellFormed.text(lane);
    url = WellFormed.text(url);
    inReplyTo = WellFormed.text(inReplyTo);
    thread = WellFormed.text(thread);
    intents = intents == null ? List.of() : List.copyOf(intents);
    touchpoints = touchpoints == null ? List.of() : List.copyOf(touchpoints);
    if (severity < 0 || severity > 3) {
      throw new IllegalArgumentException("severity is not within 0 and 3: " + severity);
    }
    if ((ratingValue == null) != (ratingScale == null)) {
      throw new IllegalArgumentException("a rating has a value and a scale, or neither");
    }
    if (ratingValue != null && !(ratingScale > 0 && ratingValue >= 0)) {
      throw new IllegalArgumentException("rating " + ratingValue + " of " + ratingScale);
    }
    if (createdAt.isBefore(EARLIEST) || createdAt.isAfter(LATEST)) {
      throw new IllegalArgumentException("createdAt is not within the years 1 to 9999");
    }
  }

  /** A builder with what every mention has; the rest is null, zero, empty or undetermined. */
  public static IndexedMentionBuilder builder(String id, String source, Instant createdAt) {
    return new IndexedMentionBuilder(id, source, createdAt);
  }
}
