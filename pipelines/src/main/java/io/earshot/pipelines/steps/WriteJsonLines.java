package io.earshot.pipelines.steps;

import com.fasterxml.jackson.databind.ObjectWriter;
import io.earshot.workspace.WorkspaceJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PDone;
import org.apache.beam.sdk.values.TypeDescriptors;

/**
 * Writes records as JSON Lines, in a number of files that does not depend on the parallelism. Each
 * file is sorted, so equal nights give equal bytes.
 *
 * <p>In: records. Out: {@code <part>/part-<number>.jsonl}; no file for a number without records.
 *
 * @param <T> the record written
 */
public final class WriteJsonLines<T> extends PTransform<PCollection<T>, PDone> {
  private final Class<T> type;
  private final String folder;
  private final String part;
  private final int files;
  private final SerializableFunction<T, String> order;

  private WriteJsonLines(
      Class<T> type, String folder, String part, int files, SerializableFunction<T, String> order) {
    this.type = type;
    this.folder = folder;
    this.part = part;
    this.files = files;
    this.order = order;
  }

  /**
   * Writes records of one type.
   *
   * @param folder the generation's folder
   * @param part the folder in it
   * @param files how many files to spread the records over, at least 1
   * @param order what the records are spread and sorted by; records that agree in it are ordered by
   *     their JSON
   */
  public static <T> WriteJsonLines<T> of(
      Class<T> type, String folder, String part, int files, SerializableFunction<T, String> order) {
    return new WriteJsonLines<>(type, folder, part, files, order);
  }

  @Override
  public PDone expand(PCollection<T> records) {
    int count = files;
    SerializableFunction<T, String> by = order;
    records
        .apply(
            "Spread over files",
            WithKeys.<Integer, T>of(row -> Math.floorMod(by.apply(row).hashCode(), count))
                .withKeyType(TypeDescriptors.integers()))
        .apply("Collect each file", GroupByKey.create())
        .apply("Write files", ParDo.of(new Write<>(type, folder, part, by)));
    return PDone.in(records.getPipeline());
  }

  private static final class Write<T> extends DoFn<KV<Integer, Iterable<T>>, Void> {
    private final Class<T> type;
    private final String folder;
    private final String part;
    private final SerializableFunction<T, String> order;

    Write(Class<T> type, String folder, String part, SerializableFunction<T, String> order) {
      this.type = type;
      this.folder = folder;
      this.part = part;
      this.order = order;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Line(String order, byte[] json) {}

    @ProcessElement
    public void write(@Element KV<Integer, Iterable<T>> file) throws IOException {
      ObjectWriter json = WorkspaceJson.MAPPER.writerFor(type);
      List<Line> lines = new ArrayList<>();
      for (T row : file.getValue()) {
        lines.add(new Line(order.apply(row), json.writeValueAsBytes(row)));
      }
      lines.sort(
          Comparator.comparing(Line::order).thenComparing(Line::json, java.util.Arrays::compare));
      OutputFile.write(
          folder,
          part + String.format(Locale.ROOT, "/part-%03d.jsonl", file.getKey()),
          out -> {
            for (Line line : lines) {
              out.write(line.json());
              out.write('\n');
            }
          });
    }
  }
}
