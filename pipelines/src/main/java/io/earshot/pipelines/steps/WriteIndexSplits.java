package io.earshot.pipelines.steps;

import io.earshot.connectors.SourcePolicies;
import io.earshot.pipelines.night.ArchiveRecords;
import io.earshot.pipelines.night.ArchivedMention;
import io.earshot.pipelines.night.CustomerKey;
import io.earshot.pipelines.night.PrioritisedMention;
import io.earshot.pipelines.night.SearchDocument;
import io.earshot.search.ArchiveEntry;
import io.earshot.search.SplitWriter;
import io.earshot.workspace.IndexSplit.Kind;
import io.earshot.workspace.Layout;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
 * Writes mentions into splits: index and archive in one. Those in the queue are kept apart from
 * those that are settled, since they are written anew every night. The number of splits does not
 * depend on the parallelism.
 *
 * <p>In: prioritised mentions. Out: the folders {@code index/open-<number>} and {@code
 * index/settled-<number>}.
 */
public final class WriteIndexSplits extends PTransform<PCollection<PrioritisedMention>, PDone> {
  private final String folder;
  private final int splits;
  private final SourcePolicies policies;

  private WriteIndexSplits(String folder, int splits, SourcePolicies policies) {
    this.folder = folder;
    this.splits = splits;
    this.policies = policies;
  }

  /**
   * Into the generation in this folder.
   *
   * @param splits how many of each kind, at least 1
   * @param policies tell whose story a mention belongs to
   */
  public static WriteIndexSplits into(String folder, int splits, SourcePolicies policies) {
    return new WriteIndexSplits(folder, splits, policies);
  }

  @Override
  public PDone expand(PCollection<PrioritisedMention> mentions) {
    int count = splits;
    mentions
        .apply(
            "Spread over splits",
            WithKeys.<String, PrioritisedMention>of(mention -> name(mention, count))
                .withKeyType(TypeDescriptors.strings()))
        .apply("Collect each split", GroupByKey.create())
        .apply("Write splits", ParDo.of(new Write(folder, policies)));
    return PDone.in(mentions.getPipeline());
  }

  private static String name(PrioritisedMention mention, int splits) {
    Kind kind = mention.row() == null ? Kind.SETTLED : Kind.OPEN;
    return String.format(
        Locale.ROOT,
        "%s-%03d",
        kind.name().toLowerCase(Locale.ROOT),
        Math.floorMod(id(mention).hashCode(), splits));
  }

  private static String id(PrioritisedMention mention) {
    return mention.judged().assessed().mention().id();
  }

  private static final class Write extends DoFn<KV<String, Iterable<PrioritisedMention>>, Void> {
    private final String folder;
    private final SourcePolicies policies;

    Write(String folder, SourcePolicies policies) {
      this.folder = folder;
      this.policies = policies;
    }

    @ProcessElement
    public void write(@Element KV<String, Iterable<PrioritisedMention>> split) throws IOException {
      SplitFolder.write(
          folder,
          Layout.INDEX + "/" + split.getKey(),
          writer -> {
            for (PrioritisedMention mention : inOrder(split.getValue())) {
              add(mention, writer);
            }
          });
    }

    private void add(PrioritisedMention mention, SplitWriter writer) throws IOException {
      ArchivedMention archived = ArchivedMention.of(mention.judged());
      String key = CustomerKey.of(archived, policies);
      writer.add(
          SearchDocument.of(mention),
          new ArchiveEntry(
              CustomerKey.isOfCustomer(key) ? key : null, ArchiveRecords.write(archived)));
    }

    /** The order in which they come is the runner's; ours makes equal nights equal bytes. */
    private static List<PrioritisedMention> inOrder(Iterable<PrioritisedMention> mentions) {
      List<PrioritisedMention> ordered = new ArrayList<>();
      mentions.forEach(ordered::add);
      ordered.sort(Comparator.comparing(WriteIndexSplits::id));
      return ordered;
    }
  }
}
