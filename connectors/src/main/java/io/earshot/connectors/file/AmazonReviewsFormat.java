package io.earshot.connectors.file;

import io.earshot.connectors.Author;
import io.earshot.connectors.Engagement;
import io.earshot.connectors.JsonFields;
import io.earshot.connectors.Mention;
import io.earshot.connectors.MentionKind;
import io.earshot.connectors.MentionRules;
import io.earshot.connectors.Rating;
import io.earshot.connectors.RejectedRecordException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The review files of Amazon Reviews 2023 (McAuley Lab; hyp1231/AmazonReviews2023 on GitHub), one
 * JSON object a line.
 *
 * <p>{@code rating} is out of 5; {@code timestamp}, in earlier files {@code sortTimestamp}, counts
 * milliseconds since 1970. Reviews have no id: it is made of user, product and time, and begins
 * with {@code amazon:}. Without a default brand the product ({@code parent_asin}, else {@code
 * asin}) is the brand. Helpful votes are likes. A review of which only the title has words has it
 * as its text.
 */
record AmazonReviewsFormat() implements FileFormat {
  static final String NAME = "amazon-reviews-2023";

  private static final String SOURCE = "amazon";
  private static final String PREFIX = SOURCE + ":";
  private static final int STARS = 5;
  private static final Pattern ASIN = Pattern.compile("[A-Z0-9]{10}");

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Optional<String> source() {
    return Optional.of(SOURCE);
  }

  @Override
  public RecordReader read(InputStream in) throws IOException {
    return new LineReader(in);
  }

  @Override
  public Mention parse(RawRecord record, String defaultBrand) throws RejectedRecordException {
    JsonFields fields = JsonFields.parse(record.bytes());
    String asin = fields.requiredText("asin");
    String user = fields.text("user_id");
    Instant createdAt = createdAt(fields);
    String title = fields.text("title");
    String text = fields.text("text");
    boolean onlyTitle = (text == null || text.isBlank()) && title != null;
    return MentionRules.accept(
        new Mention(
            PREFIX + DerivedId.of(user, asin, createdAt.toString()),
            SOURCE,
            MentionKind.REVIEW,
            defaultBrand == null ? product(fields, asin) : defaultBrand,
            user == null || user.isBlank() ? null : Author.of(PREFIX + user),
            onlyTitle ? null : title,
            onlyTitle ? title : text,
            null,
            rating(fields),
            createdAt,
            null,
            null,
            ASIN.matcher(asin).matches() ? "https://www.amazon.com/dp/" + asin : null,
            null,
            null,
            new Engagement(Votes.of(fields, "helpful_vote"), 0, 0, null),
            false));
  }

  private static Instant createdAt(JsonFields fields) throws RejectedRecordException {
    Long millis = fields.wholeNumber("timestamp");
    if (millis == null) {
      millis = fields.wholeNumber("sortTimestamp");
    }
    if (millis == null) {
      throw fields.missing("timestamp");
    }
    return Instant.ofEpochMilli(millis);
  }

  private static Rating rating(JsonFields fields) throws RejectedRecordException {
    Double stars = fields.number("rating");
    return stars == null ? null : MentionRules.rating(stars, STARS);
  }

  private static String product(JsonFields fields, String asin) throws RejectedRecordException {
    String parent = fields.text("parent_asin");
    return PREFIX + (parent == null || parent.isBlank() ? asin : parent);
  }
}
