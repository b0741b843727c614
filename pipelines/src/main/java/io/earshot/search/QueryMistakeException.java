package io.earshot.search;

import java.util.Locale;

/**
 * A query that cannot be understood, or asks for more than is allowed. The message is one sentence
 * in English for the person who wrote it.
 */
public final class QueryMistakeException extends Exception {
  private static final long serialVersionUID = 1L;

  private final QueryMistake mistake;
  private final int column;
  private final String[] values;

  QueryMistakeException(QueryMistake mistake, int column, String... values) {
    super(mistake.sentence(Locale.ENGLISH, (Object[]) values));
    this.mistake = mistake;
    this.column = column;
    this.values = values;
  }

  QueryMistake mistake() {
    return mistake;
  }

  /** The same sentence in another language; in English where there is no translation. */
  public String sentence(Locale locale) {
    return mistake.sentence(locale, (Object[]) values);
  }

  /**
   * Where the mistake stands: the number of the UTF-16 unit, from 1; never behind the last one,
   * except that it is 1 for an empty query.
   */
  public int column() {
    return column;
  }
}
