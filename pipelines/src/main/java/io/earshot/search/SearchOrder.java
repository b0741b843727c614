package io.earshot.search;

import java.util.Locale;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;

/** In which order hits are listed. What is equal is listed newest first, then by id. */
public enum SearchOrder {
  /** Best match of words first; conditions on fields do not count. */
  RELEVANCE,
  NEWEST,
  OLDEST,
  /** Most points of the queue first; mentions that stand in no queue last. */
  PRIORITY;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  Sort sort() {
    SortField newest =
        LongField.newSortField(MentionFields.CREATED, true, SortedNumericSelector.Type.MIN);
    SortField id = new SortField(MentionFields.ID, SortField.Type.STRING);
    return switch (this) {
      case RELEVANCE -> new Sort(SortField.FIELD_SCORE, newest, id);
      case NEWEST -> new Sort(newest, id);
      case OLDEST ->
          new Sort(
              LongField.newSortField(MentionFields.CREATED, false, SortedNumericSelector.Type.MIN),
              id);
      case PRIORITY -> new Sort(priority(), newest, id);
    };
  }

  private static SortField priority() {
    SortField priority = new SortField(MentionFields.PRIORITY, SortField.Type.DOUBLE, true);
    priority.setMissingValue(Double.NEGATIVE_INFINITY);
    return priority;
  }
}
