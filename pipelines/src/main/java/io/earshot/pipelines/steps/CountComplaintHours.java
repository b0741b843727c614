package io.earshot.pipelines.steps;

import io.earshot.pipelines.coders.RecordCoder;
import io.earshot.pipelines.night.ComplaintHours;
import io.earshot.pipelines.night.JudgedMention;
import io.earshot.pipelines.night.Tally;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.FlatMapElements;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.TypeDescriptor;

/**
 * Counts the complaints of the last weeks by brand and hour, those that say the same once, and the
 * hours in which anything was written at all.
 *
 * <p>In: judged mentions, in several collections. Out: a tally for each complaint, and one for each
 * mention, which are added up where they arise.
 */
public final class CountComplaintHours
    extends PTransform<PCollectionList<JudgedMention>, PCollectionList<Tally>> {
  private static final Coder<ComplaintHours> HOURS = RecordCoder.of(ComplaintHours.class);

  private final Instant asOf;
  private final Partitions partitions;

  private CountComplaintHours(Instant asOf, Partitions partitions) {
    this.asOf = asOf;
    this.partitions = partitions;
  }

  /** Those before this moment. */
  public static CountComplaintHours before(Instant asOf, Partitions partitions) {
    return new CountComplaintHours(asOf, partitions);
  }

  @Override
  public PCollectionList<Tally> expand(PCollectionList<JudgedMention> mentions) {
    Instant end = asOf;
    PCollectionList<ComplaintHours> hours =
        Each.of(mentions)
            .apply(
                "Complaints of the last weeks",
                FlatMapElements.into(TypeDescriptor.of(ComplaintHours.class))
                    .via(judged -> ComplaintHours.of(judged, end).stream().toList()));
    PCollectionList<Tally> tallies =
        Each.of(mentions)
            .apply(
                "Hours in which anything was written",
                FlatMapElements.into(TypeDescriptor.of(Tally.class))
                    .via(judged -> ComplaintHours.heard(judged, end).stream().toList()));
    return tallies.and(
        partitions
            .byAll("Key by what they say", hours, ComplaintHours::key)
            .apply("Bring together those that say the same", GroupByKey.create())
            .apply("Count the first of each", ParDo.of(new CountFirsts())));
  }

  private static final class CountFirsts extends DoFn<KV<Integer, Iterable<Packed>>, Tally> {
    @ProcessElement
    public void count(@Element KV<Integer, Iterable<Packed>> partition, OutputReceiver<Tally> out) {
      Map<String, ComplaintHours> firsts = new HashMap<>();
      Packed.unpack(
          partition.getValue(),
          HOURS,
          hour -> firsts.merge(hour.key(), hour, ComplaintHours::earlier));
      firsts.values().forEach(first -> out.output(first.tally()));
    }
  }
}
