package io.earshot.search;

import io.earshot.workspace.IndexSplit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Puts mentions into splits and opens them. */
final class TestIndex {
  private TestIndex() {}

  /** One split for each list, opened in that order. */
  static MentionSearcher of(Path directory, List<List<IndexedMention>> splits) throws IOException {
    List<IndexSplit> paths = new ArrayList<>();
    for (List<IndexedMention> mentions : splits) {
      Path path = directory.resolve("split-" + paths.size());
      write(path, mentions);
      paths.add(split(path));
    }
    return MentionSearcher.open(paths);
  }

  static IndexSplit split(Path path) {
    return IndexSplit.whole(IndexSplit.Kind.SETTLED, path.toString());
  }

  static MentionSearcher ofSample() throws IOException {
    Path directory = Files.createTempDirectory("earshot-search");
    MentionSearcher searcher = of(directory, List.of(SampleMentions.ALL));
    try (Stream<Path> files = Files.walk(directory)) {
      // Deleted in the reverse order: what is in a directory before it.
      files.forEach(file -> file.toFile().deleteOnExit());
    }
    return searcher;
  }

  static SplitSummary write(Path path, List<IndexedMention> mentions) throws IOException {
    try (SplitWriter writer = SplitWriter.create(path)) {
      for (IndexedMention mention : mentions) {
        writer.add(mention);
      }
      return writer.finish();
    }
  }

  /** The ids found, in order, without their common beginning. */
  static List<String> ids(MentionSearcher searcher, String query, SearchOrder order)
      throws IOException, QueryMistakeException {
    return searcher
        .search(new SearchRequest(query, 100, 0, order, List.of(), false))
        .hits()
        .stream()
        .map(hit -> hit.mention().id().substring("test:".length()))
        .toList();
  }
}
