package io.earshot.pipelines.steps;

import io.earshot.nlp.Assessment;
import io.earshot.pipelines.night.AssessedMention;
import io.earshot.pipelines.night.Tally;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * Sets apart what is only remembered as deleted.
 *
 * <p>In: everything that is known after tonight. Out: {@link #LIVE} and {@link #DELETED}. To {@link
 * #TALLIES}: what the archive holds, by language, mood and complaint.
 */
public final class SeparateDeleted
    extends PTransform<PCollection<AssessedMention>, PCollectionTuple> {
  public static final TupleTag<AssessedMention> LIVE = new TupleTag<>("live") {};
  public static final TupleTag<AssessedMention> DELETED = new TupleTag<>("deleted") {};
  public static final TupleTag<Tally> TALLIES = new TupleTag<>("tallies") {};

  private SeparateDeleted() {}

  public static SeparateDeleted mentions() {
    return new SeparateDeleted();
  }

  @Override
  public PCollectionTuple expand(PCollection<AssessedMention> mentions) {
    return mentions.apply(
        "Separate",
        ParDo.of(new Separate()).withOutputTags(LIVE, TupleTagList.of(DELETED).and(TALLIES)));
  }

  private static final class Separate extends DoFn<AssessedMention, AssessedMention> {
    @ProcessElement
    public void separate(@Element AssessedMention mention, MultiOutputReceiver out) {
      if (mention.isTombstone()) {
        out.get(DELETED).output(mention);
        out.get(TALLIES).output(Tally.one(Tally.ARCHIVE, "deleted"));
        return;
      }
      out.get(LIVE).output(mention);
      talliesOf(mention.assessment()).forEach(out.get(TALLIES)::output);
    }
  }

  /** What is counted of a live mention of the archive. */
  static List<Tally> talliesOf(Assessment assessment) {
    return List.of(
        Tally.one(Tally.ARCHIVE, "live"),
        new Tally(
            Tally.LANGUAGES,
            assessment.language().language().code(),
            assessment.sentiment().label().code()),
        Tally.one(Tally.COMPLAINTS, assessment.complaint().verdict().code()));
  }
}
