package io.earshot.search;

import java.time.Instant;
import java.util.List;

/**
 * Puts an {@link IndexedMention} together by the names of its parts, since twenty-eight parts by
 * position invite mistakes. Meaning and ranges stand there; they are checked by {@link #build}. Not
 * thread-safe.
 */
public final class IndexedMentionBuilder {
  private final String id;
  private final String source;
  private final Instant createdAt;
  private String kind = "post";
  private String brand;
  private String authorId;
  private String authorHandle;
  private String authorName;
  private Long followers;
  private String title;
  private String text;
  private String language = "unknown";
  private String sentiment = "undetermined";
  private double sentimentScore;
  private Boolean complaint;
  private int severity;
  private List<String> intents = List.of();
  private List<String> touchpoints = List.of();
  private String customerType;
  private String lane;
  private Double priority;
  private Double ratingValue;
  private Double ratingScale;
  private String url;
  private long likes;
  private long shares;
  private String inReplyTo;
  private String thread;

  IndexedMentionBuilder(String id, String source, Instant createdAt) {
    this.id = id;
    this.source = source;
    this.createdAt = createdAt;
  }

  public IndexedMentionBuilder kind(String newKind) {
    this.kind = newKind;
    return this;
  }

  public IndexedMentionBuilder brand(String newBrand) {
    this.brand = newBrand;
    return this;
  }

  /** Where it stands in a conversation; either may be null. */
  public IndexedMentionBuilder thread(String newInReplyTo, String newThread) {
    this.inReplyTo = newInReplyTo;
    this.thread = newThread;
    return this;
  }

  /** The account; every part may be null. */
  public IndexedMentionBuilder author(
      String newAuthorId, String newAuthorHandle, String newAuthorName, Long newFollowers) {
    this.authorId = newAuthorId;
    this.authorHandle = newAuthorHandle;
    this.authorName = newAuthorName;
    this.followers = newFollowers;
    return this;
  }

  public IndexedMentionBuilder title(String newTitle) {
    this.title = newTitle;
    return this;
  }

  /** Its words; null when they may not be stored. */
  public IndexedMentionBuilder text(String newText) {
    this.text = newText;
    return this;
  }

  public IndexedMentionBuilder language(String newLanguage) {
    this.language = newLanguage;
    return this;
  }

  /** The mood and its score from -1 to 1. */
  public IndexedMentionBuilder sentiment(String newSentiment, double newSentimentScore) {
    this.sentiment = newSentiment;
    this.sentimentScore = newSentimentScore;
    return this;
  }

  /** Whether it is a complaint (null: not judged) and its severity, 0 to 3. */
  public IndexedMentionBuilder complaint(Boolean newComplaint, int newSeverity) {
    this.complaint = newComplaint;
    this.severity = newSeverity;
    return this;
  }

  public IndexedMentionBuilder intents(List<String> newIntents) {
    this.intents = newIntents;
    return this;
  }

  public IndexedMentionBuilder touchpoints(List<String> newTouchpoints) {
    this.touchpoints = newTouchpoints;
    return this;
  }

  /** The stance of its writer; null when that may not be judged. */
  public IndexedMentionBuilder customerType(String newCustomerType) {
    this.customerType = newCustomerType;
    return this;
  }

  /** Its place in the queue: lane and points; both null for none. */
  public IndexedMentionBuilder queued(String newLane, Double newPriority) {
    this.lane = newLane;
    this.priority = newPriority;
    return this;
  }

  /** The points given and the most possible; both null for none. */
  public IndexedMentionBuilder rating(Double newRatingValue, Double newRatingScale) {
    this.ratingValue = newRatingValue;
    this.ratingScale = newRatingScale;
    return this;
  }

  public IndexedMentionBuilder url(String newUrl) {
    this.url = newUrl;
    return this;
  }

  /** How often it was liked and shared. */
  public IndexedMentionBuilder reach(long newLikes, long newShares) {
    this.likes = newLikes;
    this.shares = newShares;
    return this;
  }

  /** The mention; the builder may be changed and used again. */
  public IndexedMention build() {
    return new IndexedMention(
        id,
        source,
        kind,
        brand,
        authorId,
        authorHandle,
        authorName,
        followers,
        title,
        text,
        language,
        sentiment,
        sentimentScore,
        complaint,
        severity,
        intents,
        touchpoints,
        customerType,
        lane,
        priority,
        ratingValue,
        ratingScale,
        createdAt,
        url,
        likes,
        shares,
        inReplyTo,
        thread);
  }
}
