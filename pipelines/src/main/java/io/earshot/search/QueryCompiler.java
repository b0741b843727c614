package io.earshot.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/**
 * Turns a query as it was written into Lucene's. Only words weigh in the order of relevance: a
 * condition on a field holds or does not. Not thread-safe; one for each query.
 */
final class QueryCompiler {
  private final ClauseBudget budget = new ClauseBudget();
  private final List<ParsedQuery.NearPrefix> nearPrefixes = new ArrayList<>();
  private final WordQueries words = new WordQueries(budget);
  private final NearQueries near = new NearQueries(budget, nearPrefixes);
  private final ValueQueries values = new ValueQueries();
  private int personPrefix;

  ParsedQuery compile(QueryNode root) throws QueryMistakeException {
    Query query = query(root);
    return new ParsedQuery(query, root instanceof QueryNode.Everything, personPrefix, nearPrefixes);
  }

  private Query query(QueryNode node) throws QueryMistakeException {
    if (node instanceof QueryNode.Not not) {
      throw onlyExclusions(not);
    }
    if (node instanceof QueryNode.And and) {
      return all(and);
    }
    if (node instanceof QueryNode.Or or) {
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      for (QueryNode child : or.children()) {
        any.add(query(child), Occur.SHOULD);
      }
      return any.build();
    }
    budget.spend(1, node.column());
    if (node instanceof QueryNode.Near pair) {
      return near.query(pair);
    }
    if (node instanceof QueryNode.Everything) {
      return weightless(new MatchAllDocsQuery());
    }
    QueryField field = field(node);
    if (node instanceof QueryNode.Prefix && field.namesPeople() && personPrefix == 0) {
      personPrefix = node.column();
    }
    return field.form() == QueryField.Form.WORDS
        ? words.query(node)
        : weightless(values.query(field, node));
  }

  private Query all(QueryNode.And and) throws QueryMistakeException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    QueryNode.Not exclusion = null;
    boolean anything = false;
    for (QueryNode child : and.children()) {
      if (child instanceof QueryNode.Not not) {
        exclusion = not;
        all.add(query(not.child()), Occur.MUST_NOT);
      } else {
        anything = true;
        all.add(query(child), Occur.MUST);
      }
    }
    if (!anything && exclusion != null) {
      throw onlyExclusions((QueryNode.Not) and.children().get(0));
    }
    return all.build();
  }

  private static QueryMistakeException onlyExclusions(QueryNode.Not not) {
    return QueryMistake.ONLY_EXCLUSIONS.at(not.column());
  }

  private static Query weightless(Query query) {
    return new BoostQuery(new ConstantScoreQuery(query), 0);
  }

  private static QueryField field(QueryNode node) {
    if (node instanceof QueryNode.Word word) {
      return word.field();
    }
    if (node instanceof QueryNode.Phrase phrase) {
      return phrase.field();
    }
    if (node instanceof QueryNode.Prefix prefix) {
      return prefix.field();
    }
    if (node instanceof QueryNode.Range range) {
      return range.field();
    }
    throw new IllegalArgumentException("not a node with a field: " + node.getClass());
  }
}
