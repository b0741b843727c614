package io.earshot.search;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/**
 * Words near one another, put in order as if the words alone had been asked for. Nearness decides
 * what matches and is not measured: to weigh every place where the words meet, Lucene has to read
 * all positions of all matches, which took four times as long as finding the matches, and lets none
 * be passed over. Immutable.
 */
final class NearQuery extends Query {
  private final Query words;
  private final Query near;

  /**
   * Joins the two ways to ask for the same words.
   *
   * @param words asks for all of them, wherever they stand; gives the score, of 0 where it reads a
   *     phrase more strictly
   * @param near asks for them near one another; decides, and tells what to highlight
   */
  NearQuery(Query words, Query near) {
    this.words = Objects.requireNonNull(words);
    this.near = Objects.requireNonNull(near);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost)
      throws IOException {
    Query asked =
        scoreMode.needsScores()
            ? new BooleanQuery.Builder().add(words, Occur.SHOULD).add(near, Occur.FILTER).build()
            : near;
    return searcher.rewrite(asked).createWeight(searcher, scoreMode, boost);
  }

  @Override
  public void visit(QueryVisitor visitor) {
    near.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return near.toString(field);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NearQuery query && words.equals(query.words) && near.equals(query.near);
  }

  @Override
  public int hashCode() {
    return Objects.hash(words, near);
  }
}
