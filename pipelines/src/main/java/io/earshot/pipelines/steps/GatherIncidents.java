package io.earshot.pipelines.steps;

import io.earshot.pipelines.night.IncidentBuckets;
import io.earshot.pipelines.night.IncidentNode;
import io.earshot.pipelines.night.IncidentPlace;
import io.earshot.pipelines.night.IncidentRow;
import io.earshot.pipelines.night.Incidents;
import io.earshot.pipelines.night.PrioritisedMention;
import io.earshot.pipelines.night.Tally;
import io.earshot.priority.Decision;
import io.earshot.priority.PrioritySettings;
import io.earshot.priority.QueueRow;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.FlatMapElements;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableBiFunction;
import org.apache.beam.sdk.transforms.WithKeys;
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
import org.apache.beam.sdk.values.TypeDescriptors;

/**
 * Finds the rows that tell of the same: copies and near copies, the posts of one matter by one
 * customer, and complaints that name the same numbered thing within two days. Of each such incident
 * one row stands for the others, with the size and the points for it; whoever needs an answer of
 * their own keeps their row.
 *
 * <p>In: prioritised mentions with a row. Out: {@link #ROWS} of the queue, and {@link
 * #PRIORITISED}, each mention that came in, covered or not. To {@link #TALLIES}: the lane of each
 * row, and how many are covered.
 *
 * <p>No step compares each with each or holds a whole incident: see {@link JoinByBuckets} and
 * {@link Incidents}. Only complaints take part, and until their places are known, only what
 * incidents are made of travels: the mention itself once, at the end.
 */
public final class GatherIncidents
    extends PTransform<PCollection<PrioritisedMention>, PCollectionTuple> {
  public static final TupleTag<QueueRow> ROWS = new TupleTag<>("rows") {};
  public static final TupleTag<PrioritisedMention> PRIORITISED = new TupleTag<>("prioritised") {};
  public static final TupleTag<Tally> TALLIES = new TupleTag<>("tallies") {};

  private static final TupleTag<KV<String, PrioritisedMention>> COMPLAINTS =
      new TupleTag<>("complaints") {};
  private static final TupleTag<IncidentRow> LEADING = new TupleTag<>("leading") {};
  private static final TupleTag<IncidentPlace> PLACES = new TupleTag<>("places") {};
  private static final TupleTag<IncidentRow> ALONE = new TupleTag<>("alone") {};
  private static final TupleTag<KV<String, IncidentRow>> JOINED = new TupleTag<>("joined") {};

  private static final TupleTag<PrioritisedMention> MENTION = new TupleTag<>("mention") {};
  private static final TupleTag<IncidentPlace> PLACE = new TupleTag<>("place") {};
  private static final TupleTag<IncidentRow> ROW = new TupleTag<>("row") {};
  private static final TupleTag<String> LABEL = new TupleTag<>("label") {};
  private static final TupleTag<IncidentRow.Size> SIZE = new TupleTag<>("size") {};
  private static final SerializableBiFunction<IncidentRow.Size, IncidentRow.Size, IncidentRow.Size>
      SUM = IncidentRow.Size::plus;

  private final PrioritySettings settings;

  private GatherIncidents(PrioritySettings settings) {
    this.settings = settings;
  }

  public static GatherIncidents with(PrioritySettings settings) {
    return new GatherIncidents(settings);
  }

  @Override
  public PCollectionTuple expand(PCollection<PrioritisedMention> mentions) {
    PCollectionTuple split =
        mentions.apply(
            "Set complaints apart",
            ParDo.of(new SetComplaintsApart())
                .withOutputTags(COMPLAINTS, TupleTagList.of(PRIORITISED).and(ROWS).and(TALLIES)));
    PCollection<KV<String, PrioritisedMention>> complaints = split.get(COMPLAINTS);

    PCollectionTuple copies =
        labelled(
            "copies",
            complaints.apply(
                "Each by itself",
                MapElements.into(TypeDescriptor.of(IncidentRow.class))
                    .via(keyed -> IncidentRow.of(keyed.getValue().row()))),
            complaints.apply(
                "Fingerprint",
                MapElements.into(TypeDescriptor.of(IncidentBuckets.class))
                    .via(keyed -> IncidentBuckets.ofCopies(keyed.getValue().row()))));
    PCollectionTuple standing =
        copies
            .get(JOINED)
            .apply("Bring copies together", GroupByKey.create())
            .apply(
                "Choose who stands for the copies",
                ParDo.of(new StandForCopies()).withOutputTags(LEADING, TupleTagList.of(PLACES)));

    PCollection<IncidentRow> leading =
        PCollectionList.of(copies.get(ALONE))
            .and(standing.get(LEADING))
            .apply("Leading rows", Flatten.pCollections());
    PCollectionTuple things =
        labelled(
            "things",
            leading,
            leading.apply(
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
        KeyedPCollectionTuple.of(ROW, things.get(JOINED))
            .and(SIZE, sizes(things.get(JOINED)))
            .apply("Bring incidents together", CoGroupByKey.create())
            .apply("Choose who stands for the incident", ParDo.of(new StandForIncident()));

    PCollectionTuple placed =
        KeyedPCollectionTuple.of(MENTION, complaints)
            .and(
                PLACE,
                PCollectionList.of(standing.get(PLACES))
                    .and(alone)
                    .and(together)
                    .apply("All places", Flatten.pCollections())
                    .apply(
                        "Key places",
                        WithKeys.<String, IncidentPlace>of(IncidentPlace::mentionId)
                            .withKeyType(TypeDescriptors.strings())))
            .apply("Bring mentions to their places", CoGroupByKey.create())
            .apply(
                "Place",
                ParDo.of(new Place(settings))
                    .withOutputTags(PRIORITISED, TupleTagList.of(ROWS).and(TALLIES)));
    return PCollectionTuple.of(ROWS, both("All rows", ROWS, split, placed))
        .and(PRIORITISED, both("All with a row", PRIORITISED, split, placed))
        .and(TALLIES, both("Tallies of incidents", TALLIES, split, placed));
  }

  private static String smaller(String one, String other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private static <T> PCollection<T> both(
      String name, TupleTag<T> tag, PCollectionTuple one, PCollectionTuple other) {
    return PCollectionList.of(one.get(tag)).and(other.get(tag)).apply(name, Flatten.pCollections());
  }

  /** The rows that meet others, by the labels found for them, and those that meet none. */
  private static PCollectionTuple labelled(
      String what, PCollection<IncidentRow> rows, PCollection<IncidentBuckets> buckets) {
    PCollection<KV<String, String>> labels =
        buckets
            .apply("Into buckets of " + what, ParDo.of(new IntoBuckets()))
            .apply("Find " + what, JoinByBuckets.once())
            .apply("Find " + what + " through others", JoinByBuckets.once())
            .apply(
                "Labels of " + what,
                MapElements.into(
                        TypeDescriptors.kvs(TypeDescriptors.strings(), TypeDescriptors.strings()))
                    .via(met -> KV.of(met.getValue().mentionId(), met.getValue().label())))
            .apply("One label each of " + what, Combine.perKey(GatherIncidents::smaller));
    return KeyedPCollectionTuple.of(
            ROW,
            rows.apply(
                "Key rows for " + what,
                WithKeys.<String, IncidentRow>of(IncidentRow::mentionId)
                    .withKeyType(TypeDescriptors.strings())))
        .and(LABEL, labels)
        .apply("Join with " + what, CoGroupByKey.create())
        .apply(
            "Label with " + what,
            ParDo.of(new Label()).withOutputTags(JOINED, TupleTagList.of(ALONE)));
  }

  private static PCollection<KV<String, IncidentRow.Size>> sizes(
      PCollection<KV<String, IncidentRow>> rows) {
    return rows.apply(
            "Size of one",
            MapElements.into(
                    TypeDescriptors.kvs(
                        TypeDescriptors.strings(), TypeDescriptor.of(IncidentRow.Size.class)))
                .via(keyed -> KV.of(keyed.getKey(), keyed.getValue().added())))
        .apply("Size of each incident", Combine.perKey(SUM));
  }

  /** Everybody is thanked by themselves: what is no complaint keeps its row as it is. */
  private static final class SetComplaintsApart
      extends DoFn<PrioritisedMention, KV<String, PrioritisedMention>> {
    @ProcessElement
    public void separate(@Element PrioritisedMention mention, MultiOutputReceiver out) {
      if (IncidentRow.isComplaint(mention.row())) {
        out.get(COMPLAINTS).output(KV.of(mention.row().mentionId(), mention));
      } else {
        output(mention, out);
      }
    }
  }

  private static final class IntoBuckets extends DoFn<IncidentBuckets, KV<String, IncidentNode>> {
    @ProcessElement
    public void spread(
        @Element IncidentBuckets spread, OutputReceiver<KV<String, IncidentNode>> out) {
      spread.buckets().forEach(bucket -> out.output(KV.of(bucket, spread.node())));
    }
  }

  private static final class Label extends DoFn<KV<String, CoGbkResult>, KV<String, IncidentRow>> {
    @ProcessElement
    public void label(@Element KV<String, CoGbkResult> joined, MultiOutputReceiver out) {
      IncidentRow row = joined.getValue().getOnly(ROW);
      String label = joined.getValue().getOnly(LABEL, null);
      if (label == null) {
        out.get(ALONE).output(row);
      } else {
        out.get(JOINED).output(KV.of(label, row));
      }
    }
  }

  private static final class StandForCopies
      extends DoFn<KV<String, Iterable<IncidentRow>>, IncidentRow> {
    @ProcessElement
    public void choose(@Element KV<String, Iterable<IncidentRow>> copies, MultiOutputReceiver out) {
      out.get(LEADING)
          .output(
              Incidents.standForCopies(
                  copies.getKey(), copies.getValue(), out.get(PLACES)::output));
    }
  }

  private static final class StandForIncident extends DoFn<KV<String, CoGbkResult>, IncidentPlace> {
    @ProcessElement
    public void choose(
        @Element KV<String, CoGbkResult> incident, OutputReceiver<IncidentPlace> out) {
      Incidents.standForIncident(
          incident.getKey(),
          incident.getValue().getOnly(SIZE),
          incident.getValue().getAll(ROW),
          out::output);
    }
  }

  private static final class Place extends DoFn<KV<String, CoGbkResult>, PrioritisedMention> {
    private final PrioritySettings settings;

    Place(PrioritySettings settings) {
      this.settings = settings;
    }

    @ProcessElement
    public void place(@Element KV<String, CoGbkResult> joined, MultiOutputReceiver out) {
      PrioritisedMention mention = joined.getValue().getOnly(MENTION);
      IncidentPlace place = joined.getValue().getOnly(PLACE, null);
      output(place == null ? mention : place.of(mention, settings), out);
    }
  }

  private static void output(PrioritisedMention mention, DoFn.MultiOutputReceiver out) {
    out.get(PRIORITISED).output(mention);
    if (mention.covered()) {
      out.get(TALLIES).output(Tally.one(Tally.NOT_QUEUED, Decision.Cause.SAME_INCIDENT.code()));
    } else {
      out.get(ROWS).output(mention.row());
      out.get(TALLIES).output(Tally.one(Tally.QUEUE, mention.row().lane().code()));
    }
  }
}
