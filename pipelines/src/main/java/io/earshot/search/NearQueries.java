package io.earshot.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;

/**
 * Queries for words near one another. Since a word has the same position in every field, exact
 * words, phrases and the stems of all languages can stand in one query over the positions of the
 * exact field.
 */
final class NearQueries {
  /** How many different words a prefix within NEAR may stand for. */
  static final int MOST_WORDS_A_PREFIX = 1_000;

  private static final int SHORTEST_PREFIX = 3;
  private static final int MOST_PAIRS = 8;

  private final ClauseBudget budget;
  private final List<ParsedQuery.NearPrefix> prefixes;

  /** Their words are counted already, where they are looked for near one another. */
  private final WordQueries wordsAlone = new WordQueries(new ClauseBudget());

  private int pairs;

  NearQueries(ClauseBudget budget, List<ParsedQuery.NearPrefix> prefixes) {
    this.budget = budget;
    this.prefixes = prefixes;
  }

  Query query(QueryNode.Near near) throws QueryMistakeException {
    String field = fieldOf(near).indexField();
    pairs = 0;
    Query placed = new IntervalQuery(field, intervals(near, field));
    BooleanQuery.Builder words = new BooleanQuery.Builder();
    addWords(near, Occur.MUST, words);
    return new NearQuery(words.build(), placed);
  }

  private void addWords(QueryNode node, Occur occur, BooleanQuery.Builder words)
      throws QueryMistakeException {
    if (node instanceof QueryNode.Near near) {
      addWords(near.left(), occur, words);
      addWords(near.right(), occur, words);
    } else if (node instanceof QueryNode.Or or) {
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      for (QueryNode child : or.children()) {
        addWords(child, Occur.SHOULD, any);
      }
      words.add(any.build(), occur);
    } else {
      words.add(wordsAlone.query(node), occur);
    }
  }

  /** The field of the leftmost word; the others must be in the same one. */
  private static QueryField fieldOf(QueryNode node) throws QueryMistakeException {
    if (node instanceof QueryNode.Near near) {
      return fieldOf(near.left());
    }
    if (node instanceof QueryNode.Or or) {
      return fieldOf(or.children().get(0));
    }
    if (node instanceof QueryNode.Word word) {
      return word.field();
    }
    if (node instanceof QueryNode.Phrase phrase) {
      return phrase.field();
    }
    if (node instanceof QueryNode.Prefix prefix) {
      return prefix.field();
    }
    throw notAllowed(node);
  }

  private IntervalsSource intervals(QueryNode node, String field) throws QueryMistakeException {
    if (node instanceof QueryNode.Near near) {
      if (++pairs > MOST_PAIRS) {
        throw QueryMistake.TOO_MANY_NEAR.at(near.column(), MOST_PAIRS);
      }
      IntervalsSource both =
          Intervals.unordered(intervals(near.left(), field), intervals(near.right(), field));
      return Intervals.maxgaps(near.distance() - 1, both);
    }
    if (node instanceof QueryNode.Or or) {
      List<IntervalsSource> any = new ArrayList<>();
      for (QueryNode child : or.children()) {
        any.add(intervals(child, field));
      }
      return anyOf(any);
    }
    QueryField own = fieldOf(node);
    if (own.form() != QueryField.Form.WORDS || !own.indexField().equals(field)) {
      throw notAllowed(node);
    }
    budget.spend(1, node.column());
    if (node instanceof QueryNode.Word word) {
      return word(word, field);
    }
    if (node instanceof QueryNode.Phrase phrase) {
      return phrase(QueryWords.exact(phrase.text(), phrase.column()), phrase.slop());
    }
    QueryNode.Prefix prefix = (QueryNode.Prefix) node;
    String beginning = QueryWords.beginning(prefix, SHORTEST_PREFIX);
    prefixes.add(new ParsedQuery.NearPrefix(field, beginning, prefix.column()));
    // PrefixBreadth has bound it: by the words of all splits, and of mentions that hold.
    return Intervals.prefix(new BytesRef(beginning), ClauseBudget.MOST_LUCENE_CLAUSES);
  }

  private IntervalsSource word(QueryNode.Word word, String field) throws QueryMistakeException {
    List<QueryWords.Placed> exact = QueryWords.exact(word.text(), word.column());
    budget.spend(exact.size() - 1, word.column());
    List<IntervalsSource> ways = new ArrayList<>();
    ways.add(phrase(exact, 0));
    if (!WordQueries.isMarked(exact)) {
      for (Map.Entry<String, Analyzer> language : MentionAnalyzers.STEMMED.entrySet()) {
        List<QueryWords.Placed> stems = QueryWords.of(language.getValue(), word.text());
        if (stems.size() == exact.size()) {
          String stemmed = MentionFields.stemmed(field, language.getKey());
          ways.add(Intervals.fixField(stemmed, phrase(stems, 0)));
        }
      }
    }
    return anyOf(ways);
  }

  private static IntervalsSource phrase(List<QueryWords.Placed> placed, int slop) {
    IntervalsSource[] terms =
        placed.stream()
            .map(term -> Intervals.term(new BytesRef(term.text())))
            .toArray(IntervalsSource[]::new);
    if (terms.length == 1) {
      return terms[0];
    }
    return slop == 0
        ? Intervals.phrase(terms)
        : Intervals.maxgaps(slop, Intervals.unordered(terms));
  }

  /** Without Lucene's rewriting, which multiplies the alternatives of all parts of a NEAR. */
  private static IntervalsSource anyOf(List<IntervalsSource> sources) {
    return sources.size() == 1 ? sources.get(0) : Intervals.or(false, sources);
  }

  private static QueryMistakeException notAllowed(QueryNode node) {
    return QueryMistake.NEAR_OF_OTHERS.at(node.column());
  }
}
