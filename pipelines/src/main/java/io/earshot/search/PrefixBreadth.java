package io.earshot.search;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
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

  static void check(IndexReader reader, ParsedQuery.NearPrefix prefix)
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
      if (++count > NearQueries.MOST_WORDS_A_PREFIX) {
        throw new QueryMistakeException(
            "More than "
                + NearQueries.MOST_WORDS_A_PREFIX
                + " words begin so; within NEAR write more letters before *.",
            prefix.column());
      }
    }
  }
}
