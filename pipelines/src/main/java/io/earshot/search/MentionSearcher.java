package io.earshot.search;

import io.earshot.workspace.IndexSplit;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
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

  /** Enough to tell what stands out, few enough to be read while somebody waits. */
  private static final int SAMPLE = 5_000;

  private final OpenSplits splits;
  private final IndexReader reader;
  private final IndexSearcher searcher;

  /** For what is handed over to one who is not prepared for several threads. */
  private final IndexSearcher oneByOne;

  private final FacetCounter facets;
  private final EverythingCounts everything;

  private MentionSearcher(OpenSplits splits, FacetCounter facets, EverythingCounts everything) {
    this.splits = splits;
    this.reader = splits.all();
    // Somebody waits, and the other cores are idle: parts of the index are looked at side by side.
    this.searcher = new HoldingStatistics(reader, splits.hidden(), ForkJoinPool.commonPool());
    this.searcher.setSimilarity(new BM25Similarity());
    this.oneByOne = new IndexSearcher(reader);
    this.facets = facets;
    this.everything = everything;
  }

  /**
   * The same for one question of somebody who waits: what takes longer is given up, and what was
   * found until then is the answer. It need not be closed, and ends with this one.
   */
  public MentionSearcher within(Duration most) {
    MentionSearcher bounded = new MentionSearcher(splits, facets, everything);
    QueryTimeout timeout = new QueryTimeoutImpl(most.toMillis());
    bounded.searcher.setTimeout(timeout);
    bounded.oneByOne.setTimeout(timeout);
    return bounded;
  }

  /** Whether an answer was given up, so that its counts are lower bounds. */
  public boolean timedOut() {
    return searcher.timedOut() || oneByOne.timedOut();
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
      FacetCounter facets = new FacetCounter(opened.all());
      return new MentionSearcher(opened, facets, new EverythingCounts(opened.all(), facets));
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
    ParsedQuery parsed = parse(request.query());
    if (parsed.everything()) {
      return everything(request, parsed.query());
    }
    List<SearchHit> hits = hits(request, parsed.query());
    if (request.facets().isEmpty()) {
      return new SearchResponse(searcher.count(parsed.query()), hits, List.of());
    }
    FacetsCollector matches = searcher.search(parsed.query(), new FacetsCollectorManager());
    long total = matches.getMatchingDocs().stream().mapToLong(docs -> docs.totalHits).sum();
    List<Callable<Facet>> counts = new ArrayList<>();
    for (String field : request.facets()) {
      counts.add(() -> facets.count(field, matches));
    }
    return new SearchResponse(total, hits, searcher.getTaskExecutor().invokeAll(counts));
  }

  private SearchResponse everything(SearchRequest request, Query query) throws IOException {
    List<Facet> counted = new ArrayList<>();
    for (String field : request.facets()) {
      counted.add(everything.facet(field));
    }
    return new SearchResponse(size(), hits(request, query), counted);
  }

  /**
   * Hands over every mention that matches, newest first; holds {@value #BATCH} at a time.
   *
   * @throws QueryMistakeException if the query cannot be understood or asks for too much
   * @throws IOException if a split cannot be read
   */
  public void forEachNewestFirst(String query, Consumer<IndexedMention> reader)
      throws QueryMistakeException, IOException {
    Query parsed = parse(query).query();
    StoredFields stored = searcher.storedFields();
    FieldDoc last = null;
    while (true) {
      TopDocs found = best(parsed, SearchOrder.NEWEST.sort(false), BATCH, last);
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

  /**
   * Hands over what every match is counted by, in no order, without reading the mentions.
   *
   * @throws QueryMistakeException if the query cannot be understood or asks for too much
   * @throws IOException if a split cannot be read
   */
  public void forEachCounted(String query, Consumer<CountedMention> counter)
      throws QueryMistakeException, IOException {
    oneByOne.search(
        parse(query).query(),
        new CollectorManager<CountingCollector, Void>() {
          @Override
          public CountingCollector newCollector() {
            return new CountingCollector(counter);
          }

          @Override
          public Void reduce(Collection<CountingCollector> collectors) {
            return null;
          }
        });
  }

  /**
   * How many mentions that match were written on each day, in UTC; days without any are left out.
   *
   * @throws QueryMistakeException if the query cannot be understood or asks for too much
   * @throws IOException if a split cannot be read
   */
  public SortedMap<LocalDate, Long> days(String query) throws QueryMistakeException, IOException {
    ParsedQuery parsed = parse(query);
    return parsed.everything()
        ? everything.days()
        : searcher.search(parsed.query(), new DayCounter.Manager());
  }

  /**
   * The words that stand out in the newest {@value #SAMPLE} mentions that match, against all
   * others.
   *
   * @throws QueryMistakeException if the query cannot be understood or asks for too much
   * @throws IOException if a split cannot be read
   */
  public List<StandingOut> standingOut(String query, int limit)
      throws QueryMistakeException, IOException {
    TopDocs found = best(parse(query).query(), SearchOrder.NEWEST.sort(false), SAMPLE, null);
    StoredFields stored = searcher.storedFields();
    StandingOutWords words = new StandingOutWords(splits);
    for (ScoreDoc place : found.scoreDocs) {
      words.add(
          StoredMention.read(stored.document(place.doc).getBinaryValue(MentionFields.RECORD)));
    }
    return words.best(limit);
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
    Query parsed = parse(query).query();
    Query byId = new TermQuery(new Term(MentionFields.ID, MentionFields.keyword(id)));
    TopDocs mention = searcher.search(byId, 1);
    return mention.scoreDocs.length == 0
        ? Optional.empty()
        : Optional.of(MatchExplanation.of(searcher.explain(parsed, mention.scoreDocs[0].doc)));
  }

  private ParsedQuery parse(String query) throws QueryMistakeException, IOException {
    ParsedQuery parsed = QueryLanguage.parse(query);
    for (ParsedQuery.NearPrefix prefix : parsed.nearPrefixes()) {
      PrefixBreadth.check(reader, splits.hidden(), prefix);
    }
    return parsed;
  }

  /**
   * Looks for the best only: what cannot be among them is passed over, so the matches are counted
   * apart. Both together take less than one pass that gives every match its score.
   */
  private TopDocs best(Query query, Sort order, int most, FieldDoc after) throws IOException {
    return searcher.search(query, new TopFieldCollectorManager(order, most, after, most));
  }

  private List<SearchHit> hits(SearchRequest request, Query query) throws IOException {
    int depth = Math.min(request.offset() + request.limit(), reader.maxDoc());
    if (request.limit() == 0 || depth == 0) {
      return List.of();
    }
    List<ScoreDoc> places = places(request, query, depth);
    Weight weight =
        request.highlight()
            ? searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1)
            : null;
    StoredFields stored = searcher.storedFields();
    List<SearchHit> hits = new ArrayList<>();
    for (ScoreDoc place : places) {
      IndexedMention mention =
          StoredMention.read(stored.document(place.doc).getBinaryValue(MentionFields.RECORD));
      MatchHighlighter.Highlights highlights = highlights(weight, place.doc, mention);
      hits.add(
          new SearchHit(mention, score(request, place), highlights.title(), highlights.text()));
    }
    return hits;
  }

  /** The page asked for, in the order asked for. */
  private List<ScoreDoc> places(SearchRequest request, Query query, int depth) throws IOException {
    boolean backwards = request.before() != null;
    HitPlace from = backwards ? request.before() : request.after();
    TopDocs found =
        best(
            query,
            request.order().sort(backwards),
            depth,
            from == null ? null : request.order().compared(from));
    List<ScoreDoc> places = new ArrayList<>(Arrays.asList(found.scoreDocs));
    places.subList(0, Math.min(request.offset(), places.size())).clear();
    if (backwards) {
      Collections.reverse(places);
    }
    return places;
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
