package io.earshot.search;

import org.apache.lucene.search.IndexSearcher;

/**
 * The query language, described with examples in {@code docs/search.md}. Stateless.
 *
 * <p>Hand-written rather than Lucene's classic parser: that one's messages are those of a parser
 * generator, it ignores unknown fields, and it cannot be kept from expensive queries; see {@code
 * docs/decisions}.
 */
public final class QueryLanguage {
  static {
    // A setting of the whole process; Earshot is the only user of Lucene in it. A query that was
    // within our bounds is not refused by Lucene's own, lower, bound.
    IndexSearcher.setMaxClauseCount(ClauseBudget.MOST_LUCENE_CLAUSES);
  }

  /** The longest query, in UTF-16 units. */
  public static final int LONGEST_QUERY = 10_000;

  private QueryLanguage() {}

  /**
   * Understands a query.
   *
   * @throws QueryMistakeException if it cannot be understood or asks for too much; no other
   *     exception, whatever is given
   */
  public static ParsedQuery parse(String query) throws QueryMistakeException {
    if (query.length() > LONGEST_QUERY) {
      throw QueryMistake.TOO_LONG.at(LONGEST_QUERY, LONGEST_QUERY);
    }
    return new QueryCompiler().compile(QueryParser.parse(query));
  }
}
