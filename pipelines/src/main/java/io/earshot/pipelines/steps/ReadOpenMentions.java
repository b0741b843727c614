package io.earshot.pipelines.steps;

import io.earshot.pipelines.night.Archive;
import io.earshot.pipelines.night.JudgedMention;
import io.earshot.pipelines.night.ReplacedMention;
import io.earshot.search.SplitArchive.Place;
import io.earshot.workspace.IndexSplit;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TypeDescriptors;

/**
 * Reads the mentions that stood in the queue until now and still hold as they were judged.
 *
 * <p>In: what stands in the archive and holds no more. Out: the mentions of the open splits but
 * these.
 */
public final class ReadOpenMentions
    extends PTransform<PCollection<ReplacedMention>, PCollection<JudgedMention>> {
  private static final TupleTag<JudgedMention> OPEN = new TupleTag<>("open") {};
  private static final TupleTag<ReplacedMention> REPLACED = new TupleTag<>("replaced") {};

  private final List<IndexSplit> splits;

  private ReadOpenMentions(List<IndexSplit> splits) {
    this.splits = List.copyOf(splits);
  }

  /** Of the archive with these splits. */
  public static ReadOpenMentions in(List<IndexSplit> splits) {
    return new ReadOpenMentions(splits);
  }

  @Override
  public PCollection<JudgedMention> expand(PCollection<ReplacedMention> replaced) {
    List<Integer> open =
        IntStream.range(0, splits.size())
            .filter(split -> splits.get(split).kind() == IndexSplit.Kind.OPEN)
            .boxed()
            .toList();
    PCollection<JudgedMention> all =
        replaced
            .getPipeline()
            .apply("List the open splits", Create.of(open).withCoder(VarIntCoder.of()))
            .apply("Spread the open splits", Reshuffle.viaRandomKey())
            .apply("Read open mentions", ParDo.of(new Read(splits)));
    return KeyedPCollectionTuple.of(
            OPEN,
            all.apply(
                "Key the open by id",
                WithKeys.<String, JudgedMention>of(judged -> judged.assessed().mention().id())
                    .withKeyType(TypeDescriptors.strings())))
        .and(
            REPLACED,
            replaced.apply(
                "Key the replaced by id",
                WithKeys.<String, ReplacedMention>of(mention -> mention.mention().mention().id())
                    .withKeyType(TypeDescriptors.strings())))
        .apply("Bring open and replaced together", CoGroupByKey.create())
        .apply("Drop the replaced", ParDo.of(new DropReplaced()));
  }

  private static final class Read extends DoFn<Integer, JudgedMention> {
    private final List<IndexSplit> splits;

    Read(List<IndexSplit> splits) {
      this.splits = splits;
    }

    @ProcessElement
    public void read(@Element Integer split, OutputReceiver<JudgedMention> out) throws IOException {
      try (Archive archive = Archive.open(List.of(splits.get(split)))) {
        for (Place place : archive.all(0)) {
          out.output(archive.read(place).mention().judged());
        }
      }
    }
  }

  private static final class DropReplaced extends DoFn<KV<String, CoGbkResult>, JudgedMention> {
    @ProcessElement
    public void drop(@Element KV<String, CoGbkResult> mention, OutputReceiver<JudgedMention> out) {
      if (!mention.getValue().getAll(REPLACED).iterator().hasNext()) {
        mention.getValue().getAll(OPEN).forEach(out::output);
      }
    }
  }
}
