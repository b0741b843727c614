package io.earshot.pipelines.steps;

import io.earshot.connectors.Mention;
import io.earshot.pipelines.coders.RecordCoder;
import io.earshot.pipelines.night.AssessedMention;
import io.earshot.pipelines.night.Example;
import io.earshot.pipelines.night.Outcome;
import io.earshot.pipelines.night.Tally;
import java.time.Instant;
import java.util.List;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.testing.TestPipelineExtension;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestPipelineExtension.class)
class ResolveVersionsTest {
  private static final Instant EDITED = Instant.parse("2026-11-19T08:00:00Z");

  @Test
  void everyRecordEndsInOneWay(TestPipeline pipeline) {
    Mention fresh = post("m:1", "new").build();
    Mention doubled = post("m:2", "said twice").build();
    Mention early = post("m:3", "first words").build();
    Mention edited = post("m:3", "better words").modifiedAt(EDITED).build();
    Mention known = post("m:4", "known").build();
    Mention editOfKnown = post("m:5", "edited").modifiedAt(EDITED).build();
    Mention oldOfKnown = post("m:6", "as it was").build();
    AssessedMention editKnown =
        Example.assessed(post("m:6", "as it is").modifiedAt(EDITED).build());
    Mention removed = post("m:7", "regretted").build();
    Mention notice = post("m:7", null).deleted().build();
    Mention comesBack = post("m:8", "back again").build();
    AssessedMention gone = AssessedMention.tombstone(post("m:8", null).deleted().build());
    AssessedMention untouched = Example.assessed(post("m:9", "quiet").build());

    PCollectionTuple resolved =
        resolve(
            pipeline,
            pipeline.apply(
                "Archive",
                Create.of(
                    Example.assessed(known),
                    Example.assessed(post("m:5", "before").build()),
                    editKnown,
                    Example.assessed(removed),
                    gone,
                    untouched)),
            fresh,
            doubled,
            doubled,
            early,
            edited,
            known,
            editOfKnown,
            oldOfKnown,
            removed,
            notice,
            comesBack);

    PAssert.that(resolved.get(ResolveVersions.FRESH))
        .containsInAnyOrder(fresh, doubled, edited, editOfKnown);
    PAssert.that(resolved.get(ResolveVersions.KEPT))
        .containsInAnyOrder(
            Example.assessed(known), editKnown, AssessedMention.tombstone(notice), gone, untouched);
    PAssert.that(resolved.get(ResolveVersions.TALLIES))
        .containsInAnyOrder(
            forum(Outcome.ASSESSED),
            forum(Outcome.ASSESSED),
            forum(Outcome.DUPLICATE),
            forum(Outcome.ASSESSED),
            forum(Outcome.SUPERSEDED),
            forum(Outcome.DUPLICATE),
            forum(Outcome.ASSESSED),
            forum(Outcome.SUPERSEDED),
            forum(Outcome.DELETED),
            forum(Outcome.DELETED),
            forum(Outcome.DELETED));
    pipeline.run().waitUntilFinish();
  }

  @Test
  void recordsOfDifferentSourcesUnderOneIdAreCountedUnderTheirOwn(TestPipeline pipeline) {
    Mention original = post("m:1", "words").build();
    Mention mirrored = post("m:1", "words").source("mirror").modifiedAt(EDITED).build();
    Mention noticed = post("m:2", null).source("mirror").deleted().build();
    Mention posted = post("m:2", "words").build();

    PCollectionTuple resolved =
        resolve(
            pipeline,
            pipeline.apply("Archive", Create.empty(RecordCoder.of(AssessedMention.class))),
            original,
            mirrored,
            noticed,
            posted);

    PAssert.that(resolved.get(ResolveVersions.FRESH)).containsInAnyOrder(mirrored);
    PAssert.that(resolved.get(ResolveVersions.KEPT))
        .containsInAnyOrder(AssessedMention.tombstone(noticed));
    PAssert.that(resolved.get(ResolveVersions.TALLIES))
        .containsInAnyOrder(
            forum(Outcome.SUPERSEDED),
            Tally.of("mirror", Outcome.ASSESSED),
            Tally.of("mirror", Outcome.DELETED),
            forum(Outcome.DELETED));
    pipeline.run().waitUntilFinish();
  }

  private static PCollectionTuple resolve(
      TestPipeline pipeline, PCollection<AssessedMention> archive, Mention... arrivals) {
    return pipeline
        .apply("Arrivals", Create.of(List.of(arrivals)))
        .apply(ResolveVersions.against(archive));
  }

  private static Example post(String id, String text) {
    return Example.mention(id, "ann", text);
  }

  private static Tally forum(Outcome outcome) {
    return Tally.of("forum", outcome);
  }
}
