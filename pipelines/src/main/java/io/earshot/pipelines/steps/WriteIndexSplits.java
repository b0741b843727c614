package io.earshot.pipelines.steps;

import io.earshot.connectors.SourcePolicies;
import io.earshot.pipelines.night.ArchiveRecords;
import io.earshot.pipelines.night.ArchivedMention;
import io.earshot.pipelines.night.CustomerKey;
import io.earshot.pipelines.night.PlacedMentions;
import io.earshot.pipelines.night.PrioritisedMention;
import io.earshot.pipelines.night.SearchDocument;
import io.earshot.pipelines.night.ToldMention;
import io.earshot.search.ArchiveEntry;
import io.earshot.search.SplitWriter;
import io.earshot.workspace.IndexSplit;
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
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PDone;

/**
 * Writes mentions into splits: index and archive in one. Those in the queue are kept apart from
 * those that are settled, since they are written anew every night. A split is written in parts, one
 * for each partition, which are then merged: so a worker never holds more than a partition. The
 * number of splits does not depend on the parallelism.
 *
 * <p>In: prioritised mentions, each partition once. Out: the folders {@code index/open-<number>}
 * and {@code index/settled-<number>}; the parts are in the handover.
 */
public final class WriteIndexSplits extends PTransform<PCollection<PlacedMentions>, PDone> {
  private static final String PARTS = Layout.HANDOVER + "/" + Layout.INDEX;

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
  public PDone expand(PCollection<PlacedMentions> partitions) {
    partitions
        .apply("Write parts", ParDo.of(new WriteParts(folder, splits, policies)))
        .apply("Collect the parts of each split", GroupByKey.create())
        .apply("Merge parts", ParDo.of(new MergeParts(folder)));
    return PDone.in(partitions.getPipeline());
  }

  private static String id(PrioritisedMention mention) {
    return mention.judged().assessed().mention().id();
  }

  /** Out: the name of the split, and the folder of the part below that of the generation. */
  private static final class WriteParts extends DoFn<PlacedMentions, KV<String, String>> {
    private final String folder;
    private final int splits;
    private final SourcePolicies policies;

    WriteParts(String folder, int splits, SourcePolicies policies) {
      this.folder = folder;
      this.splits = splits;
      this.policies = policies;
    }

    @ProcessElement
    public void write(@Element PlacedMentions placed, OutputReceiver<KV<String, String>> out)
        throws IOException {
      List<PrioritisedMention> open = new ArrayList<>();
      List<PrioritisedMention> settled = new ArrayList<>();
      for (PrioritisedMention mention : placed.mentions()) {
        (mention.row() == null ? settled : open).add(mention);
      }
      write(Kind.OPEN, open, placed.partition(), out);
      write(Kind.SETTLED, settled, placed.partition(), out);
    }

    private void write(
        Kind kind,
        List<PrioritisedMention> mentions,
        int partition,
        OutputReceiver<KV<String, String>> out)
        throws IOException {
      if (mentions.isEmpty()) {
        return;
      }
      // The order in which they come is the runner's; ours makes equal nights equal bytes.
      mentions.sort(Comparator.comparing(WriteIndexSplits::id));
      String prefix = kind.name().toLowerCase(Locale.ROOT);
      String path = String.format(Locale.ROOT, "%s/%s-%06d", PARTS, prefix, partition);
      SplitFolder.write(
          folder,
          path,
          writer -> {
            for (PrioritisedMention mention : mentions) {
              add(mention, writer);
            }
          });
      out.output(KV.of(String.format(Locale.ROOT, "%s-%03d", prefix, partition % splits), path));
    }

    private void add(PrioritisedMention mention, SplitWriter writer) throws IOException {
      ArchivedMention archived = ArchivedMention.of(mention.judged());
      String key = CustomerKey.of(archived, policies);
      byte[] whole = ArchiveRecords.write(archived);
      writer.add(
          SearchDocument.of(mention),
          CustomerKey.isOfCustomer(key)
              ? new ArchiveEntry(key, ArchiveRecords.write(ToldMention.of(mention.judged())), whole)
              : new ArchiveEntry(null, null, whole));
    }
  }

  private static final class MergeParts extends DoFn<KV<String, Iterable<String>>, Void> {
    private final String folder;

    MergeParts(String folder) {
      this.folder = folder;
    }

    @ProcessElement
    public void merge(@Element KV<String, Iterable<String>> split) throws IOException {
      List<IndexSplit> parts = new ArrayList<>();
      for (String path : split.getValue()) {
        parts.add(IndexSplit.whole(Kind.SETTLED, folder + "/" + path));
      }
      parts.sort(Comparator.comparing(IndexSplit::folder));
      SplitFolder.write(
          folder, Layout.INDEX + "/" + split.getKey(), writer -> writer.addAll(parts));
    }
  }
}
