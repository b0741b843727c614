package io.earshot.pipelines.steps;

import io.earshot.pipelines.night.Archive;
import io.earshot.pipelines.night.ReplacedMention;
import io.earshot.search.SplitWriter;
import io.earshot.workspace.IndexSplit;
import io.earshot.workspace.Layout;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Filter;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PDone;
import org.apache.beam.sdk.values.TypeDescriptors;

/**
 * Hides the mentions of settled splits that hold no more. A split is never changed: beside it a
 * small one is written with copies of all its mentions that do not hold, those hidden before
 * included.
 *
 * <p>In: replaced mentions. Out: the folders {@code index/hidden-<number of the split in the
 * archive's list>}.
 */
public final class WriteHiddenMentions extends PTransform<PCollection<ReplacedMention>, PDone> {
  /** Beginning of the folders' names. */
  public static final String PREFIX = "hidden-";

  private final String folder;
  private final List<IndexSplit> splits;

  private WriteHiddenMentions(String folder, List<IndexSplit> splits) {
    this.folder = folder;
    this.splits = List.copyOf(splits);
  }

  /** Of the archive with these splits, into the generation in this folder. */
  public static WriteHiddenMentions into(String folder, List<IndexSplit> splits) {
    return new WriteHiddenMentions(folder, splits);
  }

  @Override
  public PDone expand(PCollection<ReplacedMention> replaced) {
    List<IndexSplit> archive = splits;
    replaced
        .apply(
            "Only of settled splits",
            Filter.by(mention -> archive.get(mention.split()).kind() == IndexSplit.Kind.SETTLED))
        .apply(
            "Key by split",
            WithKeys.of(ReplacedMention::split).withKeyType(TypeDescriptors.integers()))
        .apply("Collect each split's", GroupByKey.create())
        .apply("Write hidden mentions", ParDo.of(new Write(folder, archive)));
    return PDone.in(replaced.getPipeline());
  }

  private static final class Write extends DoFn<KV<Integer, Iterable<ReplacedMention>>, Void> {
    private final String folder;
    private final List<IndexSplit> splits;

    Write(String folder, List<IndexSplit> splits) {
      this.folder = folder;
      this.splits = splits;
    }

    @ProcessElement
    public void write(@Element KV<Integer, Iterable<ReplacedMention>> hidden) throws IOException {
      IndexSplit split = splits.get(hidden.getKey());
      List<String> ids = new ArrayList<>();
      hidden.getValue().forEach(mention -> ids.add(mention.mention().mention().id()));
      ids.sort(null);
      SplitFolder.write(
          folder,
          Layout.INDEX + String.format(Locale.ROOT, "/" + PREFIX + "%03d", hidden.getKey()),
          writer -> add(split, ids, writer));
    }

    private static void add(IndexSplit split, List<String> ids, SplitWriter writer)
        throws IOException {
      if (split.hidden() != null) {
        writer.addAll(List.of(IndexSplit.whole(split.kind(), split.hidden())));
      }
      try (Archive archive = Archive.open(List.of(split))) {
        for (String id : ids) {
          writer.add(archive.document(id));
        }
      }
    }
  }
}
