package io.earshot.pipelines.steps;

import io.earshot.pipelines.night.QueueOrder;
import io.earshot.priority.QueueRow;
import io.earshot.workspace.Layout;
import io.earshot.workspace.WorkspaceJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PDone;
import org.apache.beam.sdk.values.TypeDescriptors;

/**
 * Orders the queue in slices of priority (see {@link QueueOrder}) and hands them over; the program
 * lays them one after the other and numbers the rows.
 *
 * <p>In: rows. Out: one handover file for each slice, below {@link #FOLDER}.
 */
public final class WriteQueueSlices extends PTransform<PCollection<QueueRow>, PDone> {
  /** Below the generation's folder. */
  public static final String FOLDER = Layout.HANDOVER + "/queue";

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
            "Key by slice",
            WithKeys.<String, QueueRow>of(row -> QueueOrder.slice(row.priority()))
                .withKeyType(TypeDescriptors.strings()))
        .apply("Collect each slice", GroupByKey.create())
        .apply("Order and write slices", ParDo.of(new Write(folder)));
    return PDone.in(rows.getPipeline());
  }

  private static final class Write extends DoFn<KV<String, Iterable<QueueRow>>, Void> {
    private final String folder;

    Write(String folder) {
      this.folder = folder;
    }

    @ProcessElement
    public void write(@Element KV<String, Iterable<QueueRow>> slice) throws IOException {
      List<QueueRow> rows = new ArrayList<>();
      slice.getValue().forEach(rows::add);
      rows.sort(QueueOrder.FIRST_TO_LAST);
      OutputFile.write(
          folder,
          FOLDER + "/" + slice.getKey() + ".jsonl",
          out -> {
            for (QueueRow row : rows) {
              out.write(WorkspaceJson.MAPPER.writeValueAsBytes(row));
              out.write('\n');
            }
          });
    }
  }
}
