package io.earshot.pipelines.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.connectors.SourcePolicies;
import io.earshot.nlp.Verdict;
import io.earshot.nlp.sentiment.SentimentLabel;
import io.earshot.pipelines.coders.RecordCoder;
import io.earshot.pipelines.night.AssessedMention;
import io.earshot.pipelines.night.Example;
import io.earshot.pipelines.night.ExampleRow;
import io.earshot.pipelines.night.PlacedMentions;
import io.earshot.pipelines.night.PrioritisedMention;
import io.earshot.priority.QueueRow;
import io.earshot.search.IndexedMention;
import io.earshot.search.MentionSearcher;
import io.earshot.search.SearchHit;
import io.earshot.search.SearchRequest;
import io.earshot.workspace.IndexSplit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.testing.TestPipelineExtension;
import org.apache.beam.sdk.transforms.Create;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(TestPipelineExtension.class)
class WriteIndexSplitsTest {
  private static final int SPLITS = 3;

  @TempDir private Path folder;

  @Test
  void everyMentionCanBeFoundAndTheOrderOfInputChangesNoByte(TestPipeline pipeline)
      throws Exception {
    List<PrioritisedMention> mentions = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      mentions.add(mention("m:" + i, i % 2 == 0 ? "the bag is late" : "all was fine", null));
    }
    QueueRow row = ExampleRow.row("m:q", "12.5").build();
    mentions.add(mention("m:q", "where is my umbrella", row));
    write(pipeline, mentions, "one");
    Collections.shuffle(mentions, new Random(7));
    write(pipeline, mentions, "two");
    pipeline.run().waitUntilFinish();

    assertThat(splits("one"))
        .extracting(split -> split.getFileName().toString())
        .containsExactly("open-001", "settled-000", "settled-001", "settled-002");
    assertThat(files("two")).isEqualTo(files("one"));
    try (MentionSearcher searcher = MentionSearcher.open(searched("one"))) {
      assertThat(searcher.size()).isEqualTo(21);
      assertThat(searcher.search(SearchRequest.of("late", 0)).total()).isEqualTo(10);
      List<SearchHit> hits = searcher.search(SearchRequest.of("umbrella", 5)).hits();
      assertThat(hits)
          .singleElement()
          .extracting(SearchHit::mention)
          .extracting(
              IndexedMention::id,
              IndexedMention::authorId,
              IndexedMention::sentiment,
              IndexedMention::complaint,
              IndexedMention::customerType,
              IndexedMention::lane,
              IndexedMention::priority)
          .containsExactly("m:q", "ann", "negative", true, "undetermined", "verify", 12.5);
    }
  }

  @Test
  void withoutMentionsThereIsNoSplit(TestPipeline pipeline) throws IOException {
    pipeline
        .apply(Create.empty(RecordCoder.of(PlacedMentions.class)))
        .apply(
            WriteIndexSplits.into(
                folder.resolve("none").toString(), SPLITS, SourcePolicies.defaults()));
    pipeline.run().waitUntilFinish();
    assertThat(folder.resolve("none")).doesNotExist();
  }

  private void write(TestPipeline pipeline, List<PrioritisedMention> mentions, String name) {
    pipeline
        .apply("Make " + name, Create.of(byPartitions(mentions)))
        .apply(
            "Write " + name,
            WriteIndexSplits.into(
                folder.resolve(name).toString(), SPLITS, SourcePolicies.defaults()));
  }

  /** As they come: each partition once, the mentions of each in the order given. */
  private static List<PlacedMentions> byPartitions(List<PrioritisedMention> mentions) {
    Map<Integer, List<PrioritisedMention>> byPartition = new LinkedHashMap<>();
    for (PrioritisedMention mention : mentions) {
      int partition = Partitions.of(7).number(mention.judged().assessed().mention().id());
      byPartition.computeIfAbsent(partition, any -> new ArrayList<>()).add(mention);
    }
    List<PlacedMentions> placed = new ArrayList<>();
    byPartition.forEach((partition, each) -> placed.add(new PlacedMentions(partition, each)));
    return placed;
  }

  private static PrioritisedMention mention(String id, String text, QueueRow row) {
    AssessedMention assessed =
        Example.assessed(
            Example.mention(id, "ann", text).build(), SentimentLabel.NEGATIVE, Verdict.YES);
    return new PrioritisedMention(Example.judged(assessed), row);
  }

  private List<IndexSplit> searched(String name) throws IOException {
    return splits(name).stream()
        .map(path -> IndexSplit.whole(IndexSplit.Kind.SETTLED, path.toString()))
        .toList();
  }

  private List<Path> splits(String name) throws IOException {
    try (Stream<Path> splits = Files.list(folder.resolve(name).resolve("index"))) {
      return splits.sorted().toList();
    }
  }

  private Map<String, Integer> files(String name) throws IOException {
    Map<String, Integer> files = new TreeMap<>();
    for (Path split : splits(name)) {
      try (Stream<Path> content = Files.list(split)) {
        for (Path file : content.toList()) {
          files.put(
              split.getFileName() + "/" + file.getFileName(),
              Arrays.hashCode(Files.readAllBytes(file)));
        }
      }
    }
    return files;
  }
}
