package io.earshot.pipelines.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.care.CareBook;
import io.earshot.pipelines.coders.RecordCoder;
import io.earshot.pipelines.night.Accounting.Counts;
import io.earshot.pipelines.night.NightReport;
import io.earshot.pipelines.night.Outcome;
import io.earshot.pipelines.night.Tallies;
import io.earshot.pipelines.night.Tally;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.testing.TestPipelineExtension;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(TestPipelineExtension.class)
class CollectTalliesTest {
  @TempDir private Path folder;

  @Test
  void equalTalliesAreCountedAndHandedOverInOrder(TestPipeline pipeline) throws IOException {
    PCollection<Tally> some =
        pipeline.apply(
            "Some",
            Create.of(
                Tally.recordOf("/in/a.jsonl"),
                Tally.recordOf("/in/a.jsonl"),
                Tally.read("forum"),
                Tally.one(Tally.QUEUE, "verify"),
                Tally.of("forum", Outcome.ASSESSED)));
    PCollection<Tally> others =
        pipeline.apply(
            "Others",
            Create.of(
                Tally.read("forum"),
                Tally.of("forum", Outcome.DUPLICATE),
                Tally.one(Tally.COMPLAINTS, "yes").less(),
                Tally.one(Tally.COMPLAINTS, "yes").less(),
                Tally.one(Tally.COMPLAINTS, "yes")));
    PCollectionList.of(some).and(others).apply(CollectTallies.into(folder.toString()));
    pipeline.run().waitUntilFinish();

    Path file = folder.resolve(CollectTallies.FILE);
    assertThat(file)
        .hasContent(
            """
            {"tally":{"table":"accounting","row":"forum","column":"assessed","change":1},"count":1}
            {"tally":{"table":"accounting","row":"forum","column":"duplicate","change":1},"count":1}
            {"tally":{"table":"accounting","row":"forum","column":"read","change":1},"count":2}
            {"tally":{"table":"complaints","row":"yes","column":"count","change":-1},"count":2}
            {"tally":{"table":"complaints","row":"yes","column":"count","change":1},"count":1}
            {"tally":{"table":"files","row":"/in/a.jsonl","column":"count","change":1},"count":2}
            {"tally":{"table":"queue","row":"verify","column":"count","change":1},"count":1}
            """);
    NightReport report = report(Tallies.read(file));
    assertThat(report.accounting().sources())
        .isEqualTo(Map.of("forum", new Counts(2, 1, 1, 0, 0, 0, 0)));
    assertThat(report.queue()).isEqualTo(Map.of("verify", 1L));
    assertThat(report.complaints()).as("one less than before").isEqualTo(Map.of("yes", -1L));
  }

  @Test
  void nothingToCountIsAnEmptyReport(TestPipeline pipeline) throws IOException {
    PCollectionList.of(pipeline.apply(Create.empty(RecordCoder.of(Tally.class))))
        .apply(CollectTallies.into(folder.toString()));
    pipeline.run().waitUntilFinish();

    NightReport report = report(Tallies.read(folder.resolve(CollectTallies.FILE)));
    assertThat(report.accounting().total()).isEqualTo(new Counts(0, 0, 0, 0, 0, 0, 0));
    assertThat(report.queue()).isEmpty();
  }

  private static NightReport report(Tallies tallies) {
    return NightReport.of("run", Instant.EPOCH, "c1", List.of(), CareBook.EMPTY, null, tallies);
  }
}
