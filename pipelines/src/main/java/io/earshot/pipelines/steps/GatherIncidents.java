package io.earshot.pipelines.steps;

import io.earshot.pipelines.coders.RecordCoder;
import io.earshot.pipelines.night.IncidentBuckets;
import io.earshot.pipelines.night.IncidentNode.InBucket;
import io.earshot.pipelines.night.IncidentPlace;
import io.earshot.pipelines.night.IncidentRow;
import io.earshot.pipelines.night.IncidentRow.Joined;
import io.earshot.pipelines.night.Incidents;
import io.earshot.pipelines.night.JudgedMention;
import io.earshot.pipelines.night.PlacedMentions;
import io.earshot.pipelines.night.PrioritisedMention;
import io.earshot.pipelines.night.Tally;
import io.earshot.priority.Decision;
import io.earshot.priority.PrioritySettings;
import io.earshot.priority.QueueRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.FlatMapElements;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableBiFunction;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.apache.beam.sdk.values.TypeDescriptor;

/**
 * Finds the rows that tell of the same: copies and near copies, the posts of one matter by one
 * customer, and complaints that name the same numbered thing within two days. Of each such incident
 * one row stands for the others, with the size and the points for it; whoever needs an answer of
 * their own keeps their row.
 *
 * <p>In: prioritised mentions, with a row or without, in several collections: to bring them into
 * one would write and read each once more. Out: {@link #PLACED}, each mention that came in, covered
 * or not, by partitions of their ids; {@link #ROWS} of the queue. To {@link #TALLIES}: the lane of
 * each row, and how many are covered.
 *
 * <p>No step compares each with each: see {@link JoinByBuckets} and {@link Incidents}. Only
 * complaints and what is added to them take part, and until their places are known, only what
 * incidents are made of travels: the mention itself once, to where its place is known and the index
 * is written.
 */
public final class GatherIncidents
    extends PTransform<PCollectionList<PrioritisedMention>, PCollectionTuple> {
  public static final TupleTag<PlacedMentions> PLACED = new TupleTag<>("placed") {};
  public static final TupleTag<QueueRow> ROWS = new TupleTag<>("rows") {};
  public static final TupleTag<Tally> TALLIES = new TupleTag<>("tallies") {};

  private static final TupleTag<IncidentRow> LEADING = new TupleTag<>("leading") {};
  private static final TupleTag<IncidentPlace> PLACES = new TupleTag<>("places") {};
  private static final TupleTag<IncidentRow> ALONE = new TupleTag<>("alone") {};
  private static final TupleTag<Joined> JOINED = new TupleTag<>("joined") {};

  private static final TupleTag<Packed> MENTION = new TupleTag<>("mention") {};
  private static final TupleTag<Packed> PLACE = new TupleTag<>("place") {};
  private static final TupleTag<Packed> ROW = new TupleTag<>("row") {};
  private static final TupleTag<Packed> MET = new TupleTag<>("met") {};

  private static final Coder<PrioritisedMention> MENTIONS =
      RecordCoder.of(PrioritisedMention.class);
  private static final Coder<IncidentPlace> KNOWN_PLACES = RecordCoder.of(IncidentPlace.class);
  private static final Coder<IncidentRow> INCIDENT_ROWS = RecordCoder.of(IncidentRow.class);
  private static final Coder<InBucket> MEETINGS = RecordCoder.of(InBucket.class);
  private static final Coder<Joined> JOINED_ROWS = RecordCoder.of(Joined.class);

  private final PrioritySettings settings;
  private final Partitions partitions;

  private GatherIncidents(PrioritySettings settings, Partitions partitions) {
    this.settings = settings;
    this.partitions = partitions;
  }

  public static GatherIncidents with(PrioritySettings settings, Partitions partitions) {
    return new GatherIncidents(settings, partitions);
  }

  @Override
  public PCollectionTuple expand(PCollectionList<PrioritisedMention> mentions) {
    PCollectionTuple copies =
        labelled(
            "copies",
            Each.of(mentions)
                .apply(
                    "Each by itself",
                    complaints(
                        IncidentRow.class,
                        (row, judged) ->
                            IncidentRow.of(
                                row, judged.customerId(), judged.assessed().mention().text()))),
            Each.of(mentions)
                .apply(
                    "Fingerprint",
                    complaints(
                        IncidentBuckets.class, (row, judged) -> IncidentBuckets.ofCopies(row))));
    PCollectionTuple standing =
        copies
            .get(JOINED)
            .apply("Key copies by label", partitions.by(Joined::label))
            .apply("Bring copies together", GroupByKey.create())
            .apply(
                "Choose who stands for the copies",
                ParDo.of(new StandForCopies()).withOutputTags(LEADING, TupleTagList.of(PLACES)));

    PCollectionList<IncidentRow> leading =
        PCollectionList.of(copies.get(ALONE)).and(standing.get(LEADING));
    PCollectionTuple things =
        labelled(
            "things",
            leading,
            Each.of(leading)
                .apply(
                    "Name things",
                    MapElements.into(TypeDescriptor.of(IncidentBuckets.class))
                        .via(IncidentBuckets::ofThings)));
    PCollection<IncidentPlace> alone =
        things
            .get(ALONE)
            .apply(
                "Tell of nothing others tell of",
                FlatMapElements.into(TypeDescriptor.of(IncidentPlace.class))
                    .via(row -> Incidents.alone(row).stream().toList()));
    PCollection<IncidentPlace> together =
        things
            .get(JOINED)
            .apply("Key rows by incident", partitions.by(Joined::label))
            .apply("Bring incidents together", GroupByKey.create())
            .apply("Choose who stands for the incident", ParDo.of(new StandForIncident()));

    return KeyedPCollectionTuple.of(
            MENTION, partitions.byAll("Key mentions", mentions, GatherIncidents::id))
        .and(
            PLACE,
            partitions.byAll(
                "Key places",
                PCollectionList.of(standing.get(PLACES)).and(alone).and(together),
                IncidentPlace::mentionId))
        .apply("Bring mentions to their places", CoGroupByKey.create())
        .apply(
            "Place",
            ParDo.of(new Place(settings, partitions))
                .withOutputTags(PLACED, TupleTagList.of(ROWS).and(TALLIES)));
  }

  /**
   * The rows that meet others, with the labels found for them, and those that meet none.
   *
   * @param buckets those of the rows
   */
  private PCollectionTuple labelled(
      String what, PCollectionList<IncidentRow> rows, PCollectionList<IncidentBuckets> buckets) {
    PCollection<InBucket> met =
        partitions
            .byAll(
                "Key buckets of " + what,
                Each.of(buckets).apply("Into buckets of " + what, ParDo.of(new IntoBuckets())),
                InBucket::bucket)
            .apply("Find " + what, JoinByBuckets.once(partitions))
            .apply("Key again buckets of " + what, partitions.by(InBucket::bucket))
            .apply("Find " + what + " through others", JoinByBuckets.meeting());
    return KeyedPCollectionTuple.of(
            ROW, partitions.byAll("Key rows for " + what, rows, IncidentRow::mentionId))
        .and(MET, met.apply("Key " + what, partitions.by(each -> each.node().mentionId())))
        .apply("Join with " + what, CoGroupByKey.create())
        .apply(
            "Label with " + what,
            ParDo.of(new Label()).withOutputTags(JOINED, TupleTagList.of(ALONE)));
  }

  /**
   * Makes something of each complaint. Everybody is thanked by themselves: what neither complains
   * nor adds to a complaint keeps its row as it is.
   */
  private static <T> FlatMapElements<PrioritisedMention, T> complaints(
      Class<T> type, SerializableBiFunction<QueueRow, JudgedMention, T> part) {
    return FlatMapElements.into(TypeDescriptor.of(type))
        .via(
            mention -> {
              QueueRow row = mention.row();
              return row != null && IncidentRow.canBeGathered(row)
                  ? List.of(part.apply(row, mention.judged()))
                  : List.of();
            });
  }

  private static String id(PrioritisedMention mention) {
    return mention.judged().assessed().mention().id();
  }

  private static final class IntoBuckets extends DoFn<IncidentBuckets, InBucket> {
    @ProcessElement
    public void spread(@Element IncidentBuckets spread, OutputReceiver<InBucket> out) {
      spread.buckets().forEach(bucket -> out.output(new InBucket(bucket, spread.node())));
    }
  }

  private static final class Label extends DoFn<KV<Integer, CoGbkResult>, Joined> {
    @ProcessElement
    public void label(@Element KV<Integer, CoGbkResult> partition, MultiOutputReceiver out) {
      Map<String, List<InBucket>> met =
          Partitions.sortedOut(
              partition.getValue().getAll(MET), MEETINGS, each -> each.node().mentionId());
      Packed.unpack(
          partition.getValue().getAll(ROW),
          INCIDENT_ROWS,
          row ->
              InBucket.smallestLabel(met.getOrDefault(row.mentionId(), List.of()))
                  .ifPresentOrElse(
                      label -> out.get(JOINED).output(new Joined(label, row)),
                      () -> out.get(ALONE).output(row)));
    }
  }

  private static final class StandForCopies
      extends DoFn<KV<Integer, Iterable<Packed>>, IncidentRow> {
    @ProcessElement
    public void choose(@Element KV<Integer, Iterable<Packed>> partition, MultiOutputReceiver out) {
      Partitions.sortedOut(partition.getValue(), JOINED_ROWS, Joined::label)
          .forEach(
              (label, copies) ->
                  Incidents.standForCopies(
                      label, rows(copies), out.get(LEADING)::output, out.get(PLACES)::output));
    }
  }

  private static final class StandForIncident
      extends DoFn<KV<Integer, Iterable<Packed>>, IncidentPlace> {
    @ProcessElement
    public void choose(
        @Element KV<Integer, Iterable<Packed>> partition, OutputReceiver<IncidentPlace> out) {
      Partitions.sortedOut(partition.getValue(), JOINED_ROWS, Joined::label)
          .forEach((label, rows) -> Incidents.standForIncident(label, rows(rows), out::output));
    }
  }

  private static List<IncidentRow> rows(List<Joined> group) {
    return group.stream().map(Joined::row).toList();
  }

  private static final class Place extends DoFn<KV<Integer, CoGbkResult>, PlacedMentions> {
    private final PrioritySettings settings;
    private final Partitions partitions;

    Place(PrioritySettings settings, Partitions partitions) {
      this.settings = settings;
      this.partitions = partitions;
    }

    @ProcessElement
    public void place(@Element KV<Integer, CoGbkResult> partition, MultiOutputReceiver out) {
      Map<String, IncidentPlace> places = new HashMap<>();
      Packed.unpack(
          partition.getValue().getAll(PLACE),
          KNOWN_PLACES,
          place -> places.put(place.mentionId(), place));
      List<PrioritisedMention> placed = new ArrayList<>();
      Packed.unpack(
          partition.getValue().getAll(MENTION),
          MENTIONS,
          mention -> {
            IncidentPlace place = places.get(id(mention));
            placed.add(place == null ? mention : place.of(mention, settings));
          });
      placed.forEach(mention -> account(mention, out));
      if (!placed.isEmpty()) {
        out.get(PLACED).output(new PlacedMentions(partitions.number(id(placed.get(0))), placed));
      }
    }

    private static void account(PrioritisedMention mention, MultiOutputReceiver out) {
      if (mention.covered()) {
        out.get(TALLIES).output(Tally.one(Tally.NOT_QUEUED, Decision.Cause.SAME_INCIDENT.code()));
      } else if (mention.row() != null) {
        out.get(ROWS).output(mention.row());
        out.get(TALLIES).output(Tally.one(Tally.QUEUE, mention.row().lane().code()));
      }
    }
  }
}
