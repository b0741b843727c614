package io.earshot.search;

import java.text.MessageFormat;
import java.text.ParsePosition;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What can be wrong with a query. The sentence about each stands in {@code mistakes.properties},
 * its translations beside that.
 */
public enum QueryMistake {
  EMPTY(0),
  TOO_LONG(1),
  TOO_MANY_CLAUSES(1),
  TOO_DEEP(1),
  OPEN_BRACKET(0),
  STRAY_BRACKET(0),
  EMPTY_BRACKETS(0),
  OPEN_QUOTATION(0),
  NOTHING_BEFORE(1),
  NOTHING_AFTER(1),
  DOUBLE_NOT(0),
  LOOSE_MINUS(0),
  ONLY_EXCLUSIONS(0),
  NO_FIELD(0),
  UNKNOWN_FIELD(2),
  UNKNOWN_FIELD_LIKE(2),
  BLANK_AFTER_FIELD(1),
  NOTHING_AFTER_FIELD(1),
  UNKNOWN_VALUE(3),
  UNKNOWN_VALUE_LIKE(4),
  NO_NUMBER(1),
  NO_WHOLE_NUMBER(1),
  SEVERITY(1),
  NO_DATE(1),
  NOTHING_COMPARED(0),
  LOOSE_RANGE(0),
  RANGE_FORM(0),
  ENDLESS_RANGE(0),
  BACKWARD_RANGE(0),
  NO_WORD(1),
  REGULAR_EXPRESSION(0),
  LEADING_WILDCARD(0),
  INNER_STAR(0),
  QUESTION_MARK(0),
  SEVERAL_CUT_SHORT(1),
  SHORT_PREFIX(1),
  BROAD_PREFIX(1),
  BEGINNING_OF_NAME(0),
  FUZZY_WORD(0),
  LOOSE_TILDE(0),
  TILDE_NUMBER(1),
  TILDE_ON_FIELD(1),
  WEIGHT(0),
  NEAR_NUMBER(1),
  NEAR_OF_OTHERS(0),
  TOO_MANY_NEAR(1);

  private static final String BUNDLE = "io.earshot.search.mistakes";

  private final int places;

  QueryMistake(int places) {
    this.places = places;
  }

  /** How many values its sentence speaks of. */
  int places() {
    return places;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The exception that reports it.
   *
   * @param column as {@link QueryMistakeException#column} tells it
   * @param values what the sentence speaks of, in the order of its places
   */
  QueryMistakeException at(int column, Object... values) {
    if (values.length != places) {
      throw new IllegalArgumentException(this + " speaks of " + places + " values");
    }
    // As text, so that no language puts marks of thousands into a number that is to be typed.
    return new QueryMistakeException(
        this, column, Arrays.stream(values).map(String::valueOf).toArray(String[]::new));
  }

  /** The sentence in a language; in English where there is no translation. */
  String sentence(Locale locale, Object... values) {
    return form(locale).format(values);
  }

  private MessageFormat form(Locale locale) {
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            // The language of the machine must not step in.
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return new MessageFormat(bundle.getString(code()), locale);
  }

  /**
   * A sentence that was kept in English, in another language: a night does not know who will read
   * what it found. What is none of these sentences stays as it is.
   */
  public static String translated(String english, Locale locale) {
    for (QueryMistake mistake : values()) {
      Object[] values = mistake.form(Locale.ENGLISH).parse(english, new ParsePosition(0));
      if (values != null && mistake.sentence(Locale.ENGLISH, values).equals(english)) {
        return mistake.sentence(locale, values);
      }
    }
    return english;
  }
}
