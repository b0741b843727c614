package io.earshot.pipelines.steps;

import io.earshot.nlp.Verdict;
import io.earshot.nlp.sentiment.SentimentLabel;
import io.earshot.pipelines.night.AssessedMention;
import io.earshot.pipelines.night.Example;
import io.earshot.pipelines.night.Tally;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.testing.TestPipelineExtension;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestPipelineExtension.class)
class SeparateDeletedTest {

  @Test
  void theDeletedAreSetApartAndTheLivingCounted(TestPipeline pipeline) {
    AssessedMention complaint =
        Example.assessed(
            Example.mention("m:1", "ann", "late").build(), SentimentLabel.NEGATIVE, Verdict.YES);
    AssessedMention remark = Example.assessed(Example.mention("m:2", "ben", "so so").build());
    AssessedMention gone =
        AssessedMention.tombstone(Example.mention("m:3", "eve", null).deleted().build());

    PCollectionTuple separated =
        pipeline.apply(Create.of(complaint, remark, gone)).apply(SeparateDeleted.mentions());

    PAssert.that(separated.get(SeparateDeleted.LIVE)).containsInAnyOrder(complaint, remark);
    PAssert.that(separated.get(SeparateDeleted.DELETED)).containsInAnyOrder(gone);
    PAssert.that(separated.get(SeparateDeleted.TALLIES))
        .containsInAnyOrder(
            Tally.one(Tally.ARCHIVE, "live"),
            Tally.one(Tally.ARCHIVE, "live"),
            Tally.one(Tally.ARCHIVE, "deleted"),
            new Tally(Tally.LANGUAGES, "en", "negative"),
            new Tally(Tally.LANGUAGES, "en", "neutral"),
            Tally.one(Tally.COMPLAINTS, "yes"),
            Tally.one(Tally.COMPLAINTS, "no"));
    pipeline.run().waitUntilFinish();
  }
}
