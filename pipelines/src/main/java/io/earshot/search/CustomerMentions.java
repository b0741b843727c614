package io.earshot.search;

import io.earshot.search.SplitArchive.Place;
import java.io.IOException;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/**
 * The mentions of one customer over all splits, newest first, read as far as somebody asks. A split
 * is in order of time, so are the postings of the customer in it. Not thread-safe.
 */
public final class CustomerMentions {
  private final PriorityQueue<Head> heads =
      new PriorityQueue<>(
          Comparator.comparingLong((Head head) -> head.created)
              .reversed()
              .thenComparingInt(head -> head.split));

  CustomerMentions() {}

  private static final class Head {
    final int split;
    final PostingsEnum postings;
    final NumericDocValues times;
    final Bits holding;
    long created;

    Head(int split, LeafReader leaf, PostingsEnum postings) throws IOException {
      this.split = split;
      this.postings = postings;
      this.times =
          DocValues.unwrapSingleton(DocValues.getSortedNumeric(leaf, MentionFields.CREATED));
      this.holding = leaf.getLiveDocs();
    }

    boolean advance() throws IOException {
      int document = postings.nextDoc();
      while (document != DocIdSetIterator.NO_MORE_DOCS
          && holding != null
          && !holding.get(document)) {
        document = postings.nextDoc();
      }
      if (document == DocIdSetIterator.NO_MORE_DOCS) {
        return false;
      }
      if (!times.advanceExact(document)) {
        throw new IOException("a mention without a time");
      }
      created = times.longValue();
      return true;
    }
  }

  void add(int split, LeafReader leaf, Term customer) throws IOException {
    PostingsEnum postings = leaf.postings(customer, PostingsEnum.NONE);
    if (postings != null) {
      Head head = new Head(split, leaf, postings);
      if (head.advance()) {
        heads.add(head);
      }
    }
  }

  /** Milliseconds since 1970 of the next mention; only when there {@link #hasNext is one}. */
  public long nextCreatedMillis() {
    return heads.element().created;
  }

  public boolean hasNext() {
    return !heads.isEmpty();
  }

  /** The next mention. */
  public Place next() throws IOException {
    Head head = heads.remove();
    Place place = new Place(head.split, head.postings.docID());
    if (head.advance()) {
      heads.add(head);
    }
    return place;
  }
}
