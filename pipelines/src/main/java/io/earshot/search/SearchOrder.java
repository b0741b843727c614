package io.earshot.search;

import java.util.Locale;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.util.BytesRef;

/** In which order hits are listed. What is equal is listed newest first, then by id. */
public enum SearchOrder {
  /** Best match of words first; conditions on fields do not count. */
  RELEVANCE,
  NEWEST,
  OLDEST,
  /** Most points of the queue first; mentions that stand in no queue last. */
  PRIORITY;

  private static final double UNQUEUED = Double.NEGATIVE_INFINITY;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Where a hit of a search in this order stands. */
  public HitPlace place(SearchHit hit) {
    IndexedMention mention = hit.mention();
    double first =
        switch (this) {
          case RELEVANCE -> hit.score();
          case NEWEST, OLDEST -> 0;
          case PRIORITY -> mention.priority() == null ? UNQUEUED : mention.priority();
        };
    return new HitPlace(
        first, mention.createdAt().toEpochMilli(), MentionFields.keyword(mention.id()));
  }

  /** What Lucene compares a place by. */
  FieldDoc compared(HitPlace place) {
    BytesRef id = new BytesRef(place.id());
    Object[] values =
        switch (this) {
          case RELEVANCE -> new Object[] {(float) place.first(), place.createdAt(), id};
          case NEWEST, OLDEST -> new Object[] {place.createdAt(), id};
          case PRIORITY -> new Object[] {place.first(), place.createdAt(), id};
        };
    // No hit is equal but the one of the place itself, which this number leaves out.
    return new FieldDoc(Integer.MAX_VALUE, Float.NaN, values);
  }

  /**
   * How Lucene puts hits into this order.
   *
   * @param backwards for the opposite order
   */
  Sort sort(boolean backwards) {
    SortField id = new SortField(MentionFields.ID, SortField.Type.STRING, backwards);
    return switch (this) {
      case RELEVANCE ->
          new Sort(new SortField(null, SortField.Type.SCORE, backwards), created(!backwards), id);
      case NEWEST -> new Sort(created(!backwards), id);
      case OLDEST -> new Sort(created(backwards), id);
      case PRIORITY -> new Sort(priority(!backwards), created(!backwards), id);
    };
  }

  private static SortField created(boolean newestFirst) {
    return LongField.newSortField(
        MentionFields.CREATED, newestFirst, SortedNumericSelector.Type.MIN);
  }

  private static SortField priority(boolean mostFirst) {
    SortField priority = new SortField(MentionFields.PRIORITY, SortField.Type.DOUBLE, mostFirst);
    priority.setMissingValue(UNQUEUED);
    return priority;
  }
}
