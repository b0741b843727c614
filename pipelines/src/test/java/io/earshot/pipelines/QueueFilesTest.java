package io.earshot.pipelines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import io.earshot.pipelines.coders.RecordCoder;
import io.earshot.pipelines.night.ExampleRow;
import io.earshot.pipelines.night.LaneCsv;
import io.earshot.pipelines.steps.WriteQueueSlices;
import io.earshot.priority.Lane;
import io.earshot.priority.QueueRow;
import io.earshot.workspace.Layout;
import io.earshot.workspace.WorkspaceJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.testing.TestPipelineExtension;
import org.apache.beam.sdk.transforms.Create;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The queue from its rows to its files: ordered in slices by the workers, then laid in a row. */
@ExtendWith(TestPipelineExtension.class)
class QueueFilesTest {
  @TempDir private Path folder;

  @Test
  void theRowsOfAllSlicesStandInOneOrderWithRanksAndByLane(TestPipeline pipeline)
      throws IOException {
    ExampleRow first = ExampleRow.row("m:b", "52.5").lane(Lane.RECOVER).similar(2);
    ExampleRow second = ExampleRow.row("m:d", "4.0").dueAt("2026-11-18T08:00:00Z");
    ExampleRow third = ExampleRow.row("m:a", "4.0");
    ExampleRow fourth = ExampleRow.row("m:c", "4.0").lane(Lane.ANSWER);
    ExampleRow fifth = ExampleRow.row("m:e", "0.0").lane(Lane.RECOVER);
    ExampleRow sixth = ExampleRow.row("m:f", "-0.5");
    ExampleRow last = ExampleRow.row("m:g", "-30.0").lane(Lane.MONITOR);
    pipeline
        .apply(
            Create.of(
                sixth.build(),
                third.build(),
                first.build(),
                last.build(),
                fourth.build(),
                second.build(),
                fifth.build()))
        .apply(WriteQueueSlices.into(folder.toString()));
    pipeline.run().waitUntilFinish();
    assertThat(slices())
        .containsExactly(
            "slice-00999990.txt", "slice-01000000.txt", "slice-01000001.txt", "slice-01000006.txt");

    QueueFiles.write(folder);

    assertThat(rows())
        .containsExactly(
            first.rank(1).build(),
            second.rank(2).build(),
            third.rank(3).build(),
            fourth.rank(4).build(),
            fifth.rank(5).build(),
            sixth.rank(6).build(),
            last.rank(7).build());
    assertThat(csv(Lane.RECOVER))
        .isEqualTo(LaneCsv.header() + LaneCsv.line(first.build()) + LaneCsv.line(fifth.build()));
    assertThat(csv(Lane.VERIFY))
        .isEqualTo(
            LaneCsv.header()
                + LaneCsv.line(second.build())
                + LaneCsv.line(third.build())
                + LaneCsv.line(sixth.build()));
    assertThat(csv(Lane.ANSWER)).isEqualTo(LaneCsv.header() + LaneCsv.line(fourth.build()));
    assertThat(csv(Lane.MONITOR)).isEqualTo(LaneCsv.header() + LaneCsv.line(last.build()));
    assertThat(csv(Lane.DELIGHT)).isEqualTo(LaneCsv.header());
  }

  @Test
  void anEmptyQueueHasItsFilesAndNoRow(TestPipeline pipeline) throws IOException {
    pipeline
        .apply(Create.empty(RecordCoder.of(QueueRow.class)))
        .apply(WriteQueueSlices.into(folder.toString()));
    pipeline.run().waitUntilFinish();

    QueueFiles.write(folder);

    assertThat(folder.resolve(Layout.QUEUE_FILE)).isEmptyFile();
    for (Lane lane : Lane.values()) {
      assertThat(csv(lane)).isEqualTo(LaneCsv.header());
    }
  }

  private List<String> slices() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(WriteQueueSlices.FOLDER))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private List<QueueRow> rows() throws IOException {
    try (MappingIterator<QueueRow> rows =
        WorkspaceJson.MAPPER
            .readerFor(QueueRow.class)
            .readValues(folder.resolve(Layout.QUEUE_FILE).toFile())) {
      return rows.readAll();
    }
  }

  private String csv(Lane lane) throws IOException {
    return Files.readString(folder.resolve(Layout.QUEUE).resolve(lane.code() + ".csv"), UTF_8);
  }
}
