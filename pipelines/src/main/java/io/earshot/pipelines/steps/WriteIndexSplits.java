package io.earshot.pipelines.steps;

import io.earshot.pipelines.night.PrioritisedMention;
import io.earshot.pipelines.night.SearchDocument;
import io.earshot.search.SplitWriter;
import io.earshot.workspace.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PDone;
import org.apache.beam.sdk.values.TypeDescriptors;

/**
 * Writes the Lucene index, in a number of splits that does not depend on the parallelism.
 *
 * <p>In: prioritised mentions. Out: the folders {@code index/split-<number>}. A split is made on
 * the worker's own disk, since Lucene needs one, and then copied.
 */
public final class WriteIndexSplits extends PTransform<PCollection<PrioritisedMention>, PDone> {
  private final String folder;
  private final int splits;

  private WriteIndexSplits(String folder, int splits) {
    this.folder = folder;
    this.splits = splits;
  }

  /**
   * Into the generation in this folder.
   *
   * @param splits how many, at least 1
   */
  public static WriteIndexSplits into(String folder, int splits) {
    return new WriteIndexSplits(folder, splits);
  }

  @Override
  public PDone expand(PCollection<PrioritisedMention> mentions) {
    int count = splits;
    mentions
        .apply(
            "Spread over splits",
            WithKeys.<Integer, PrioritisedMention>of(
                    mention -> Math.floorMod(id(mention).hashCode(), count))
                .withKeyType(TypeDescriptors.integers()))
        .apply("Collect each split", GroupByKey.create())
        .apply("Write splits", ParDo.of(new Write(folder)));
    return PDone.in(mentions.getPipeline());
  }

  private static String id(PrioritisedMention mention) {
    return mention.judged().assessed().mention().id();
  }

  private static final class Write extends DoFn<KV<Integer, Iterable<PrioritisedMention>>, Void> {
    private final String folder;

    Write(String folder) {
      this.folder = folder;
    }

    @ProcessElement
    public void write(@Element KV<Integer, Iterable<PrioritisedMention>> split) throws IOException {
      Path local = Files.createTempDirectory("earshot-split-");
      try {
        try (SplitWriter writer = SplitWriter.create(local.resolve("split"))) {
          for (PrioritisedMention mention : inOrder(split.getValue())) {
            writer.add(SearchDocument.of(mention));
          }
          writer.finish();
        }
        publish(
            local.resolve("split"),
            Layout.INDEX + String.format(Locale.ROOT, "/split-%03d/", split.getKey()));
      } finally {
        delete(local);
      }
    }

    /** The order in which they come is the runner's; ours makes equal nights equal bytes. */
    private static List<PrioritisedMention> inOrder(Iterable<PrioritisedMention> mentions) {
      List<PrioritisedMention> ordered = new ArrayList<>();
      mentions.forEach(ordered::add);
      ordered.sort(Comparator.comparing(WriteIndexSplits::id));
      return ordered;
    }

    private void publish(Path split, String target) throws IOException {
      try (Stream<Path> files = Files.list(split)) {
        for (Path file : files.sorted().toList()) {
          OutputFile.write(folder, target + file.getFileName(), out -> Files.copy(file, out));
        }
      }
    }

    private static void delete(Path folder) throws IOException {
      try (Stream<Path> tree = Files.walk(folder)) {
        for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
