package io.earshot.search;

import io.earshot.workspace.IndexSplit;
import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * The splits as the archive that a night looks things up in: by id, and by customer. Its cost is
 * that of what is asked for. Mentions that do not hold any more are not found. Not thread-safe.
 */
public final class SplitArchive implements Closeable {
  private static final Set<String> ARCHIVE_ONLY = Set.of(MentionFields.ARCHIVE);

  private static final Comparator<Place> BY_DOCUMENT =
      Comparator.comparingInt(Place::split).thenComparingInt(Place::document);

  private static final Comparator<DatedPlace> NEWEST_FIRST =
      Comparator.comparingLong(DatedPlace::created).reversed();

  private final OpenSplits splits;
  private final List<TermsEnum> ids = new ArrayList<>();
  private PostingsEnum postings;

  private SplitArchive(OpenSplits splits) throws IOException {
    this.splits = splits;
    for (DirectoryReader split : splits.each()) {
      Terms terms = split.leaves().isEmpty() ? null : leaf(split).terms(MentionFields.ID);
      ids.add(terms == null ? null : terms.iterator());
    }
  }

  /**
   * Where an entry lies.
   *
   * @param split number of the split in the list that was opened
   * @param document number in the split
   */
  public record Place(int split, int document) {}

  /**
   * Where a mention lies.
   *
   * @param created when it was written, milliseconds since 1970
   */
  public record DatedPlace(Place place, long created) {}

  /**
   * Opens splits, in any order.
   *
   * @throws IOException if one cannot be read; none stays open
   */
  public static SplitArchive open(List<IndexSplit> splits) throws IOException {
    OpenSplits opened = OpenSplits.of(splits);
    try {
      return new SplitArchive(opened);
    } catch (IOException e) {
      opened.close();
      throw e;
    }
  }

  /** Finds the entry with an id. */
  public Optional<Place> find(String id) throws IOException {
    BytesRef key = new BytesRef(MentionFields.keyword(id));
    for (int split = 0; split < ids.size(); split++) {
      TermsEnum terms = ids.get(split);
      if (terms != null && terms.seekExact(key)) {
        postings = terms.postings(postings, PostingsEnum.NONE);
        int document = postings.nextDoc();
        if (holds(split, document)) {
          return Optional.of(new Place(split, document));
        }
      }
    }
    return Optional.empty();
  }

  private boolean holds(int split, int document) {
    Bits holding = leaf(split).getLiveDocs();
    return holding == null || holding.get(document);
  }

  /** What the archive keeps of an entry. */
  public byte[] whole(Place place) throws IOException {
    BytesRef bytes =
        leaf(place.split())
            .storedFields()
            .document(place.document(), ARCHIVE_ONLY)
            .getBinaryValue(MentionFields.ARCHIVE);
    return copy(bytes);
  }

  /** What a search shows of a mention. */
  public IndexedMention mention(Place place) throws IOException {
    return StoredMention.read(
        leaf(place.split())
            .storedFields()
            .document(place.document(), Set.of(MentionFields.RECORD))
            .getBinaryValue(MentionFields.RECORD));
  }

  private static byte[] copy(BytesRef bytes) {
    BytesRef own = BytesRef.deepCopyOf(bytes);
    return own.bytes;
  }

  /** The mentions of a customer in all splits, newest first. */
  public List<DatedPlace> ofCustomer(String customer) throws IOException {
    Term term = new Term(MentionFields.CUSTOMER, MentionFields.keyword(customer));
    List<DatedPlace> places = new ArrayList<>();
    for (int split = 0; split < splits.each().size(); split++) {
      PostingsEnum documents =
          splits.each().get(split).leaves().isEmpty()
              ? null
              : leaf(split).postings(term, PostingsEnum.NONE);
      if (documents != null) {
        SortedNumericDocValues created =
            DocValues.getSortedNumeric(leaf(split), MentionFields.CREATED);
        for (int document = documents.nextDoc();
            document != DocIdSetIterator.NO_MORE_DOCS;
            document = documents.nextDoc()) {
          if (holds(split, document)) {
            if (!created.advanceExact(document)) {
              throw new IOException("a mention in the archive has no date");
            }
            places.add(new DatedPlace(new Place(split, document), created.nextValue()));
          }
        }
      }
    }
    places.sort(NEWEST_FIRST);
    return places;
  }

  /** What is kept for the stories of customers, of mentions that {@link #ofCustomer} found. */
  public Map<Place, byte[]> told(List<Place> places) throws IOException {
    Map<Place, byte[]> told = new HashMap<>();
    List<Place> inOrder = new ArrayList<>(places);
    inOrder.sort(BY_DOCUMENT); // doc values are read forwards
    int split = -1;
    BinaryDocValues values = null;
    for (Place place : inOrder) {
      if (place.split() != split) {
        split = place.split();
        values = DocValues.getBinary(leaf(split), MentionFields.TOLD);
      }
      if (!values.advanceExact(place.document())) {
        throw new IOException("the archive has lost a part of a customer's story");
      }
      told.put(place, copy(values.binaryValue()));
    }
    return told;
  }

  /** Every entry of a split that holds, in its order: newest first. */
  public List<Place> all(int split) {
    List<Place> places = new ArrayList<>();
    if (!splits.each().get(split).leaves().isEmpty()) {
      for (int document = 0; document < leaf(split).maxDoc(); document++) {
        if (holds(split, document)) {
          places.add(new Place(split, document));
        }
      }
    }
    return places;
  }

  /** The mentions of a source in a split that were written up to a moment, to the millisecond. */
  public List<Place> writtenUpTo(int split, String source, Instant moment) throws IOException {
    Query query =
        new BooleanQuery.Builder()
            .add(
                new TermQuery(new Term(MentionFields.SOURCE, MentionFields.lowerKeyword(source))),
                Occur.FILTER)
            .add(
                LongPoint.newRangeQuery(
                    MentionFields.CREATED, Long.MIN_VALUE, moment.toEpochMilli()),
                Occur.FILTER)
            .build();
    return matching(split, query);
  }

  /** The complaints in a split that were written from a moment on, to the millisecond. */
  public List<Place> complaintsSince(int split, Instant moment) throws IOException {
    Query query =
        new BooleanQuery.Builder()
            .add(
                new TermQuery(new Term(MentionFields.COMPLAINT, MentionFields.lowerKeyword("yes"))),
                Occur.FILTER)
            .add(
                LongPoint.newRangeQuery(
                    MentionFields.CREATED, moment.toEpochMilli(), Long.MAX_VALUE),
                Occur.FILTER)
            .build();
    return matching(split, query);
  }

  private List<Place> matching(int split, Query query) throws IOException {
    IndexSearcher searcher = new IndexSearcher(splits.each().get(split));
    List<Place> places = new ArrayList<>();
    for (ScoreDoc found :
        searcher.search(query, Math.max(1, searcher.getIndexReader().maxDoc())).scoreDocs) {
      places.add(new Place(split, found.doc));
    }
    return places;
  }

  /** How many entries hold. */
  public int size() {
    return splits.all().numDocs();
  }

  private LeafReader leaf(int split) {
    return leaf(splits.each().get(split));
  }

  private static LeafReader leaf(DirectoryReader split) {
    List<LeafReaderContext> leaves = split.leaves();
    if (leaves.size() != 1) {
      throw new IllegalStateException("a split has one segment, not " + leaves.size());
    }
    return leaves.get(0).reader();
  }

  @Override
  public void close() throws IOException {
    splits.close();
  }
}
