package io.earshot.pipelines;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.pipelines.NightlyRun.Flink;
import io.earshot.pipelines.coders.RecordCoder;
import io.earshot.pipelines.night.ExampleRow;
import io.earshot.pipelines.steps.WriteQueueSlices;
import io.earshot.priority.QueueRow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.apache.beam.runners.flink.FlinkPipelineOptions;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlinkJobTest {
  private static final int ROWS = 20_000;

  @TempDir private Path folder;

  /**
   * Beam brings together what it meets of a key in a bundle, as one record, and Flink cannot sort a
   * record that does not fit into a buffer of the sorter; here one of 16 MB, as tasks have it that
   * share little memory. All rows, of 50 MB together, have the same key.
   */
  @Test
  void aKeyMayHaveMoreThanFitsIntoABufferOfTheSorter() throws Exception {
    Flink flink = Flink.embedded(2);
    Pipeline pipeline = FlinkJob.create(flink);
    FlinkPipelineOptions options = pipeline.getOptions().as(FlinkPipelineOptions.class);
    Files.writeString(
        Path.of(options.getFlinkConfDir(), "flink-conf.yaml"),
        "\ntaskmanager.memory.managed.size: 32m\n",
        StandardOpenOption.APPEND);
    pipeline
        .apply(Create.of(ROWS))
        .apply("Of the same priority", ParDo.of(new Rows()))
        .setCoder(RecordCoder.of(QueueRow.class))
        .apply(WriteQueueSlices.into(folder.toString()));

    FlinkJob.run(pipeline, flink);

    try (Stream<Path> slices = Files.list(folder.resolve(WriteQueueSlices.FOLDER))) {
      Path slice = slices.reduce((one, another) -> fail()).orElseThrow();
      try (Stream<String> lines = Files.lines(slice)) {
        assertThat(lines).hasSize(3 * ROWS);
      }
    }
  }

  private static Path fail() {
    throw new AssertionError("there is more than one slice");
  }

  private static final class Rows extends DoFn<Integer, QueueRow> {
    @ProcessElement
    public void make(@Element Integer rows, OutputReceiver<QueueRow> out) {
      for (int number = 0; number < rows; number++) {
        out.output(ExampleRow.row("m:" + number, "52.5").build());
      }
    }
  }
}
