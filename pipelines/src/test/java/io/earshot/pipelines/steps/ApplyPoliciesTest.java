package io.earshot.pipelines.steps;

import io.earshot.connectors.Mention;
import io.earshot.connectors.SourcePolicies;
import io.earshot.connectors.SourcePolicy;
import io.earshot.pipelines.night.Example;
import io.earshot.pipelines.night.Outcome;
import io.earshot.pipelines.night.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.testing.TestPipelineExtension;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestPipelineExtension.class)
class ApplyPoliciesTest {
  private static final Instant AS_OF = Instant.parse("2026-11-20T02:00:00Z");
  private static final Duration KEPT = Duration.ofDays(30);
  private static final SourcePolicies POLICIES =
      SourcePolicies.of(
          Map.of(
              "letters", new SourcePolicy("letters", true, true, true, KEPT, false),
              "nameless", new SourcePolicy("nameless", true, false, false, null, false)));

  @Test
  void whatIsOlderThanItsSourceAllowsIsWithheld(TestPipeline pipeline) {
    Mention justInTime = letter("l:1").createdAt(AS_OF.minus(KEPT)).build();
    Mention tooOld = letter("l:2").createdAt(AS_OF.minus(KEPT).minusMillis(1)).build();
    Mention elsewhere = Example.mention("f:1", "ann", "old").createdAt(Instant.EPOCH).build();
    Mention notice =
        Example.mention("l:3", "ann", null)
            .source("letters")
            .createdAt("1999-01-01T00:00:00Z")
            .deleted()
            .build();

    PCollectionTuple allowed =
        pipeline
            .apply(Create.of(justInTime, tooOld, elsewhere, notice))
            .apply(ApplyPolicies.of(POLICIES, AS_OF));

    PAssert.that(allowed.get(ApplyPolicies.ALLOWED))
        .containsInAnyOrder(justInTime, elsewhere, notice);
    PAssert.that(allowed.get(ApplyPolicies.TALLIES))
        .containsInAnyOrder(Tally.of("letters", Outcome.WITHHELD));
    pipeline.run().waitUntilFinish();
  }

  @Test
  void anAuthorWhoMayNotBeKeptIsDropped(TestPipeline pipeline) {
    Mention named = Example.mention("n:1", "ann", "words").source("nameless").build();
    Mention unnamed = Example.mention("n:2", null, "words").source("nameless").build();
    Mention notice = Example.mention("n:3", "ann", null).source("nameless").deleted().build();
    Mention elsewhere = Example.mention("f:1", "ann", "words").build();

    PCollectionTuple allowed =
        pipeline
            .apply(Create.of(named, unnamed, notice, elsewhere))
            .apply(ApplyPolicies.of(POLICIES, AS_OF));

    PAssert.that(allowed.get(ApplyPolicies.ALLOWED))
        .containsInAnyOrder(named.withAuthor(null), unnamed, notice.withAuthor(null), elsewhere);
    PAssert.that(allowed.get(ApplyPolicies.TALLIES)).empty();
    pipeline.run().waitUntilFinish();
  }

  private static Example letter(String id) {
    return Example.mention(id, "ann", "words").source("letters");
  }
}
