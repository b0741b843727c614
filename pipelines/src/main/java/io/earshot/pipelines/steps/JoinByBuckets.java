package io.earshot.pipelines.steps;

import io.earshot.pipelines.night.IncidentNode;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TupleTag;

/**
 * One round of joining: each node takes the smallest label among the firsts of its buckets. A
 * bucket keeps its first node only, and each node meets that one alone, so the work grows with the
 * number of nodes however many share a bucket. Chains of buckets need as many rounds as they have
 * links.
 *
 * <p>In: each node in each of its buckets. Out: the same nodes, labelled, in those buckets that
 * several share: whoever meets nobody is not carried on, and most meet nobody.
 */
final class JoinByBuckets
    extends PTransform<
        PCollection<KV<String, IncidentNode>>, PCollection<KV<String, IncidentNode>>> {
  private static final TupleTag<First> FIRST = new TupleTag<>("first") {};
  private static final TupleTag<IncidentNode> EACH = new TupleTag<>("each") {};

  private JoinByBuckets() {}

  static JoinByBuckets once() {
    return new JoinByBuckets();
  }

  /** The first node of a bucket, and whether there are others. */
  record First(IncidentNode node, boolean shared) {
    /** Commutative and associative, since the order of nodes is total. */
    First with(First other) {
      int order = node.label().compareTo(other.node.label());
      boolean first =
          order < 0 || (order == 0 && node.mentionId().compareTo(other.node.mentionId()) < 0);
      return new First(first ? node : other.node, true);
    }
  }

  @Override
  public PCollection<KV<String, IncidentNode>> expand(
      PCollection<KV<String, IncidentNode>> inBuckets) {
    PCollection<KV<String, First>> firsts =
        inBuckets
            .apply("Each may be first", ParDo.of(new MayBeFirst()))
            .apply("First of each bucket", Combine.perKey(First::with))
            .apply("Of shared buckets", ParDo.of(new OnlyShared()));
    return KeyedPCollectionTuple.of(FIRST, firsts)
        .and(EACH, inBuckets)
        .apply("Meet the first", CoGroupByKey.create())
        .apply("Take its label", ParDo.of(new TakeLabel()))
        .apply("All meetings of each", GroupByKey.create())
        .apply("Smallest label of each", ParDo.of(new SmallestLabel()));
  }

  private static final class MayBeFirst extends DoFn<KV<String, IncidentNode>, KV<String, First>> {
    @ProcessElement
    public void begin(
        @Element KV<String, IncidentNode> inBucket, OutputReceiver<KV<String, First>> out) {
      out.output(KV.of(inBucket.getKey(), new First(inBucket.getValue(), false)));
    }
  }

  private static final class OnlyShared extends DoFn<KV<String, First>, KV<String, First>> {
    @ProcessElement
    public void filter(@Element KV<String, First> first, OutputReceiver<KV<String, First>> out) {
      if (first.getValue().shared()) {
        out.output(first);
      }
    }
  }

  private static final class TakeLabel
      extends DoFn<KV<String, CoGbkResult>, KV<String, KV<String, IncidentNode>>> {
    @ProcessElement
    public void take(
        @Element KV<String, CoGbkResult> bucket,
        OutputReceiver<KV<String, KV<String, IncidentNode>>> out) {
      First first = bucket.getValue().getOnly(FIRST, null);
      if (first == null) {
        return;
      }
      for (IncidentNode node : bucket.getValue().getAll(EACH)) {
        boolean joins = node.joins(bucket.getKey(), first.node());
        IncidentNode labelled = joins ? node.labelled(first.node().label()) : node;
        out.output(KV.of(node.mentionId(), KV.of(bucket.getKey(), labelled)));
      }
    }
  }

  private static final class SmallestLabel
      extends DoFn<KV<String, Iterable<KV<String, IncidentNode>>>, KV<String, IncidentNode>> {
    @ProcessElement
    public void choose(
        @Element KV<String, Iterable<KV<String, IncidentNode>>> meetings,
        OutputReceiver<KV<String, IncidentNode>> out) {
      // No node is in more than a few tens of buckets: its words give a fixed number of bands.
      List<KV<String, IncidentNode>> all = new ArrayList<>();
      meetings.getValue().forEach(all::add);
      String smallest =
          all.stream().map(met -> met.getValue().label()).min(String::compareTo).orElseThrow();
      all.forEach(met -> out.output(KV.of(met.getKey(), met.getValue().labelled(smallest))));
    }
  }
}
