package io.earshot.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SplitWriterTest {
  @TempDir Path directory;

  @Test
  void tellsHowManyMentionsAndBytesItWrote() throws IOException {
    SplitSummary summary = TestIndex.write(directory, SampleMentions.ALL);

    assertThat(summary.documents()).isEqualTo(SampleMentions.ALL.size());
    long bytes = 0;
    for (byte[] file : files(directory).values()) {
      bytes += file.length;
    }
    assertThat(summary.bytes()).isEqualTo(bytes);
    assertThat(files(directory)).containsOnlyKeys("_0.cfe", "_0.cfs", "_0.si", "segments_1");
  }

  @Test
  void writesTheSameBytesForTheSameMentionsInTheSameOrder() throws IOException {
    TestIndex.write(directory.resolve("a"), SampleMentions.ALL);
    TestIndex.write(directory.resolve("b"), SampleMentions.ALL);

    assertThat(files(directory.resolve("b")))
        .usingRecursiveComparison()
        .isEqualTo(files(directory.resolve("a")));
  }

  @Test
  void writesOtherBytesForOtherMentions() throws IOException {
    TestIndex.write(directory.resolve("a"), SampleMentions.ALL.subList(0, 5));
    TestIndex.write(directory.resolve("b"), SampleMentions.ALL.subList(1, 6));

    assertThat(files(directory.resolve("b")).get("segments_1"))
        .isNotEqualTo(files(directory.resolve("a")).get("segments_1"));
  }

  @Test
  void passesLucenesOwnCheck() throws IOException {
    List<IndexedMention> reversed = new ArrayList<>(SampleMentions.ALL);
    Collections.reverse(reversed);
    TestIndex.write(directory, reversed);

    try (FSDirectory lucene = FSDirectory.open(directory);
        CheckIndex check = new CheckIndex(lucene)) {
      CheckIndex.Status status = check.checkIndex();
      assertThat(status.clean).isTrue();
      assertThat(status.segmentInfos).hasSize(1);
      assertThat(status.totLoseDocCount).isZero();
    }
  }

  @Test
  void leavesNothingReadableWhenItIsNotFinished() throws IOException {
    try (SplitWriter writer = SplitWriter.create(directory)) {
      writer.add(SampleMentions.ALL.get(0));
    }

    assertThatThrownBy(() -> MentionSearcher.open(List.of(TestIndex.split(directory))))
        .isInstanceOf(IOException.class);
  }

  @Test
  void refusesADirectoryThatHoldsSomething() throws IOException {
    Files.createFile(directory.resolve("something"));

    assertThatThrownBy(() -> SplitWriter.create(directory))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("a split can only be written into an empty directory");
  }

  @Test
  void anEmptySplitAndNoSplitAtAllAreSearchedToNoAvail() throws IOException, QueryMistakeException {
    assertThat(TestIndex.write(directory.resolve("a"), List.of()).documents()).isZero();
    SearchRequest request =
        new SearchRequest("late", 10, 0, SearchOrder.NEWEST, List.of("brand"), true);
    SearchResponse nothing =
        new SearchResponse(0, List.of(), List.of(new Facet("brand", List.of(), 0)));

    try (MentionSearcher empty =
            MentionSearcher.open(List.of(TestIndex.split(directory.resolve("a"))));
        MentionSearcher none = MentionSearcher.open(List.of())) {
      assertThat(empty.search(request)).isEqualTo(nothing);
      assertThat(none.search(request)).isEqualTo(nothing);
      assertThat(none.explainMatch("late", "test:en1")).isEmpty();
    }
  }

  @Test
  void refusesASplitOfAnotherFormat() throws IOException {
    try (IndexWriter writer =
        new IndexWriter(FSDirectory.open(directory), new IndexWriterConfig())) {
      writer.setLiveCommitData(Map.of(MentionFields.FORMAT_KEY, "4").entrySet());
      writer.commit();
    }

    assertThatThrownBy(() -> MentionSearcher.open(List.of(TestIndex.split(directory))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("has format 4, this Earshot reads formats up to 3");
  }

  @Test
  void takesHostileTextAndIds() throws IOException, QueryMistakeException {
    String longId = "test:" + "x".repeat(100_000);
    List<IndexedMention> hostile =
        List.of(
            SampleMentions.mention("word", "2026-11-01T00:00:00Z", "b".repeat(50_000))
                .author("a".repeat(40_000), "@" + "h".repeat(40_000), "n".repeat(40_000), 1L)
                .text("begin " + "w".repeat(100_000) + " end")
                .build(),
            // One character that folding makes eighteen of, more than a term may hold.
            SampleMentions.mention("fold", "2026-11-02T00:00:00Z", "acme")
                .text("\uFDFA".repeat(5_000) + " end")
                .build(),
            SampleMentions.mention("marks", "2026-11-03T00:00:00Z", "acme")
                .text("#@#@ \uD83D # @ \uFF03tag \uDC00\u0000\u202E e\u0301".repeat(500) + " end")
                .title("@".repeat(5_000) + "end")
                .build(),
            IndexedMention.builder(longId, "x", SampleMentions.ALL.get(0).createdAt())
                .text("end")
                .build());

    try (MentionSearcher searcher = TestIndex.of(directory, List.of(hostile))) {
      SearchRequest all = new SearchRequest("end", 10, 0, SearchOrder.NEWEST, List.of(), true);
      List<IndexedMention> found =
          searcher.search(all).hits().stream().map(SearchHit::mention).toList();
      List<IndexedMention> newestFirst =
          List.of(hostile.get(2), hostile.get(1), hostile.get(3), hostile.get(0));
      // Not shown when it fails: half a megabyte.
      assertThat(found.equals(newestFirst)).isTrue();
      assertThat(TestIndex.ids(searcher, "#tag", SearchOrder.NEWEST)).containsExactly("marks");
      assertThat(searcher.explainMatch("end", longId)).isPresent();
    }
  }

  private static Map<String, byte[]> files(Path path) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> present = Files.list(path)) {
      for (Path file : present.toList()) {
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }
}
