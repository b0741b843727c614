package io.earshot.search;

/**
 * A query that cannot be understood, or asks for more than is allowed. The message is one sentence
 * for the person who wrote it.
 */
public final class QueryMistakeException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int column;

  QueryMistakeException(String message, int column) {
    super(message);
    this.column = column;
  }

  /**
   * Where the mistake stands: the number of the UTF-16 unit, from 1; never behind the last one,
   * except that it is 1 for an empty query.
   */
  public int column() {
    return column;
  }
}
