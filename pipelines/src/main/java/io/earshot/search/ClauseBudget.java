package io.earshot.search;

/** How much a query may still ask for. Not thread-safe; one for each query. */
final class ClauseBudget {
  /** The most words, phrases and conditions of one query. */
  static final int MOST_CLAUSES = 500;

  /** Each word is looked up in this many fields at most: exact and eight languages. */
  private static final int FIELDS_A_WORD = 9;

  /** What Lucene has to allow so that it never refuses what was allowed here. */
  static final int MOST_LUCENE_CLAUSES = 2 * MOST_CLAUSES * FIELDS_A_WORD;

  private int left = MOST_CLAUSES;

  void spend(int clauses, int column) throws QueryMistakeException {
    left -= clauses;
    if (left < 0) {
      throw QueryMistake.TOO_MANY_CLAUSES.at(column, MOST_CLAUSES);
    }
  }
}
