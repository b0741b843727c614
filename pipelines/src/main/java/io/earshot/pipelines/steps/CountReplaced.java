package io.earshot.pipelines.steps;

import io.earshot.nlp.Assessment;
import io.earshot.pipelines.night.ArchivedMention;
import io.earshot.pipelines.night.JudgedMention;
import io.earshot.pipelines.night.ReplacedMention;
import io.earshot.pipelines.night.Tally;
import io.earshot.priority.Decision;
import io.earshot.priority.Prioritiser;
import io.earshot.workspace.IndexSplit;
import io.earshot.workspace.WorkspaceException;
import java.time.Instant;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;

/**
 * Takes back what was counted of mentions of the archive that hold no more.
 *
 * <p>In: replaced mentions; those that {@link JudgeCustomers} lets follow are counted again as they
 * are written. Out: tallies of one less.
 */
public final class CountReplaced
    extends PTransform<PCollection<ReplacedMention>, PCollection<Tally>> {
  private final List<IndexSplit> splits;
  private final Prioritiser prioritiser;
  private final Instant asOf;

  private CountReplaced(List<IndexSplit> splits, Prioritiser prioritiser, Instant asOf) {
    this.splits = List.copyOf(splits);
    this.prioritiser = prioritiser;
    this.asOf = asOf;
  }

  /** Why they were not in the queue: of those in settled splits. */
  public static CountReplaced notQueued(
      List<IndexSplit> splits, Prioritiser prioritiser, Instant asOf) {
    return new CountReplaced(splits, prioritiser, asOf);
  }

  /** What they said: the counts of {@link SeparateDeleted}. */
  public static ParDo.SingleOutput<ReplacedMention, Tally> live() {
    return ParDo.of(new Live());
  }

  @Override
  public PCollection<Tally> expand(PCollection<ReplacedMention> replaced) {
    return replaced.apply("Count causes", ParDo.of(new Causes(splits, prioritiser, asOf)));
  }

  private static final class Causes extends DoFn<ReplacedMention, Tally> {
    private final List<IndexSplit> splits;
    private final Prioritiser prioritiser;
    private final Instant asOf;

    Causes(List<IndexSplit> splits, Prioritiser prioritiser, Instant asOf) {
      this.splits = splits;
      this.prioritiser = prioritiser;
      this.asOf = asOf;
    }

    @ProcessElement
    public void count(@Element ReplacedMention replaced, OutputReceiver<Tally> out) {
      if (splits.get(replaced.split()).kind() != IndexSplit.Kind.SETTLED) {
        return;
      }
      JudgedMention judged = replaced.mention().judged();
      // A cause is for ever: what was not queued with these settings is not queued later either.
      Decision decision = prioritiser.decide(judged.at(asOf));
      if (!(decision instanceof Decision.NotQueued not)) {
        throw new WorkspaceException(
            "mention "
                + judged.assessed().mention().id()
                + " was settled by other rules than the present ones, as after a new version of"
                + " Earshot; nothing was published; run the night again with --retell");
      }
      out.output(Tally.one(Tally.NOT_QUEUED, not.cause().code()).less());
    }
  }

  private static final class Live extends DoFn<ReplacedMention, Tally> {
    @ProcessElement
    public void count(@Element ReplacedMention replaced, OutputReceiver<Tally> out) {
      ArchivedMention mention = replaced.mention();
      Assessment assessment = mention.assessment();
      for (Tally tally : SeparateDeleted.talliesOf(assessment)) {
        out.output(tally.less());
      }
    }
  }
}
