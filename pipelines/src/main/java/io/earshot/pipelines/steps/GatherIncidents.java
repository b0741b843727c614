package io.earshot.pipelines.steps;

import io.earshot.pipelines.night.IncidentNode;
import io.earshot.pipelines.night.IncidentRow;
import io.earshot.pipelines.night.Incidents;
import io.earshot.pipelines.night.PrioritisedMention;
import io.earshot.pipelines.night.Tally;
import io.earshot.priority.Decision;
import io.earshot.priority.PrioritySettings;
import io.earshot.priority.QueueRow;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.DoFn;
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
 * {@link Incidents}.
 */
public final class GatherIncidents
    extends PTransform<PCollection<PrioritisedMention>, PCollectionTuple> {
  public static final TupleTag<QueueRow> ROWS = new TupleTag<>("rows") {};
  public static final TupleTag<PrioritisedMention> PRIORITISED = new TupleTag<>("prioritised") {};
  public static final TupleTag<Tally> TALLIES = new TupleTag<>("tallies") {};

  private static final TupleTag<IncidentRow> LEADING = new TupleTag<>("leading") {};
  private static final TupleTag<IncidentRow> ROW = new TupleTag<>("row") {};
  private static final TupleTag<IncidentNode> NODE = new TupleTag<>("node") {};
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
    PCollection<IncidentRow> rows =
        mentions.apply(
            "Each by itself",
            MapElements.into(TypeDescriptor.of(IncidentRow.class))
                .via(mention -> new IncidentRow(mention, mention.row().mentionId(), 1)));
    PCollection<IncidentNode> copies =
        mentions
            .apply(
                "Fingerprint",
                MapElements.into(TypeDescriptor.of(IncidentNode.class))
                    .via(mention -> IncidentNode.ofCopies(mention.row())))
            .apply("Find copies", JoinByBuckets.once())
            .apply("Find copies of copies", JoinByBuckets.once());
    PCollectionTuple leading =
        labelled("copies", rows, copies)
            .apply("Bring copies together", GroupByKey.create())
            .apply(
                "Choose who stands for the copies",
                ParDo.of(new StandForCopies())
                    .withOutputTags(LEADING, TupleTagList.of(PRIORITISED).and(TALLIES)));
    PCollection<IncidentNode> things =
        leading
            .get(LEADING)
            .apply(
                "Name things",
                MapElements.into(TypeDescriptor.of(IncidentNode.class)).via(IncidentNode::ofThings))
            .apply("Find the same thing", JoinByBuckets.once())
            .apply("Find the same thing through others", JoinByBuckets.once());
    PCollection<KV<String, IncidentRow>> inIncidents =
        labelled("incidents", leading.get(LEADING), things);
    PCollection<KV<String, IncidentRow.Size>> sizes =
        inIncidents
            .apply(
                "Size of one",
                MapElements.into(
                        TypeDescriptors.kvs(
                            TypeDescriptors.strings(), TypeDescriptor.of(IncidentRow.Size.class)))
                    .via(keyed -> KV.of(keyed.getKey(), keyed.getValue().added())))
            .apply("Size of each incident", Combine.perKey(SUM));
    PCollectionTuple gathered =
        KeyedPCollectionTuple.of(ROW, inIncidents)
            .and(SIZE, sizes)
            .apply("Bring incidents together", CoGroupByKey.create())
            .apply(
                "Choose who stands for the incident",
                ParDo.of(new StandForIncident(settings))
                    .withOutputTags(PRIORITISED, TupleTagList.of(ROWS).and(TALLIES)));
    return PCollectionTuple.of(ROWS, gathered.get(ROWS))
        .and(
            PRIORITISED,
            PCollectionList.of(leading.get(PRIORITISED))
                .and(gathered.get(PRIORITISED))
                .apply("All with a row", Flatten.pCollections()))
        .and(
            TALLIES,
            PCollectionList.of(leading.get(TALLIES))
                .and(gathered.get(TALLIES))
                .apply("Tallies of incidents", Flatten.pCollections()));
  }

  /** The rows by the labels that were found for them. */
  private static PCollection<KV<String, IncidentRow>> labelled(
      String what, PCollection<IncidentRow> rows, PCollection<IncidentNode> nodes) {
    return KeyedPCollectionTuple.of(
            ROW,
            rows.apply(
                "Key rows for " + what,
                WithKeys.<String, IncidentRow>of(row -> row.mention().row().mentionId())
                    .withKeyType(TypeDescriptors.strings())))
        .and(
            NODE,
            nodes.apply(
                "Key " + what,
                WithKeys.<String, IncidentNode>of(IncidentNode::mentionId)
                    .withKeyType(TypeDescriptors.strings())))
        .apply("Join with " + what, CoGroupByKey.create())
        .apply("Label with " + what, ParDo.of(new Label()));
  }

  private static final class Label extends DoFn<KV<String, CoGbkResult>, KV<String, IncidentRow>> {
    @ProcessElement
    public void label(
        @Element KV<String, CoGbkResult> joined, OutputReceiver<KV<String, IncidentRow>> out) {
      String label = joined.getValue().getOnly(NODE).label();
      out.output(KV.of(label, joined.getValue().getOnly(ROW).in(label)));
    }
  }

  private static final class StandForCopies
      extends DoFn<KV<String, Iterable<IncidentRow>>, IncidentRow> {
    @ProcessElement
    public void choose(@Element KV<String, Iterable<IncidentRow>> copies, MultiOutputReceiver out) {
      out.get(LEADING)
          .output(
              Incidents.standForCopies(
                  copies.getKey(), copies.getValue(), mention -> output(mention, out)));
    }
  }

  private static final class StandForIncident
      extends DoFn<KV<String, CoGbkResult>, PrioritisedMention> {
    private final PrioritySettings settings;

    StandForIncident(PrioritySettings settings) {
      this.settings = settings;
    }

    @ProcessElement
    public void choose(@Element KV<String, CoGbkResult> incident, MultiOutputReceiver out) {
      Incidents.standForIncident(
          incident.getKey(),
          incident.getValue().getOnly(SIZE),
          incident.getValue().getAll(ROW),
          settings,
          mention -> {
            output(mention, out);
            if (!mention.covered()) {
              out.get(ROWS).output(mention.row());
            }
          });
    }
  }

  private static void output(PrioritisedMention mention, DoFn.MultiOutputReceiver out) {
    out.get(PRIORITISED).output(mention);
    out.get(TALLIES)
        .output(
            mention.covered()
                ? Tally.one(Tally.NOT_QUEUED, Decision.Cause.SAME_INCIDENT.code())
                : Tally.one(Tally.QUEUE, mention.row().lane().code()));
  }
}
