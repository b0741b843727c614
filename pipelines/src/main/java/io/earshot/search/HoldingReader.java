package io.earshot.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterCodecReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/** A split in which the mentions that do not hold any more count as deleted. */
final class HoldingReader extends FilterDirectoryReader {
  private final DirectoryReader hidden;

  private HoldingReader(DirectoryReader split, DirectoryReader hidden) throws IOException {
    super(split, new Wrapper(hidden));
    this.hidden = hidden;
  }

  /**
   * Hides mentions of a split.
   *
   * @param hidden the mentions that do not hold, found by their ids
   * @throws IOException if one of them is not in the split: then the two do not belong together
   */
  static DirectoryReader of(DirectoryReader split, DirectoryReader hidden) throws IOException {
    try {
      return new HoldingReader(split, hidden);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  protected DirectoryReader doWrapDirectoryReader(DirectoryReader in) throws IOException {
    return new HoldingReader(in, hidden);
  }

  @Override
  public CacheHelper getReaderCacheHelper() {
    return null; // what is hidden differs from one generation to the next
  }

  private static final class Wrapper extends SubReaderWrapper {
    private final DirectoryReader hidden;

    Wrapper(DirectoryReader hidden) {
      this.hidden = hidden;
    }

    @Override
    public LeafReader wrap(LeafReader leaf) {
      try {
        return new Leaf((CodecReader) leaf, holding(leaf));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private FixedBitSet holding(LeafReader leaf) throws IOException {
      FixedBitSet holding = new FixedBitSet(leaf.maxDoc());
      holding.set(0, leaf.maxDoc());
      for (LeafReaderContext context : hidden.leaves()) {
        SortedDocValues ids = context.reader().getSortedDocValues(MentionFields.ID);
        while (ids.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          BytesRef id = BytesRef.deepCopyOf(ids.lookupOrd(ids.ordValue()));
          PostingsEnum found = leaf.postings(new Term(MentionFields.ID, id), PostingsEnum.NONE);
          if (found == null) {
            throw new IOException("a hidden mention is not in the split that it is hidden in");
          }
          holding.clear(found.nextDoc());
        }
      }
      return holding;
    }
  }

  private static final class Leaf extends FilterCodecReader {
    private final FixedBitSet holding;
    private final int count;

    Leaf(CodecReader leaf, FixedBitSet holding) {
      super(leaf);
      this.holding = holding;
      this.count = holding.cardinality();
    }

    @Override
    public FixedBitSet getLiveDocs() {
      return holding;
    }

    @Override
    public int numDocs() {
      return count;
    }

    @Override
    public CacheHelper getCoreCacheHelper() {
      return in.getCoreCacheHelper();
    }

    @Override
    public CacheHelper getReaderCacheHelper() {
      return null; // what is hidden differs from one generation to the next
    }
  }
}
