package io.earshot.pipelines.steps;

import io.earshot.pipelines.night.SameWords;
import io.earshot.priority.QueueRow;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptors;

/**
 * Notes in each row how many others say the same about the same brand (see {@link SameWords}).
 *
 * <p>In: rows. Out: the same rows with {@code similar} set.
 */
public final class CountSimilar extends PTransform<PCollection<QueueRow>, PCollection<QueueRow>> {

  private CountSimilar() {}

  public static CountSimilar rows() {
    return new CountSimilar();
  }

  @Override
  public PCollection<QueueRow> expand(PCollection<QueueRow> rows) {
    return rows.apply(
            "Key by words",
            WithKeys.<String, QueueRow>of(SameWords::key).withKeyType(TypeDescriptors.strings()))
        .apply("Bring equal rows together", GroupByKey.create())
        .apply("Count equal rows", ParDo.of(new CountEqual()));
  }

  private static final class CountEqual extends DoFn<KV<String, Iterable<QueueRow>>, QueueRow> {
    @ProcessElement
    public void count(@Element KV<String, Iterable<QueueRow>> equal, OutputReceiver<QueueRow> out) {
      List<QueueRow> rows = new ArrayList<>();
      equal.getValue().forEach(rows::add);
      for (QueueRow row : rows) {
        out.output(row.placed(0, rows.size() - 1));
      }
    }
  }
}
