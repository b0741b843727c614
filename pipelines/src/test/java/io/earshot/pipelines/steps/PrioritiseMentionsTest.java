package io.earshot.pipelines.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.nlp.Verdict;
import io.earshot.nlp.customer.CustomerType;
import io.earshot.nlp.customer.CustomerTypeResult;
import io.earshot.nlp.sentiment.SentimentLabel;
import io.earshot.pipelines.night.AssessedMention;
import io.earshot.pipelines.night.Example;
import io.earshot.pipelines.night.JudgedMention;
import io.earshot.pipelines.night.PrioritisedMention;
import io.earshot.pipelines.night.Tally;
import io.earshot.priority.Brand;
import io.earshot.priority.Decision;
import io.earshot.priority.Lane;
import io.earshot.priority.Prioritiser;
import io.earshot.priority.PriorityInput;
import io.earshot.priority.PrioritySettings;
import io.earshot.priority.QueueRow;
import java.time.Instant;
import java.util.List;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.testing.TestPipelineExtension;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestPipelineExtension.class)
class PrioritiseMentionsTest {
  private static final Instant AS_OF = Instant.parse("2026-11-20T02:00:00Z");
  private static final Prioritiser PRIORITISER =
      Prioritiser.of(
          PrioritySettings.defaults(),
          List.of(
              new Brand("larkwing", "Larkwing", Brand.Relation.OWN),
              new Brand("otherwing", "Otherwing", Brand.Relation.COMPETITOR)),
          "c1");

  @Test
  void eachMentionIsInTheQueueOrTheCauseIsCounted(TestPipeline pipeline) {
    JudgedMention complaint = judged(Example.mention("m:1", "ann", "my bag is late"), Verdict.YES);
    JudgedMention remark = judged(Example.mention("m:2", "ben", "seen one"), Verdict.NO);
    JudgedMention competitors =
        judged(Example.mention("m:3", "eve", "late").brand("otherwing"), Verdict.YES);
    JudgedMention old =
        judged(
            Example.mention("m:4", "kim", "late").createdAt("2026-01-01T00:00:00Z"), Verdict.YES);
    QueueRow row = row(complaint);

    PCollectionTuple prioritised =
        pipeline
            .apply(Create.of(complaint, remark, competitors, old))
            .apply(PrioritiseMentions.with(PRIORITISER, AS_OF));

    assertThat(row.lane()).isEqualTo(Lane.VERIFY);
    PAssert.that(prioritised.get(PrioritiseMentions.PRIORITISED))
        .containsInAnyOrder(
            new PrioritisedMention(complaint, row),
            new PrioritisedMention(remark, null),
            new PrioritisedMention(competitors, null),
            new PrioritisedMention(old, null));
    PAssert.that(prioritised.get(PrioritiseMentions.TALLIES))
        .containsInAnyOrder(
            Tally.one(Tally.NOT_QUEUED, "no_need"),
            Tally.one(Tally.NOT_QUEUED, "competitor"),
            Tally.one(Tally.NOT_QUEUED, "aged_out"));
    pipeline.run().waitUntilFinish();
  }

  @Test
  void championsWhoTurnedWithinADayAreCountedAsAlarmsOfTheirBrand(TestPipeline pipeline) {
    JudgedMention turned = lapsed("m:1", CustomerType.CHAMPION, "2026-11-19T02:00:01Z");
    JudgedMention known = lapsed("m:2", CustomerType.CHAMPION, "2026-11-19T02:00:00Z");
    JudgedMention critic = lapsed("m:3", CustomerType.EXTREME_CRITIC, "2026-11-19T22:00:00Z");

    PCollectionTuple prioritised =
        pipeline
            .apply(Create.of(turned, known, critic))
            .apply(PrioritiseMentions.with(PRIORITISER, AS_OF));

    PAssert.that(prioritised.get(PrioritiseMentions.TALLIES))
        .containsInAnyOrder(Tally.one(Tally.ALARMS, "larkwing"));
    pipeline.run().waitUntilFinish();
  }

  private static JudgedMention lapsed(String id, CustomerType before, String createdAt) {
    Example mention = Example.mention(id, "ann", "late").brand("larkwing").createdAt(createdAt);
    JudgedMention judged = judged(mention, Verdict.YES);
    return new JudgedMention(
        judged.assessed(),
        new CustomerTypeResult(CustomerType.LAPSED_LOYAL, 0.8, List.of()),
        before,
        judged.history(),
        judged.context(),
        judged.uncorrected(),
        judged.mark(),
        judged.profile());
  }

  /** How many points there are is the prioritiser's matter, and tested there. */
  private static QueueRow row(JudgedMention judged) {
    Decision decision =
        PRIORITISER.decide(
            new PriorityInput(
                judged.assessed().mention(),
                judged.assessed().assessment(),
                judged.type(),
                judged.previousType(),
                judged.history(),
                judged.context(),
                AS_OF));
    return ((Decision.Queued) decision).row();
  }

  private static JudgedMention judged(Example mention, Verdict complaint) {
    AssessedMention assessed =
        Example.assessed(
            mention.build(),
            complaint == Verdict.YES ? SentimentLabel.NEGATIVE : SentimentLabel.NEUTRAL,
            complaint);
    return Example.judged(assessed);
  }
}
