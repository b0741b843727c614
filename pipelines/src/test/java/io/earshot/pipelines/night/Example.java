package io.earshot.pipelines.night;

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
import io.earshot.nlp.customer.CustomerType;
import io.earshot.nlp.customer.CustomerTypeResult;
import io.earshot.nlp.language.LanguageResult;
import io.earshot.nlp.sentiment.SentimentLabel;
import io.earshot.nlp.sentiment.SentimentResult;
import io.earshot.priority.Context;
import io.earshot.priority.CustomerHistory;
import java.time.Instant;
import java.util.List;

/** Mentions and assessments for tests: only what a test cares about has to be said. */
public final class Example {
  private final String id;
  private final String author;
  private final String text;
  private String source = "forum";
  private String brand = "larkwing";
  private String title;
  private Rating rating;
  private Instant createdAt = Instant.parse("2026-11-18T10:00:00Z");
  private Instant modifiedAt;
  private Instant collectedAt;
  private boolean deleted;

  private Example(String id, String author, String text) {
    this.id = id;
    this.author = author;
    this.text = text;
  }

  /** A post of the source {@code forum} about the brand {@code larkwing}. */
  public static Example mention(String id, String author, String text) {
    return new Example(id, author, text);
  }

  @CanIgnoreReturnValue
  public Example source(String newSource) {
    source = newSource;
    return this;
  }

  @CanIgnoreReturnValue
  public Example brand(String newBrand) {
    brand = newBrand;
    return this;
  }

  @CanIgnoreReturnValue
  public Example title(String newTitle) {
    title = newTitle;
    return this;
  }

  @CanIgnoreReturnValue
  public Example stars(double value, double scale) {
    rating = new Rating(value, scale);
    return this;
  }

  @CanIgnoreReturnValue
  public Example createdAt(Instant instant) {
    createdAt = instant;
    return this;
  }

  @CanIgnoreReturnValue
  public Example createdAt(String instant) {
    return createdAt(Instant.parse(instant));
  }

  @CanIgnoreReturnValue
  public Example modifiedAt(Instant instant) {
    modifiedAt = instant;
    return this;
  }

  @CanIgnoreReturnValue
  public Example collectedAt(Instant instant) {
    collectedAt = instant;
    return this;
  }

  @CanIgnoreReturnValue
  public Example deleted() {
    deleted = true;
    return this;
  }

  public Mention build() {
    return new Mention(
        id,
        source,
        MentionKind.POST,
        brand,
        author == null ? null : Author.of(author),
        title,
        text,
        null,
        rating,
        createdAt,
        modifiedAt,
        collectedAt,
        null,
        null,
        null,
        Engagement.NONE,
        deleted);
  }

  /** The mention, assessed, of a customer of whom nothing is known. */
  public static JudgedMention judged(AssessedMention assessed) {
    return new JudgedMention(
        assessed,
        new CustomerTypeResult(CustomerType.UNDETERMINED, 0, List.of()),
        null,
        CustomerHistory.NONE,
        Context.NONE,
        null,
        new StoryMark(false, assessed.mention().createdAt()),
        null);
  }

  /** The mention judged as an English text of neutral mood that is no complaint. */
  public static AssessedMention assessed(Mention mention) {
    return assessed(mention, SentimentLabel.NEUTRAL, Verdict.NO);
  }

  public static AssessedMention assessed(
      Mention mention, SentimentLabel sentiment, Verdict complaint) {
    double score =
        switch (sentiment) {
          case NEGATIVE -> -0.75;
          case POSITIVE -> 0.75;
          case NEUTRAL, UNDETERMINED -> 0;
        };
    Assessment assessment =
        new Assessment(
            new LanguageResult(Language.EN, 1),
            new SentimentResult(sentiment, score, List.of()),
            new ComplaintResult(complaint, complaint == Verdict.YES ? 0.9 : 0.1, List.of()),
            new SeverityResult(complaint == Verdict.YES ? 1 : 0, List.of()),
            List.of(),
            List.of(),
            List.of(),
            "example@1");
    return new AssessedMention(mention, Fingerprint.of(mention), assessment);
  }
}
