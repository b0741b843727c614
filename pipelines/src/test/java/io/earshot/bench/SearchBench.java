package io.earshot.bench;

import io.earshot.search.MentionSearcher;
import io.earshot.search.SearchOrder;
import io.earshot.search.SearchRequest;
import io.earshot.workspace.IndexSplit;
import io.earshot.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Measures searches over a workspace that {@link BenchMentions} filled: ten queries in turn, twenty
 * hits of each by relevance with the matching words marked, counted by four facets; it never judges
 * a time. One query at a time, in this process, after every query was asked often enough for its
 * code to be compiled.
 */
final class SearchBench {
  private static final List<String> QUERIES =
      List.of(
          "parcel",
          "paket OR colis OR pacco",
          "\"call centre\"",
          "late refund",
          "technic*",
          "sentiment:negative (battery OR router)",
          "charged NEAR/12 money",
          "brand:brand-1 lang:de",
          "complaint:yes severity:>=2",
          "thank* -sofa");

  private static final List<String> FACETS = List.of("brand", "sentiment", "lang", "month");
  private static final int HITS = 20;
  private static final int WARM_UP = 60;
  private static final int TIMES = 100;

  private SearchBench() {}

  /** Measures the workspace that is named. */
  public static void main(String[] arguments) throws Exception {
    List<IndexSplit> splits =
        Workspace.open(Path.of(arguments[0])).current().orElseThrow().indexSplits();
    long begun = System.nanoTime();
    try (MentionSearcher searcher = MentionSearcher.open(splits)) {
      double opened = (System.nanoTime() - begun) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "%,d mentions in %d splits, opened in %.2f s%n",
          searcher.size(),
          splits.size(),
          opened);
      System.out.println("| query | hits | median ms | 99 % ms |");
      System.out.println("|---|---|---|---|");
      List<long[]> all = new ArrayList<>();
      for (String query : QUERIES) {
        all.add(measured(searcher, query));
      }
      print("all", 0, all.stream().flatMapToLong(Arrays::stream).sorted().toArray());
    }
  }

  private static long[] measured(MentionSearcher searcher, String query) throws Exception {
    SearchRequest request = new SearchRequest(query, HITS, 0, SearchOrder.RELEVANCE, FACETS, true);
    long hits = searcher.search(request).total();
    if (hits == 0) {
      throw new IOException("nothing is found for " + query + ": it would measure nothing");
    }
    for (int i = 0; i < WARM_UP; i++) {
      searcher.search(request);
    }
    long[] nanos = new long[TIMES];
    for (int i = 0; i < TIMES; i++) {
      long begun = System.nanoTime();
      searcher.search(request);
      nanos[i] = System.nanoTime() - begun;
    }
    Arrays.sort(nanos);
    print(query, hits, nanos);
    return nanos;
  }

  private static void print(String what, long hits, long[] sorted) {
    System.out.printf(
        Locale.ROOT,
        "| `%s` | %,d | %.1f | %.1f |%n",
        what,
        hits,
        sorted[sorted.length / 2] / 1e6,
        sorted[sorted.length * 99 / 100] / 1e6);
  }
}
