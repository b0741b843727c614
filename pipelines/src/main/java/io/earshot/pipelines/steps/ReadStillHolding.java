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
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.beam.sdk.coders.Coder;
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
import org.apache.beam.sdk.values.TypeDescriptor;

/**
 * Reads mentions of the archive that still hold as they were judged: those that stood in the queue
 * until now, or the settled complaints of the last weeks. Only their places travel; they are read
 * where it is known that they hold.
 *
 * <p>In: what stands in the archive and holds no more. Out: the mentions that were asked for, but
 * these.
 */
public final class ReadStillHolding
    extends PTransform<PCollection<ReplacedMention>, PCollection<JudgedMention>> {
  private static final TupleTag<Packed> FOUND = new TupleTag<>("found") {};
  private static final TupleTag<Packed> REPLACED = new TupleTag<>("replaced") {};

  private static final Coder<Place> PLACES = RecordCoder.of(Place.class);

  private static final Comparator<Place> IN_ORDER =
      Comparator.comparingInt(Place::split).thenComparingInt(Place::document);

  /** Neighbours come into one partition, since a split is compressed by blocks of them. */
  private static final int NEIGHBOURS = 1_000;

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
    PCollection<Place> found =
        replaced
            .getPipeline()
            .apply("List splits: " + kind, Create.of(numbers).withCoder(VarIntCoder.of()))
            .apply("Spread splits: " + kind, Reshuffle.viaRandomKey())
            .apply("Find places: " + kind, ParDo.of(new Find(splits, complaintsSince)));
    return KeyedPCollectionTuple.of(
            FOUND, found.apply("Key places", partitions.by(ReadStillHolding::neighbourhood)))
        .and(
            REPLACED,
            replaced
                .apply(
                    "Only their places",
                    MapElements.into(TypeDescriptor.of(Place.class)).via(ReplacedMention::place))
                .apply(
                    "Key places of the replaced", partitions.by(ReadStillHolding::neighbourhood)))
        .apply("Bring them and the replaced together", CoGroupByKey.create())
        .apply("Read what holds: " + kind, ParDo.of(new Read(splits)));
  }

  private static String neighbourhood(Place place) {
    return place.split() + ":" + place.document() / NEIGHBOURS;
  }

  private static final class Find extends DoFn<Integer, Place> {
    private final List<IndexSplit> splits;
    private final Instant complaintsSince;

    Find(List<IndexSplit> splits, Instant complaintsSince) {
      this.splits = splits;
      this.complaintsSince = complaintsSince;
    }

    @ProcessElement
    public void find(@Element Integer split, OutputReceiver<Place> out) throws IOException {
      try (Archive archive = Archive.open(List.of(splits.get(split)))) {
        List<Place> places =
            complaintsSince == null
                ? archive.all(0)
                : archive.settledComplaints(0, complaintsSince);
        places.forEach(place -> out.output(new Place(split, place.document())));
      }
    }
  }

  static final class Read extends DoFn<KV<Integer, CoGbkResult>, JudgedMention> {
    private final List<IndexSplit> splits;
    private transient Archive archive;

    Read(List<IndexSplit> splits) {
      this.splits = splits;
    }

    @Setup
    public void open() throws IOException {
      archive = Archive.open(splits);
    }

    @Teardown
    public void close() throws IOException {
      archive.close();
    }

    @ProcessElement
    public void read(@Element KV<Integer, CoGbkResult> partition, OutputReceiver<JudgedMention> out)
        throws IOException {
      Set<Place> replaced = new HashSet<>();
      Packed.unpack(partition.getValue().getAll(REPLACED), PLACES, replaced::add);
      Set<Place> holding = new TreeSet<>(IN_ORDER);
      Packed.unpack(partition.getValue().getAll(FOUND), PLACES, holding::add);
      holding.removeAll(replaced);
      for (Place place : holding) {
        out.output(archive.read(place).mention().judged());
      }
    }
  }
}
