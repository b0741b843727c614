package io.earshot.pipelines.steps;

import io.earshot.pipelines.coders.RecordCoder;
import io.earshot.pipelines.night.IncidentNode;
import io.earshot.pipelines.night.IncidentNode.InBucket;
import java.util.List;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/**
 * One round of joining: each node takes the smallest label among the firsts of its buckets. Each
 * node of a bucket meets its first alone, so the work grows with the number of nodes however many
 * share a bucket. Chains of buckets need as many rounds as they have links.
 *
 * <p>In: each node in each of its buckets, keyed by bucket. Out: the same nodes, labelled, in those
 * buckets that several share: whoever meets nobody is not carried on, and most meet nobody.
 */
final class JoinByBuckets
    extends PTransform<PCollection<KV<Integer, Packed>>, PCollection<InBucket>> {
  private static final Coder<InBucket> CODER = RecordCoder.of(InBucket.class);

  private final Partitions partitions;

  private JoinByBuckets(Partitions partitions) {
    this.partitions = partitions;
  }

  /** A whole round: afterwards a node has one label in all of its buckets. */
  static JoinByBuckets once(Partitions partitions) {
    return new JoinByBuckets(partitions);
  }

  @Override
  public PCollection<InBucket> expand(PCollection<KV<Integer, Packed>> nodes) {
    return nodes
        .apply("Meet the first", meeting())
        .apply("Key by node", partitions.by(met -> met.node().mentionId()))
        .apply("All meetings of each", GroupByKey.create())
        .apply("Smallest label of each", ParDo.of(new SmallestLabel()));
  }

  /** The first half of a round: afterwards a node has a label for each of its buckets. */
  static PTransform<PCollection<KV<Integer, Packed>>, PCollection<InBucket>> meeting() {
    return new Meeting();
  }

  private static final class Meeting
      extends PTransform<PCollection<KV<Integer, Packed>>, PCollection<InBucket>> {
    @Override
    public PCollection<InBucket> expand(PCollection<KV<Integer, Packed>> nodes) {
      return nodes
          .apply("Bring buckets together", GroupByKey.create())
          .apply("Take the first's label", ParDo.of(new TakeLabel()));
    }
  }

  private static final class TakeLabel extends DoFn<KV<Integer, Iterable<Packed>>, InBucket> {
    @ProcessElement
    public void take(
        @Element KV<Integer, Iterable<Packed>> partition, OutputReceiver<InBucket> out) {
      Partitions.sortedOut(partition.getValue(), CODER, InBucket::bucket)
          .values()
          .forEach(bucket -> meet(bucket, out));
    }

    private static void meet(List<InBucket> bucket, OutputReceiver<InBucket> out) {
      if (bucket.size() == 1) {
        return;
      }
      IncidentNode first =
          bucket.stream().map(InBucket::node).min(IncidentNode.FIRST_TO_LAST).orElseThrow();
      for (InBucket met : bucket) {
        out.output(met.node().joins(met.bucket(), first) ? met.labelled(first.label()) : met);
      }
    }
  }

  private static final class SmallestLabel extends DoFn<KV<Integer, Iterable<Packed>>, InBucket> {
    @ProcessElement
    public void choose(
        @Element KV<Integer, Iterable<Packed>> partition, OutputReceiver<InBucket> out) {
      Partitions.sortedOut(partition.getValue(), CODER, met -> met.node().mentionId())
          .values()
          .forEach(
              meetings -> {
                String smallest = InBucket.smallestLabel(meetings).orElseThrow();
                meetings.forEach(met -> out.output(met.labelled(smallest)));
              });
    }
  }
}
