package io.earshot.pipelines.steps;

import io.earshot.nlp.Verdict;
import io.earshot.nlp.sentiment.SentimentLabel;
import io.earshot.pipelines.night.Example;
import io.earshot.pipelines.night.JudgedMention;
import io.earshot.pipelines.night.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.testing.TestPipelineExtension;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Filter;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestPipelineExtension.class)
class CountComplaintHoursTest {
  private static final Instant AS_OF = Instant.parse("2026-11-20T02:00:00Z");
  private static final Instant EVENING = Instant.parse("2026-11-19T18:20:00Z");

  private static JudgedMention mention(String id, String text, Instant at, Verdict complaint) {
    return Example.judged(
        Example.assessed(
            Example.mention(id, "ann", text).brand("larkwing").createdAt(at).build(),
            SentimentLabel.NEGATIVE,
            complaint));
  }

  @Test
  void complaintsOfTheLastWeeksCountInTheirHourThoseThatSayTheSameOnce(TestPipeline pipeline) {
    PCollection<Tally> hours =
        counted(
            pipeline,
            mention("m:1", "The ferry left without us", EVENING, Verdict.YES),
            mention("m:2", "the FERRY left without us!", at(5), Verdict.YES),
            mention("m:3", "No seats for the children", at(1), Verdict.YES),
            mention("m:4", "When does it leave?", EVENING, Verdict.NO),
            mention("m:5", "Late since spring", at(-24 * 60), Verdict.YES),
            mention("m:6", "Too late for tonight", AS_OF, Verdict.YES));

    PAssert.that(hours.apply(Filter.by(tally -> tally.table().equals(Tally.COMPLAINT_HOURS))))
        .containsInAnyOrder(tally(EVENING), tally(at(1)));
    pipeline.run().waitUntilFinish();
  }

  @Test
  void whateverIsWrittenTellsSinceWhenAnythingIsHeard(TestPipeline pipeline) {
    PCollection<Tally> hours =
        counted(
            pipeline,
            mention("m:1", "When does it leave?", EVENING, Verdict.NO),
            mention("m:2", "Thanks for the old ferry", at(-24 * 60), Verdict.NO),
            mention("m:3", "Too late for tonight", AS_OF, Verdict.YES));

    PAssert.that(hours).containsInAnyOrder(heard(EVENING), heard(AS_OF.minus(Duration.ofDays(29))));
    pipeline.run().waitUntilFinish();
  }

  private static PCollection<Tally> counted(TestPipeline pipeline, JudgedMention... mentions) {
    return PCollectionList.of(pipeline.apply(Create.of(List.of(mentions))))
        .apply(CountComplaintHours.before(AS_OF, Partitions.of(3)))
        .apply(Flatten.pCollections());
  }

  private static Instant at(long hoursLater) {
    return EVENING.plusSeconds(hoursLater * 3600);
  }

  private static Tally tally(Instant at) {
    return new Tally(Tally.COMPLAINT_HOURS, "larkwing", hour(at));
  }

  private static Tally heard(Instant at) {
    return Tally.one(Tally.HEARD, hour(at));
  }

  private static String hour(Instant at) {
    return String.valueOf(at.getEpochSecond() / 3600);
  }
}
