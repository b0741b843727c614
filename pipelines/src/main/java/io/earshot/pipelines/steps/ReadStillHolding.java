package io.earshot.pipelines.steps;

import io.earshot.pipelines.coders.RecordCoder;
import io.earshot.pipelines.night.Archive;
import io.earshot.pipelines.night.JudgedMention;
import io.earshot.pipelines.night.ReplacedMention;
import io.earshot.search.SplitArchive.Place;
import io.earshot.workspace.IndexSplit;
import io.earshot.workspace.IndexSplit.Kind;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TypeDescriptors;

/**
 * Reads mentions of the archive that still hold as they were judged: those that stood in the queue
 * until now, or the settled complaints of the last weeks.
 *
 * <p>In: what stands in the archive and holds no more. Out: the mentions that were asked for, but
 * these.
 */
public final class ReadStillHolding
    extends PTransform<PCollection<ReplacedMention>, PCollection<JudgedMention>> {
  private static final TupleTag<Packed> FOUND = new TupleTag<>("found") {};
  private static final TupleTag<Packed> REPLACED = new TupleTag<>("replaced") {};

  private static final Coder<JudgedMention> MENTIONS = RecordCoder.of(JudgedMention.class);

  private final List<IndexSplit> splits;
  private final Kind kind;
  private final Instant complaintsSince;
  private final Partitions partitions;

  private ReadStillHolding(
      List<IndexSplit> splits, Kind kind, Instant complaintsSince, Partitions partitions) {
    this.partitions = partitions;
    this.splits = List.copyOf(splits);
    this.kind = kind;
    this.complaintsSince = complaintsSince;
  }

  /** What stood in the queue, of the archive with these splits. */
  public static ReadStillHolding open(List<IndexSplit> splits, Partitions partitions) {
    return new ReadStillHolding(splits, Kind.OPEN, null, partitions);
  }

  /** What is settled, was a complaint, and was written from a moment on. */
  public static ReadStillHolding settledComplaints(
      List<IndexSplit> splits, Instant since, Partitions partitions) {
    return new ReadStillHolding(splits, Kind.SETTLED, since, partitions);
  }

  @Override
  public PCollection<JudgedMention> expand(PCollection<ReplacedMention> replaced) {
    List<Integer> numbers =
        IntStream.range(0, splits.size())
            .filter(split -> splits.get(split).kind() == kind)
            .boxed()
            .toList();
    PCollection<JudgedMention> all =
        replaced
            .getPipeline()
            .apply("List splits: " + kind, Create.of(numbers).withCoder(VarIntCoder.of()))
            .apply("Spread splits: " + kind, Reshuffle.viaRandomKey())
            .apply("Read mentions: " + kind, ParDo.of(new Read(splits, complaintsSince)));
    return KeyedPCollectionTuple.of(
            FOUND,
            all.apply("Key by id", partitions.by(judged -> judged.assessed().mention().id())))
        .and(
            REPLACED,
            replaced
                .apply(
                    "Only their ids",
                    MapElements.into(TypeDescriptors.strings())
                        .via(mention -> mention.mention().mention().id()))
                .apply("Key the replaced by id", partitions.by(id -> id)))
        .apply("Bring them and the replaced together", CoGroupByKey.create())
        .apply("Drop the replaced", ParDo.of(new DropReplaced()));
  }

  private static final class Read extends DoFn<Integer, JudgedMention> {
    private final List<IndexSplit> splits;
    private final Instant complaintsSince;

    Read(List<IndexSplit> splits, Instant complaintsSince) {
      this.splits = splits;
      this.complaintsSince = complaintsSince;
    }

    @ProcessElement
    public void read(@Element Integer split, OutputReceiver<JudgedMention> out) throws IOException {
      try (Archive archive = Archive.open(List.of(splits.get(split)))) {
        List<Place> places =
            complaintsSince == null
                ? archive.all(0)
                : archive.settledComplaints(0, complaintsSince);
        for (Place place : places) {
          out.output(archive.read(place).mention().judged());
        }
      }
    }
  }

  private static final class DropReplaced extends DoFn<KV<Integer, CoGbkResult>, JudgedMention> {
    @ProcessElement
    public void drop(
        @Element KV<Integer, CoGbkResult> partition, OutputReceiver<JudgedMention> out) {
      Set<String> replaced = new HashSet<>();
      Packed.unpack(partition.getValue().getAll(REPLACED), StringUtf8Coder.of(), replaced::add);
      Packed.unpack(
          partition.getValue().getAll(FOUND),
          MENTIONS,
          found -> {
            if (!replaced.contains(found.assessed().mention().id())) {
              out.output(found);
            }
          });
    }
  }
}
