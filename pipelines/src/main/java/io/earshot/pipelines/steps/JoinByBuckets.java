package io.earshot.pipelines.steps;

import io.earshot.pipelines.night.IncidentNode;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Values;
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
 * <p>In: nodes, each mention once. Out: the same nodes, labelled.
 */
final class JoinByBuckets extends PTransform<PCollection<IncidentNode>, PCollection<IncidentNode>> {
  private static final TupleTag<IncidentNode> FIRST = new TupleTag<>("first") {};
  private static final TupleTag<IncidentNode> EACH = new TupleTag<>("each") {};

  private JoinByBuckets() {}

  static JoinByBuckets once() {
    return new JoinByBuckets();
  }

  @Override
  public PCollection<IncidentNode> expand(PCollection<IncidentNode> nodes) {
    PCollection<KV<String, IncidentNode>> inBuckets =
        nodes.apply("Into buckets", ParDo.of(new IntoBuckets()));
    PCollection<KV<String, IncidentNode>> firsts =
        inBuckets.apply("First of each bucket", Combine.perKey(JoinByBuckets::smaller));
    PCollection<KV<String, IncidentNode>> labelled =
        KeyedPCollectionTuple.of(FIRST, firsts)
            .and(EACH, inBuckets)
            .apply("Meet the first", CoGroupByKey.create())
            .apply("Take its label", ParDo.of(new TakeLabel()));
    return labelled
        .apply("Smallest label of each", Combine.perKey(JoinByBuckets::smaller))
        .apply("Node", Values.create());
  }

  /** Commutative and associative, since the order of nodes is total. */
  private static IncidentNode smaller(IncidentNode one, IncidentNode other) {
    int order = one.label().compareTo(other.label());
    boolean first = order < 0 || (order == 0 && one.mentionId().compareTo(other.mentionId()) < 0);
    return first ? one : other;
  }

  private static final class IntoBuckets extends DoFn<IncidentNode, KV<String, IncidentNode>> {
    @ProcessElement
    public void spread(@Element IncidentNode node, OutputReceiver<KV<String, IncidentNode>> out) {
      if (node.buckets().isEmpty()) {
        out.output(KV.of("alone " + node.mentionId(), node));
      }
      node.buckets().forEach(bucket -> out.output(KV.of(bucket, node)));
    }
  }

  private static final class TakeLabel
      extends DoFn<KV<String, CoGbkResult>, KV<String, IncidentNode>> {
    @ProcessElement
    public void take(
        @Element KV<String, CoGbkResult> bucket, OutputReceiver<KV<String, IncidentNode>> out) {
      IncidentNode first = bucket.getValue().getOnly(FIRST);
      for (IncidentNode node : bucket.getValue().getAll(EACH)) {
        boolean joins = node.joins(bucket.getKey(), first);
        out.output(KV.of(node.mentionId(), joins ? node.labelled(first.label()) : node));
      }
    }
  }
}
