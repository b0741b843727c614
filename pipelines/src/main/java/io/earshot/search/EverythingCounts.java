package io.earshot.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;

/**
 * What all mentions of an open index count up to. It is where every search begins, looks at each
 * mention and never changes, so it is counted once. Thread-safe.
 */
final class EverythingCounts {
  private final IndexReader reader;
  private final FacetCounter counter;
  private final Map<String, Facet> facets = new HashMap<>();
  private SortedMap<LocalDate, Long> days;

  EverythingCounts(IndexReader reader, FacetCounter counter) {
    this.reader = reader;
    this.counter = counter;
  }

  synchronized Facet facet(String field) throws IOException {
    Facet counted = facets.get(field);
    if (counted == null) {
      counted = counter.countAll(field);
      facets.put(field, counted);
    }
    return counted;
  }

  /** By the day they were written, in UTC; cannot be changed. */
  synchronized SortedMap<LocalDate, Long> days() throws IOException {
    if (days == null) {
      days =
          Collections.unmodifiableSortedMap(
              new IndexSearcher(reader).search(new MatchAllDocsQuery(), new DayCounter.Manager()));
    }
    return days;
  }
}
