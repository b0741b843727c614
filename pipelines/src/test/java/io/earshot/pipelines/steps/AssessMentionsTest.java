package io.earshot.pipelines.steps;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.earshot.connectors.Mention;
import io.earshot.connectors.SourcePolicies;
import io.earshot.connectors.SourcePolicy;
import io.earshot.nlp.Assessment;
import io.earshot.pipelines.night.AssessedMention;
import io.earshot.pipelines.night.Example;
import io.earshot.pipelines.night.Fingerprint;
import java.util.Map;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.testing.TestPipelineExtension;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestPipelineExtension.class)
class AssessMentionsTest {
  private static final SourcePolicies POLICIES =
      SourcePolicies.of(
          Map.of("wordless", new SourcePolicy("wordless", false, true, true, null, false)));

  @Test
  void eachMentionIsJudgedAndOnlyThenLosesTheWordsThatMayNotBeStored(TestPipeline pipeline) {
    Mention stored = Example.mention("m:1", "ann", "late again").title("my bag").build();
    Mention wordless =
        Example.mention("w:1", "ben", "late again").title("late").source("wordless").build();

    PCollection<AssessedMention> assessed =
        pipeline
            .apply(Create.of(stored, wordless))
            .apply(AssessMentions.with(FakeModels.PLAIN, POLICIES));

    Assessment judgement = FakeModels.judge("late");
    PAssert.that(assessed)
        .containsInAnyOrder(
            new AssessedMention(stored, Fingerprint.of(stored), judgement),
            new AssessedMention(
                wordless.withTexts(null, null),
                Fingerprint.of(wordless),
                judgement.withoutQuotes()));
    pipeline.run().waitUntilFinish();
  }

  @Test
  void aDefectOfAModelStopsTheRun(TestPipeline pipeline) {
    pipeline
        .apply(Create.of(Example.mention("m:1", "ann", "late again").build()))
        .apply(AssessMentions.with(FakeModels.DEFECTIVE, POLICIES));

    assertThatThrownBy(() -> pipeline.run().waitUntilFinish())
        .hasRootCauseInstanceOf(IllegalStateException.class)
        .hasRootCauseMessage("the model is defective");
  }
}
