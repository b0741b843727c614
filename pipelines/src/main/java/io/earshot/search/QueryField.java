package io.earshot.search;

import static io.earshot.search.QueryField.Form.CHOICE;
import static io.earshot.search.QueryField.Form.DATE;
import static io.earshot.search.QueryField.Form.DECIMAL;
import static io.earshot.search.QueryField.Form.EXACT;
import static io.earshot.search.QueryField.Form.KEYWORD;
import static io.earshot.search.QueryField.Form.PERSON;
import static io.earshot.search.QueryField.Form.WHOLE;
import static io.earshot.search.QueryField.Form.WORDS;

import io.earshot.connectors.MentionKind;
import io.earshot.nlp.Language;
import io.earshot.nlp.customer.CustomerType;
import io.earshot.nlp.intent.Intent;
import io.earshot.nlp.sentiment.SentimentLabel;
import io.earshot.nlp.touchpoint.Touchpoint;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The fields that a query can name, with what may follow the colon. */
enum QueryField {
  TEXT(MentionFields.TEXT, WORDS),
  TITLE(MentionFields.TITLE, WORDS),
  ID(MentionFields.ID, EXACT),
  THREAD(MentionFields.THREAD, EXACT),
  BRAND(MentionFields.BRAND, KEYWORD),
  SOURCE(MentionFields.SOURCE, KEYWORD),
  AUTHOR(MentionFields.AUTHOR, PERSON),
  KIND(
      MentionFields.KIND,
      CHOICE,
      Arrays.stream(MentionKind.values()).map(MentionKind::code).toList()),
  LANG(
      MentionFields.LANGUAGE,
      CHOICE,
      Arrays.stream(Language.values()).map(Language::code).toList()),
  SENTIMENT(
      MentionFields.SENTIMENT,
      CHOICE,
      Arrays.stream(SentimentLabel.values()).map(SentimentLabel::code).toList()),
  COMPLAINT(MentionFields.COMPLAINT, CHOICE, List.of("yes", "no", "unknown")),
  TYPE(
      MentionFields.TYPE,
      CHOICE,
      Arrays.stream(CustomerType.values()).map(CustomerType::code).toList()),
  LANE(MentionFields.LANE, CHOICE, List.of("recover", "verify", "delight", "answer", "monitor")),
  TOUCHPOINT(
      MentionFields.TOUCHPOINT,
      CHOICE,
      Arrays.stream(Touchpoint.values()).map(Touchpoint::code).toList()),
  INTENT(MentionFields.INTENT, CHOICE, Arrays.stream(Intent.values()).map(Intent::code).toList()),
  SEVERITY(MentionFields.SEVERITY, WHOLE),
  RATING(MentionFields.RATING, DECIMAL),
  FOLLOWERS(MentionFields.FOLLOWERS, WHOLE),
  CREATED(MentionFields.CREATED, DATE);

  /** What may follow the colon. */
  enum Form {
    /** Words, phrases and prefixes, analysed. */
    WORDS,
    /** One value, in exactly this case. */
    EXACT,
    /** One value or the beginning of one; case does not matter. */
    KEYWORD,
    /** As a keyword, with or without a leading {@code @}. */
    PERSON,
    /** One of a closed list. */
    CHOICE,
    /** A whole number, a comparison or a range. */
    WHOLE,
    /** A number, a comparison or a range. */
    DECIMAL,
    /** A day, month, year or moment, a comparison or a range. */
    DATE;

    boolean isOrdered() {
      return this == WHOLE || this == DECIMAL || this == DATE;
    }
  }

  private final String indexField;
  private final Form form;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of and toList, which cannot be changed
  private final List<String> choices;

  QueryField(String indexField, Form form) {
    this(indexField, form, List.of());
  }

  QueryField(String indexField, Form form, List<String> choices) {
    this.indexField = indexField;
    this.form = form;
    this.choices = choices;
  }

  /** How it is written in a query, without the colon. */
  String queryName() {
    return name().toLowerCase(Locale.ROOT);
  }

  String indexField() {
    return indexField;
  }

  /** Whether a value may hold the name of who wrote: some sources build ids from it. */
  boolean namesPeople() {
    return form == PERSON || this == ID || this == THREAD;
  }

  Form form() {
    return form;
  }

  /** What may be chosen; empty unless the form is {@link Form#CHOICE}. */
  List<String> choices() {
    return choices;
  }

  /** The field of this name; case does not matter. */
  static Optional<QueryField> ofName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(field -> field.queryName().equals(lower)).findFirst();
  }

  static List<String> names() {
    return Arrays.stream(values()).map(QueryField::queryName).toList();
  }
}
