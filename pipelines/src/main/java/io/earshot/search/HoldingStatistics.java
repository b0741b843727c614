package io.earshot.search;

import java.io.IOException;
import java.util.concurrent.Executor;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;

/**
 * Scores by the statistics of the mentions that hold. Lucene counts deleted documents in the number
 * and length of texts and in how often a word occurs; here they are subtracted, exactly, since the
 * hidden mentions are there as an index of their own.
 */
final class HoldingStatistics extends IndexSearcher {
  private final IndexReader hidden;

  /**
   * @param executor takes part of the work of a search, or null
   */
  HoldingStatistics(IndexReader all, IndexReader hidden, Executor executor) {
    super(all, executor);
    this.hidden = hidden;
  }

  @Override
  public CollectionStatistics collectionStatistics(String field) throws IOException {
    CollectionStatistics all = super.collectionStatistics(field);
    if (all == null || hidden.maxDoc() == 0) {
      return all;
    }
    CollectionStatistics gone = new IndexSearcher(hidden).collectionStatistics(field);
    if (gone == null) {
      return all;
    }
    if (gone.docCount() == all.docCount()) {
      return null; // as if no mention had the field
    }
    return new CollectionStatistics(
        field,
        all.maxDoc() - gone.maxDoc(),
        all.docCount() - gone.docCount(),
        all.sumTotalTermFreq() - gone.sumTotalTermFreq(),
        all.sumDocFreq() - gone.sumDocFreq());
  }

  @Override
  public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq)
      throws IOException {
    int gone = hidden.docFreq(term);
    if (gone == 0 || gone >= docFreq) {
      // Where no mention with the word holds nothing is found, and its score does not matter.
      return super.termStatistics(term, docFreq, totalTermFreq);
    }
    return super.termStatistics(term, docFreq - gone, totalTermFreq - hidden.totalTermFreq(term));
  }
}
