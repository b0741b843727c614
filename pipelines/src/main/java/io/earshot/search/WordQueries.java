package io.earshot.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Queries for words in text and title. A bare word is looked for as it is and by its stem in every
 * language, the best match counting; words in quotation marks and prefixes as they are.
 */
final class WordQueries {
  /** Fewer letters before a star would collect too many words. */
  private static final int SHORTEST_PREFIX = 2;

  private final ClauseBudget budget;

  WordQueries(ClauseBudget budget) {
    this.budget = budget;
  }

  Query query(QueryNode node) throws QueryMistakeException {
    if (node instanceof QueryNode.Word word) {
      return word(word);
    }
    if (node instanceof QueryNode.Phrase phrase) {
      List<QueryWords.Placed> exact = QueryWords.exact(phrase.text(), phrase.column());
      budget.spend(exact.size() - 1, phrase.column());
      return terms(phrase.field().indexField(), exact, phrase.slop());
    }
    QueryNode.Prefix prefix = (QueryNode.Prefix) node;
    String beginning = QueryWords.beginning(prefix, SHORTEST_PREFIX);
    return new PrefixQuery(new Term(prefix.field().indexField(), beginning));
  }

  private Query word(QueryNode.Word word) throws QueryMistakeException {
    String field = word.field().indexField();
    List<QueryWords.Placed> exact = QueryWords.exact(word.text(), word.column());
    budget.spend(exact.size() - 1, word.column());
    List<Query> ways = new ArrayList<>();
    ways.add(terms(field, exact, 0));
    if (!isMarked(exact)) {
      for (Map.Entry<String, Analyzer> language : MentionAnalyzers.STEMMED.entrySet()) {
        List<QueryWords.Placed> stems = QueryWords.of(language.getValue(), word.text());
        if (stems.size() == exact.size()) {
          ways.add(terms(MentionFields.stemmed(field, language.getKey()), stems, 0));
        }
      }
    }
    return new DisjunctionMaxQuery(ways, 0);
  }

  /** Whether a hashtag or handle is among them: these have no stem. */
  static boolean isMarked(List<QueryWords.Placed> exact) {
    return exact.stream()
        .anyMatch(placed -> placed.text().startsWith("#") || placed.text().startsWith("@"));
  }

  private static Query terms(String field, List<QueryWords.Placed> placed, int slop) {
    if (placed.size() == 1) {
      return new TermQuery(new Term(field, placed.get(0).text()));
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(slop);
    for (QueryWords.Placed term : placed) {
      phrase.add(new Term(field, term.text()), term.position());
    }
    return phrase.build();
  }
}
