package io.earshot.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.IndexReader;

/** Counts matches by the values of a field, over all splits. Thread-safe. */
final class FacetCounter {
  private final Map<String, StringDocValuesReaderState> states = new LinkedHashMap<>();

  /** Maps the values of the splits onto one another; cheap, since facets have few values. */
  FacetCounter(IndexReader reader) throws IOException {
    for (String field : MentionFields.FACETS) {
      states.put(field, new StringDocValuesReaderState(reader, field));
    }
  }

  Facet count(String field, FacetsCollector matches) throws IOException {
    return facet(field, new StringValueFacetCounts(states.get(field), matches));
  }

  /** Counts all mentions that hold. */
  Facet countAll(String field) throws IOException {
    return facet(field, new StringValueFacetCounts(states.get(field)));
  }

  private static Facet facet(String field, StringValueFacetCounts values) throws IOException {
    FacetResult counted = values.getAllChildren(field);
    List<Facet.Count> counts = new ArrayList<>();
    for (LabelAndValue value : counted.labelValues) {
      if (value.value.longValue() > 0) {
        counts.add(new Facet.Count(value.label, value.value.longValue()));
      }
    }
    counts.sort(
        Comparator.comparingLong(Facet.Count::count).reversed().thenComparing(Facet.Count::value));
    return new Facet(
        field, counts.subList(0, Math.min(counts.size(), Facet.MOST_VALUES)), counts.size());
  }
}
