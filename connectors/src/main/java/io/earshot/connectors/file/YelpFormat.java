package io.earshot.connectors.file;

import io.earshot.connectors.Author;
import io.earshot.connectors.Engagement;
import io.earshot.connectors.JsonFields;
import io.earshot.connectors.Mention;
import io.earshot.connectors.MentionKind;
import io.earshot.connectors.MentionRules;
import io.earshot.connectors.Rating;
import io.earshot.connectors.RejectedRecordException;
import io.earshot.connectors.RejectionReason;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The reviews of the Yelp Open Dataset, one JSON object a line.
 *
 * <p>{@code stars} is out of 5; {@code date} has no zone and is taken as UTC, since the dataset
 * does not say where its clock stood. Ids begin with {@code yelp:}. Without a default brand the
 * business is the brand. Votes (useful, funny and cool, which older editions keep within {@code
 * votes}) are likes. Lines of other kinds that older editions mix in are refused by their {@code
 * type}.
 */
record YelpFormat() implements FileFormat {
  static final String NAME = "yelp";

  private static final String PREFIX = NAME + ":";
  private static final int STARS = 5;
  private static final TimeFormats TIME =
      TimeFormats.of(List.of("yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd"), "UTC");
  private static final Pattern WEB_SAFE = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Optional<String> source() {
    return Optional.of(NAME);
  }

  @Override
  public RecordReader read(InputStream in) throws IOException {
    return new LineReader(in);
  }

  @Override
  public Mention parse(RawRecord record, String defaultBrand) throws RejectedRecordException {
    JsonFields fields = JsonFields.parse(record.bytes());
    String type = fields.text("type");
    if (type != null && !type.equals("review")) {
      throw fields.wrongType("type", "review");
    }
    String review = fields.requiredText("review_id");
    String business = fields.requiredText("business_id");
    String user = fields.text("user_id");
    return MentionRules.accept(
        new Mention(
            PREFIX + review,
            NAME,
            MentionKind.REVIEW,
            defaultBrand == null ? PREFIX + business : defaultBrand,
            user == null || user.isBlank() ? null : Author.of(PREFIX + user),
            null,
            fields.text("text"),
            null,
            rating(fields),
            createdAt(fields),
            null,
            null,
            url(business, review),
            null,
            null,
            engagement(fields),
            false));
  }

  private static Instant createdAt(JsonFields fields) throws RejectedRecordException {
    Instant createdAt = TIME.parse(fields.requiredText("date"));
    if (createdAt == null) {
      throw new RejectedRecordException(
          RejectionReason.IMPOSSIBLE_DATE, "date is not of the form 2026-11-20 21:14:03");
    }
    return createdAt;
  }

  private static Rating rating(JsonFields fields) throws RejectedRecordException {
    Double stars = fields.number("stars");
    return stars == null ? null : MentionRules.rating(stars, STARS);
  }

  private static String url(String business, String review) {
    return WEB_SAFE.matcher(business).matches() && WEB_SAFE.matcher(review).matches()
        ? "https://www.yelp.com/biz/" + business + "?hrid=" + review
        : null;
  }

  private static Engagement engagement(JsonFields fields) throws RejectedRecordException {
    JsonFields older = fields.object("votes");
    JsonFields votes = older == null ? fields : older;
    long likes = 0;
    for (String kind : List.of("useful", "funny", "cool")) {
      // Kept small enough that hostile numbers cannot make the sum overflow.
      likes += Math.min(Integer.MAX_VALUE, Votes.of(votes, kind));
    }
    return new Engagement(likes, 0, 0, null);
  }
}
