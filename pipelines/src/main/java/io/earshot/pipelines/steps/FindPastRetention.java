package io.earshot.pipelines.steps;

import io.earshot.connectors.SourcePolicies;
import io.earshot.pipelines.night.Archive;
import io.earshot.pipelines.night.NightReport;
import io.earshot.pipelines.night.ReplacedMention;
import io.earshot.pipelines.night.Tally;
import io.earshot.search.SplitArchive.Place;
import io.earshot.workspace.IndexSplit;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * Finds what a source's policy does not allow to keep any longer.
 *
 * <p>Out: {@link #REPLACED}, mentions of the archive. To {@link #TALLIES}: how many.
 */
public final class FindPastRetention extends PTransform<PBegin, PCollectionTuple> {
  public static final TupleTag<ReplacedMention> REPLACED = new TupleTag<>("past") {};
  public static final TupleTag<Tally> TALLIES = new TupleTag<>("tallies") {};

  private final List<IndexSplit> splits;
  private final SourcePolicies policies;
  private final Instant asOf;

  private FindPastRetention(List<IndexSplit> splits, SourcePolicies policies, Instant asOf) {
    this.splits = List.copyOf(splits);
    this.policies = policies;
    this.asOf = asOf;
  }

  /** In the archive with these splits. */
  public static FindPastRetention in(
      List<IndexSplit> splits, SourcePolicies policies, Instant asOf) {
    return new FindPastRetention(splits, policies, asOf);
  }

  @Override
  public PCollectionTuple expand(PBegin begin) {
    List<Integer> numbers = IntStream.range(0, splits.size()).boxed().toList();
    return begin
        .apply("List the splits to ask", Create.of(numbers).withCoder(VarIntCoder.of()))
        .apply(
            "Find what is past retention",
            ParDo.of(new Find(splits, policies, asOf))
                .withOutputTags(REPLACED, TupleTagList.of(TALLIES)));
  }

  private static final class Find extends DoFn<Integer, ReplacedMention> {
    private final List<IndexSplit> splits;
    private final SourcePolicies policies;
    private final Instant asOf;

    Find(List<IndexSplit> splits, SourcePolicies policies, Instant asOf) {
      this.splits = splits;
      this.policies = policies;
      this.asOf = asOf;
    }

    @ProcessElement
    public void find(@Element Integer split, MultiOutputReceiver out) throws IOException {
      try (Archive archive = Archive.open(List.of(splits.get(split)))) {
        for (ReplacedMention past : archive.pastRetention(policies, asOf)) {
          Place place = new Place(split, past.place().document());
          out.get(REPLACED).output(new ReplacedMention(past.mention(), place));
          out.get(TALLIES).output(Tally.one(Tally.ARCHIVE, NightReport.PAST_RETENTION));
        }
      }
    }
  }
}
