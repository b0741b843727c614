package io.earshot.connectors.file;

import io.earshot.connectors.Author;
import io.earshot.connectors.Engagement;
import io.earshot.connectors.Mention;
import io.earshot.connectors.MentionRules;
import io.earshot.connectors.Rating;
import io.earshot.connectors.RejectedRecordException;
import io.earshot.connectors.RejectionReason;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;

/** One record read through a mapping. Not thread-safe; one is made for each record. */
final class MappedMention {
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,18}(\\.0{1,9})?");
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}([.,][0-9]{1,15})?");

  private final Mapping mapping;
  private final Columns columns;

  private MappedMention(Mapping mapping, Columns columns) {
    this.mapping = mapping;
    this.columns = columns;
  }

  static Mention read(Mapping mapping, Columns columns, String defaultBrand)
      throws RejectedRecordException {
    return MentionRules.accept(new MappedMention(mapping, columns).mention(defaultBrand));
  }

  private Mention mention(String defaultBrand) throws RejectedRecordException {
    String title = text(MentionField.TITLE);
    String text = text(MentionField.TEXT);
    if (text == null) {
      // "Five stars" as a heading and nothing below it is still something that was said.
      text = title;
      title = null;
    }
    Instant createdAt = moment(MentionField.CREATED_AT);
    if (createdAt == null) {
      throw problem(RejectionReason.MISSING_FIELD, MentionField.CREATED_AT, "is absent or empty");
    }
    Author author = author();
    return new Mention(
        id(author, text, createdAt),
        mapping.source(),
        mapping.kind(),
        brand(defaultBrand),
        author,
        title,
        text,
        scalar(MentionField.LANG),
        rating(),
        createdAt,
        moment(MentionField.MODIFIED_AT),
        moment(MentionField.COLLECTED_AT),
        scalar(MentionField.URL),
        prefixed(MentionField.IN_REPLY_TO),
        prefixed(MentionField.THREAD),
        engagement(),
        Boolean.TRUE.equals(flag(MentionField.DELETED)));
  }

  private String id(Author author, String text, Instant createdAt) throws RejectedRecordException {
    if (mapping.column(MentionField.ID) == null) {
      return mapping.idPrefix()
          + DerivedId.of(author == null ? null : author.id(), text, createdAt.toString());
    }
    String id = prefixed(MentionField.ID);
    if (id == null) {
      throw problem(RejectionReason.MISSING_FIELD, MentionField.ID, "is absent or empty");
    }
    return id;
  }

  private Author author() throws RejectedRecordException {
    String handle = scalar(MentionField.AUTHOR_HANDLE);
    String id = prefixed(MentionField.AUTHOR_ID);
    if (id == null && handle != null) {
      id = mapping.idPrefix() + handle;
    }
    return id == null
        ? null
        : new Author(
            id,
            handle,
            text(MentionField.AUTHOR_NAME),
            count(MentionField.AUTHOR_FOLLOWERS),
            flag(MentionField.AUTHOR_VERIFIED));
  }

  private String brand(String defaultBrand) throws RejectedRecordException {
    String value = scalar(MentionField.BRAND);
    if (value != null) {
      return mapping.brandNames().getOrDefault(value, value);
    }
    return mapping.brand() == null ? defaultBrand : mapping.brand();
  }

  private Rating rating() throws RejectedRecordException {
    String value = scalar(MentionField.RATING);
    if (value == null) {
      return null;
    }
    if (!DECIMAL.matcher(value).matches()) {
      throw problem(RejectionReason.WRONG_TYPE, MentionField.RATING, "is not a number");
    }
    return MentionRules.rating(Double.parseDouble(value.replace(',', '.')), mapping.ratingScale());
  }

  private Engagement engagement() throws RejectedRecordException {
    Long likes = count(MentionField.LIKES);
    Long shares = count(MentionField.SHARES);
    Long replies = count(MentionField.REPLIES);
    return new Engagement(
        likes == null ? 0 : likes,
        shares == null ? 0 : shares,
        replies == null ? 0 : replies,
        count(MentionField.VIEWS));
  }

  private Instant moment(MentionField field) throws RejectedRecordException {
    String value = scalar(field);
    if (value == null) {
      return null;
    }
    Instant moment = mapping.time().parse(value);
    if (moment == null) {
      throw problem(
          RejectionReason.IMPOSSIBLE_DATE, field, "is not a date in any of the time.formats");
    }
    return moment;
  }

  private Long count(MentionField field) throws RejectedRecordException {
    String value = scalar(field);
    if (value == null) {
      return null;
    }
    boolean negative = value.startsWith("-");
    if (!WHOLE.matcher(negative ? value.substring(1) : value).matches()) {
      throw problem(RejectionReason.WRONG_TYPE, field, "is not a whole number");
    }
    if (negative) {
      throw problem(RejectionReason.OUT_OF_RANGE, field, "is below zero");
    }
    int point = value.indexOf('.');
    return Long.valueOf(point < 0 ? value : value.substring(0, point));
  }

  private Boolean flag(MentionField field) throws RejectedRecordException {
    String value = scalar(field);
    if (value == null) {
      return null;
    }
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "1" -> true;
      case "false", "no", "0" -> false;
      default ->
          throw problem(RejectionReason.WRONG_TYPE, field, "is none of true, false, yes, no, 1, 0");
    };
  }

  private String prefixed(MentionField field) throws RejectedRecordException {
    String value = scalar(field);
    return value == null ? null : mapping.idPrefix() + value;
  }

  /** What people read, as it stands; null when blank. */
  private String text(MentionField field) throws RejectedRecordException {
    String column = mapping.column(field);
    String value = column == null ? null : columns.text(column);
    return value == null || value.isBlank() ? null : value;
  }

  /** A value without the blanks around it; null when there is nothing else. */
  private String scalar(MentionField field) throws RejectedRecordException {
    String column = mapping.column(field);
    String value = column == null ? null : columns.scalar(column);
    return value == null || value.isBlank() ? null : value.strip();
  }

  private RejectedRecordException problem(RejectionReason reason, MentionField field, String how) {
    return new RejectedRecordException(
        reason, field.key() + " (column " + mapping.column(field) + ") " + how);
  }
}
