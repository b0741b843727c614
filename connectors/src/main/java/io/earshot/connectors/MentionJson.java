package io.earshot.connectors;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The canonical JSON form of a {@link Mention}, one object a line.
 *
 * <p>Written, it is the same bytes for the same mention on any machine: the fields in a fixed
 * order, moments in UTC, and what is null, an {@code engagement} of which nothing is known, and
 * {@code deleted} when false are left out. Read, absent and null are the same and unknown fields
 * are passed over. Reading what was written gives an equal mention.
 */
public final class MentionJson {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          // An emoji as itself: four bytes instead of twelve of escapes.
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .build();

  private static final String KINDS =
      Arrays.stream(MentionKind.values())
          .map(MentionKind::code)
          .collect(Collectors.joining(", ", "one of ", ""));

  /** Up to here every whole double is exactly a long. */
  private static final double EXACT_WHOLE = 1L << 53;

  private MentionJson() {}

  /**
   * Reads one mention: its types, and that what a mention cannot be without (id, source, createdAt)
   * is there. {@link MentionRules} judges the rest, so that a mention stored without its text can
   * be read back.
   *
   * @param utf8 one JSON object, nothing behind it
   */
  public static Mention parse(byte[] utf8) throws RejectedRecordException {
    JsonFields fields = JsonFields.parse(utf8);
    Instant createdAt = fields.instant("createdAt");
    if (createdAt == null) {
      throw fields.missing("createdAt");
    }
    return new Mention(
        fields.requiredText("id"),
        fields.requiredText("source"),
        kind(fields),
        fields.text("brand"),
        author(fields.object("author")),
        fields.text("title"),
        fields.text("text"),
        fields.text("lang"),
        rating(fields.object("rating")),
        createdAt,
        fields.instant("modifiedAt"),
        fields.instant("collectedAt"),
        fields.text("url"),
        fields.text("inReplyTo"),
        fields.text("thread"),
        engagement(fields.object("engagement")),
        Boolean.TRUE.equals(fields.flag("deleted")));
  }

  private static MentionKind kind(JsonFields fields) throws RejectedRecordException {
    String code = fields.text("kind");
    if (code == null) {
      return MentionKind.POST;
    }
    return MentionKind.ofCode(code).orElseThrow(() -> fields.wrongType("kind", KINDS));
  }

  private static Author author(JsonFields fields) throws RejectedRecordException {
    return fields == null
        ? null
        : new Author(
            fields.requiredText("id"),
            fields.text("handle"),
            fields.text("name"),
            fields.count("followers"),
            fields.flag("verified"));
  }

  private static Rating rating(JsonFields fields) throws RejectedRecordException {
    if (fields == null) {
      return null;
    }
    Double value = fields.number("value");
    Double scale = fields.number("scale");
    if (value == null) {
      throw fields.missing("value");
    }
    if (scale == null) {
      throw fields.missing("scale");
    }
    return MentionRules.rating(value, scale);
  }

  private static Engagement engagement(JsonFields fields) throws RejectedRecordException {
    return fields == null
        ? Engagement.NONE
        : new Engagement(
            zeroIfAbsent(fields.count("likes")),
            zeroIfAbsent(fields.count("shares")),
            zeroIfAbsent(fields.count("replies")),
            fields.count("views"));
  }

  private static long zeroIfAbsent(Long count) {
    return count == null ? 0 : count;
  }

  /** The canonical form, without a line end. */
  public static String toJson(Mention mention) {
    return new String(toBytes(mention), StandardCharsets.UTF_8);
  }

  /** The canonical form in UTF-8, without a line end. */
  public static byte[] toBytes(Mention mention) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(512);
    try (JsonGenerator generator = FACTORY.createGenerator(out)) {
      write(mention, generator);
    } catch (IOException e) {
      // Memory does not fail; what can is half a surrogate pair in a mention that no rule has seen.
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /**
   * Writes the canonical form as one object.
   *
   * @throws IOException if {@code out} cannot be written
   */
  public static void write(Mention mention, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", mention.id());
    out.writeStringField("source", mention.source());
    out.writeStringField("kind", mention.kind().code());
    writeText(out, "brand", mention.brand());
    writeAuthor(out, mention.author());
    writeText(out, "title", mention.title());
    writeText(out, "text", mention.text());
    writeText(out, "lang", mention.lang());
    writeRating(out, mention.rating());
    writeInstant(out, "createdAt", mention.createdAt());
    writeInstant(out, "modifiedAt", mention.modifiedAt());
    writeInstant(out, "collectedAt", mention.collectedAt());
    writeText(out, "url", mention.url());
    writeText(out, "inReplyTo", mention.inReplyTo());
    writeText(out, "thread", mention.thread());
    writeEngagement(out, mention.engagement());
    if (mention.deleted()) {
      out.writeBooleanField("deleted", true);
    }
    out.writeEndObject();
  }

  private static void writeAuthor(JsonGenerator out, Author author) throws IOException {
    if (author == null) {
      return;
    }
    out.writeObjectFieldStart("author");
    out.writeStringField("id", author.id());
    writeText(out, "handle", author.handle());
    writeText(out, "name", author.name());
    if (author.followers() != null) {
      out.writeNumberField("followers", author.followers());
    }
    if (author.verified() != null) {
      out.writeBooleanField("verified", author.verified());
    }
    out.writeEndObject();
  }

  private static void writeRating(JsonGenerator out, Rating rating) throws IOException {
    if (rating == null) {
      return;
    }
    out.writeObjectFieldStart("rating");
    writeNumber(out, "value", rating.value());
    writeNumber(out, "scale", rating.scale());
    out.writeEndObject();
  }

  private static void writeEngagement(JsonGenerator out, Engagement engagement) throws IOException {
    if (engagement.equals(Engagement.NONE)) {
      return;
    }
    out.writeObjectFieldStart("engagement");
    out.writeNumberField("likes", engagement.likes());
    out.writeNumberField("shares", engagement.shares());
    out.writeNumberField("replies", engagement.replies());
    if (engagement.views() != null) {
      out.writeNumberField("views", engagement.views());
    }
    out.writeEndObject();
  }

  private static void writeNumber(JsonGenerator out, String name, double number)
      throws IOException {
    if (number == Math.rint(number) && Math.abs(number) < EXACT_WHOLE) {
      out.writeNumberField(name, (long) number);
    } else {
      out.writeNumberField(name, number);
    }
  }

  private static void writeInstant(JsonGenerator out, String name, Instant instant)
      throws IOException {
    if (instant != null) {
      out.writeStringField(name, instant.toString());
    }
  }

  private static void writeText(JsonGenerator out, String name, String text) throws IOException {
    if (text != null) {
      out.writeStringField(name, text);
    }
  }
}
