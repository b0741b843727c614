package io.earshot.search;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Counts the words that a prefix within NEAR stands for. Lucene has the same bound, but checks it
 * split by split and by failing in the middle of a search. Stateless.
 */
final class PrefixBreadth {
  private PrefixBreadth() {}

  /**
   * Refuses a prefix that stands for too many words.
   *
   * @param hidden those mentions of {@code reader} that do not hold: their words do not count
   */
  static void check(IndexReader reader, IndexReader hidden, ParsedQuery.NearPrefix prefix)
      throws QueryMistakeException, IOException {
    Terms terms = MultiTerms.getTerms(reader, prefix.field());
    if (terms == null) {
      return;
    }
    BytesRef beginning = new BytesRef(prefix.beginning());
    TermsEnum words = terms.iterator();
    if (words.seekCeil(beginning) == TermsEnum.SeekStatus.END) {
      return;
    }
    int count = 0;
    for (BytesRef word = words.term();
        word != null && StringHelper.startsWith(word, beginning);
        word = words.next()) {
      boolean holds =
          words.docFreq() > hidden.docFreq(new Term(prefix.field(), BytesRef.deepCopyOf(word)));
      if (holds && ++count > NearQueries.MOST_WORDS_A_PREFIX) {
        throw QueryMistake.BROAD_PREFIX.at(prefix.column(), NearQueries.MOST_WORDS_A_PREFIX);
      }
    }
  }
}
