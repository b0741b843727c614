package io.earshot.search;

import io.earshot.workspace.IndexSplit;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TotalHitCountCollectorManager;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.BM25Similarity;

/**
 * Searches any number of splits as one index. Every split holds different mentions.
 *
 * <p>Answers do not depend on the splits: scores use the statistics of all splits together, totals
 * are exact, and what is equal is put in order by date and id. Thread-safe; closing it while a
 * search runs makes that search fail.
 */
public final class MentionSearcher implements Closeable {
  static {
    // A setting of the whole process; Earshot is the only user of Lucene in it. A query that was
    // within the bounds of QueryLanguage is not refused by Lucene's own, lower, bound.
    IndexSearcher.setMaxClauseCount(ClauseBudget.MOST_LUCENE_CLAUSES);
  }

  /** Each batch looks at every match once, so it is large; ten thousand mentions are some 10 MB. */
  private static final int BATCH = 10_000;

  private final OpenSplits splits;
  private final IndexReader reader;
  private final IndexSearcher searcher;
  private final FacetCounter facets;

  private MentionSearcher(OpenSplits splits) throws IOException {
    this.splits = splits;
    this.reader = splits.all();
    this.searcher = new HoldingStatistics(reader, splits.hidden());
    this.searcher.setSimilarity(new BM25Similarity());
    this.facets = new FacetCounter(reader);
  }

  /**
   * Opens splits, in any order; none at all is an empty index. Their files stay open until it is
   * closed, so what is removed meanwhile on a local disk does it no harm.
   *
   * @throws IOException if one cannot be read or was written by a newer Earshot; none stays open
   */
  public static MentionSearcher open(List<IndexSplit> splits) throws IOException {
    OpenSplits opened = OpenSplits.of(splits);
    try {
      return new MentionSearcher(opened);
    } catch (IOException e) {
      opened.close();
      throw e;
    }
  }

  /** How many mentions the splits hold. */
  public int size() {
    return reader.numDocs();
  }

  /**
   * Answers a request.
   *
   * @throws QueryMistakeException if its query cannot be understood or asks for too much
   * @throws IOException if a split cannot be read
   */
  public SearchResponse search(SearchRequest request) throws QueryMistakeException, IOException {
    Query query = parse(request.query());
    FacetsCollectorManager matches = new FacetsCollectorManager();
    int depth = Math.min(request.offset() + request.limit(), reader.maxDoc());
    if (request.limit() == 0 || depth == 0) {
      int total = searcher.search(query, new TotalHitCountCollectorManager());
      return new SearchResponse(total, List.of(), facets(request, searcher.search(query, matches)));
    }
    TopFieldCollectorManager best =
        new TopFieldCollectorManager(request.order().sort(), depth, null, Integer.MAX_VALUE);
    if (request.facets().isEmpty()) {
      TopDocs found = searcher.search(query, best);
      return new SearchResponse(found.totalHits.value, hits(request, query, found), List.of());
    }
    Object[] both = searcher.search(query, new MultiCollectorManager(best, matches));
    TopDocs found = (TopDocs) both[0];
    return new SearchResponse(
        found.totalHits.value,
        hits(request, query, found),
        facets(request, (FacetsCollector) both[1]));
  }

  /**
   * Hands over every mention that matches, newest first; holds {@value #BATCH} at a time.
   *
   * @throws QueryMistakeException if the query cannot be understood or asks for too much
   * @throws IOException if a split cannot be read
   */
  public void forEachNewestFirst(String query, Consumer<IndexedMention> reader)
      throws QueryMistakeException, IOException {
    Query parsed = parse(query);
    StoredFields stored = searcher.storedFields();
    FieldDoc last = null;
    while (true) {
      TopDocs found =
          searcher.search(
              parsed,
              new TopFieldCollectorManager(
                  SearchOrder.NEWEST.sort(), BATCH, last, Integer.MAX_VALUE));
      for (ScoreDoc place : found.scoreDocs) {
        reader.accept(
            StoredMention.read(stored.document(place.doc).getBinaryValue(MentionFields.RECORD)));
      }
      if (found.scoreDocs.length < BATCH) {
        return;
      }
      last = (FieldDoc) found.scoreDocs[BATCH - 1];
    }
  }

  private List<Facet> facets(SearchRequest request, FacetsCollector matches) throws IOException {
    List<Facet> counted = new ArrayList<>();
    for (String field : request.facets()) {
      counted.add(facets.count(field, matches));
    }
    return counted;
  }

  /**
   * Explains whether and how well a mention matches.
   *
   * @return empty when there is no mention with this id
   * @throws QueryMistakeException if the query cannot be understood or asks for too much
   * @throws IOException if a split cannot be read
   */
  public Optional<MatchExplanation> explainMatch(String query, String id)
      throws QueryMistakeException, IOException {
    Query parsed = parse(query);
    Query byId = new TermQuery(new Term(MentionFields.ID, MentionFields.keyword(id)));
    TopDocs mention = searcher.search(byId, 1);
    return mention.scoreDocs.length == 0
        ? Optional.empty()
        : Optional.of(MatchExplanation.of(searcher.explain(parsed, mention.scoreDocs[0].doc)));
  }

  private Query parse(String query) throws QueryMistakeException, IOException {
    ParsedQuery parsed = QueryLanguage.parse(query);
    for (ParsedQuery.NearPrefix prefix : parsed.nearPrefixes()) {
      PrefixBreadth.check(reader, splits.hidden(), prefix);
    }
    return parsed.query();
  }

  private List<SearchHit> hits(SearchRequest request, Query query, TopDocs found)
      throws IOException {
    Weight weight =
        request.highlight()
            ? searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1)
            : null;
    StoredFields stored = searcher.storedFields();
    List<SearchHit> hits = new ArrayList<>();
    for (int i = request.offset(); i < found.scoreDocs.length; i++) {
      ScoreDoc place = found.scoreDocs[i];
      IndexedMention mention =
          StoredMention.read(stored.document(place.doc).getBinaryValue(MentionFields.RECORD));
      MatchHighlighter.Highlights highlights = highlights(weight, place.doc, mention);
      hits.add(
          new SearchHit(mention, score(request, place), highlights.title(), highlights.text()));
    }
    return hits;
  }

  private MatchHighlighter.Highlights highlights(
      Weight weight, int document, IndexedMention mention) throws IOException {
    if (weight == null) {
      return MatchHighlighter.Highlights.NONE;
    }
    List<LeafReaderContext> leaves = reader.leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    return MatchHighlighter.highlights(weight, leaf, document - leaf.docBase, mention);
  }

  private static Float score(SearchRequest request, ScoreDoc place) {
    return request.order() == SearchOrder.RELEVANCE ? (Float) ((FieldDoc) place).fields[0] : null;
  }

  @Override
  public void close() throws IOException {
    splits.close();
  }
}
