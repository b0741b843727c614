package io.earshot.pipelines.steps;

import io.earshot.pipelines.night.JudgedMention;
import io.earshot.pipelines.night.PrioritisedMention;
import io.earshot.pipelines.night.Tally;
import io.earshot.priority.Decision;
import io.earshot.priority.Prioritiser;
import io.earshot.priority.PriorityInput;
import java.time.Instant;
import java.util.Objects;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * Decides for every mention that is new or was in the queue until now, whether it stands in
 * tonight's queue and with which priority: so what is still open ages, and what is not drops out.
 *
 * <p>In: judged mentions. Out: {@link #PRIORITISED}, the same, with a row or without. To {@link
 * #TALLIES}: why these have none, and how many rows are alarms.
 */
public final class PrioritiseMentions
    extends PTransform<PCollection<JudgedMention>, PCollectionTuple> {
  public static final TupleTag<PrioritisedMention> PRIORITISED = new TupleTag<>("prioritised") {};
  public static final TupleTag<Tally> TALLIES = new TupleTag<>("tallies") {};

  private final Prioritiser prioritiser;
  private final Instant asOf;

  private PrioritiseMentions(Prioritiser prioritiser, Instant asOf) {
    this.prioritiser = prioritiser;
    this.asOf = asOf;
  }

  /**
   * Decides with these settings.
   *
   * @param asOf the moment against which age and due time are measured
   */
  public static PrioritiseMentions with(Prioritiser prioritiser, Instant asOf) {
    return new PrioritiseMentions(prioritiser, asOf);
  }

  @Override
  public PCollectionTuple expand(PCollection<JudgedMention> mentions) {
    return mentions.apply(
        "Decide",
        ParDo.of(new Decide(prioritiser, asOf))
            .withOutputTags(PRIORITISED, TupleTagList.of(TALLIES)));
  }

  private static final class Decide extends DoFn<JudgedMention, PrioritisedMention> {
    private final Prioritiser prioritiser;
    private final Instant asOf;

    Decide(Prioritiser prioritiser, Instant asOf) {
      this.prioritiser = prioritiser;
      this.asOf = asOf;
    }

    @ProcessElement
    public void decide(@Element JudgedMention judged, MultiOutputReceiver out) {
      PriorityInput input = judged.at(asOf);
      Decision decision = prioritiser.decide(input);
      if (decision instanceof Decision.Queued queued) {
        if (input.isAlarm()) {
          String brand = Objects.requireNonNullElse(queued.row().brand(), Tally.NO_BRAND);
          out.get(TALLIES).output(Tally.one(Tally.ALARMS, brand));
        }
        out.get(PRIORITISED).output(new PrioritisedMention(judged, queued.row()));
      } else if (decision instanceof Decision.NotQueued not) {
        out.get(TALLIES).output(Tally.one(Tally.NOT_QUEUED, not.cause().code()));
        out.get(PRIORITISED).output(new PrioritisedMention(judged, null));
      }
    }
  }
}
