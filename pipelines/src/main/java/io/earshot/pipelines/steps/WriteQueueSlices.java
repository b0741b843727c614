package io.earshot.pipelines.steps;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.earshot.pipelines.coders.RecordCoder;
import io.earshot.pipelines.night.QueueLine;
import io.earshot.pipelines.night.QueueOrder;
import io.earshot.priority.QueueRow;
import io.earshot.workspace.Layout;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PDone;
import org.apache.beam.sdk.values.TypeDescriptor;

/**
 * Orders the queue in slices of priority (see {@link QueueOrder}) and hands them over; the program
 * lays them one after the other and numbers the rows.
 *
 * <p>In: rows. Out: one handover file for each slice, below {@link #FOLDER}.
 */
public final class WriteQueueSlices extends PTransform<PCollection<QueueRow>, PDone> {
  /** Below the generation's folder. */
  public static final String FOLDER = Layout.HANDOVER + "/queue";

  private static final Coder<QueueLine> LINES = RecordCoder.of(QueueLine.class);

  private final String folder;

  private WriteQueueSlices(String folder) {
    this.folder = folder;
  }

  /** Into the generation in this folder. */
  public static WriteQueueSlices into(String folder) {
    return new WriteQueueSlices(folder);
  }

  @Override
  public PDone expand(PCollection<QueueRow> rows) {
    rows.apply(
            "Write each row",
            MapElements.into(TypeDescriptor.of(QueueLine.class)).via(QueueLine::of))
        .apply(
            "Key by slice",
            new PackByKey<>(line -> QueueOrder.slice(line.priority()), StringUtf8Coder.of()))
        .apply("Collect each slice", GroupByKey.create())
        .apply("Order and write slices", ParDo.of(new Write(folder)));
    return PDone.in(rows.getPipeline());
  }

  private static final class Write extends DoFn<KV<String, Iterable<Packed>>, Void> {
    private final String folder;

    Write(String folder) {
      this.folder = folder;
    }

    @ProcessElement
    public void write(@Element KV<String, Iterable<Packed>> slice) throws IOException {
      List<QueueLine> lines = new ArrayList<>();
      Packed.unpack(slice.getValue(), LINES, lines::add);
      lines.sort(QueueLine.FIRST_TO_LAST);
      OutputFile.write(
          folder,
          FOLDER + "/" + slice.getKey() + ".txt",
          out -> {
            Writer writer = new OutputStreamWriter(out, UTF_8);
            for (QueueLine line : lines) {
              line.text().write(writer);
            }
            writer.flush();
          });
    }
  }
}
