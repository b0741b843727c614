package io.earshot.pipelines.steps;

import io.earshot.pipelines.night.Tallies;
import io.earshot.pipelines.night.Tally;
import io.earshot.workspace.Layout;
import io.earshot.workspace.WorkspaceJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Sum;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PDone;

/**
 * Counts everything that was tallied and hands the counts to the program that makes the report.
 *
 * <p>In: tallies, of which most mentions bring several; so they are added up where they arise, and
 * few travel. Out: the handover file {@link #FILE}.
 */
public final class CollectTallies extends PTransform<PCollectionList<Tally>, PDone> {
  /** Below the generation's folder. */
  public static final String FILE = Layout.HANDOVER + "/tallies.jsonl";

  private final String folder;

  private CollectTallies(String folder) {
    this.folder = folder;
  }

  /** Into the generation in this folder. */
  public static CollectTallies into(String folder) {
    return new CollectTallies(folder);
  }

  @Override
  public PDone expand(PCollectionList<Tally> tallies) {
    List<PCollection<KV<Tally, Long>>> sums = new ArrayList<>();
    for (int i = 0; i < tallies.size(); i++) {
      sums.add(tallies.get(i).apply("Add up where they arise: " + i, ParDo.of(new AddUp())));
    }
    PCollectionList.of(sums)
        .apply("All tallies", Flatten.pCollections())
        .apply("Add up", Sum.longsPerKey())
        .apply("Key all the same", WithKeys.of(0))
        .apply("Bring all counts together", GroupByKey.create())
        .apply("Write the counts", ParDo.of(new Write(folder)));
    return PDone.in(tallies.getPipeline());
  }

  private static final class AddUp extends DoFn<Tally, KV<Tally, Long>> {
    private transient Map<Tally, Long> counts;

    @StartBundle
    public void begin() {
      counts = new HashMap<>();
    }

    @ProcessElement
    public void add(@Element Tally tally) {
      counts.merge(tally, 1L, Long::sum);
    }

    @FinishBundle
    public void handOver(FinishBundleContext out) {
      counts.forEach(
          (tally, count) ->
              out.output(
                  KV.of(tally, count),
                  GlobalWindow.INSTANCE.maxTimestamp(),
                  GlobalWindow.INSTANCE));
    }
  }

  private static final class Write extends DoFn<KV<Integer, Iterable<KV<Tally, Long>>>, Void> {
    private final String folder;

    Write(String folder) {
      this.folder = folder;
    }

    @ProcessElement
    public void write(@Element KV<Integer, Iterable<KV<Tally, Long>>> all) throws IOException {
      List<Tallies.Line> lines = new ArrayList<>();
      all.getValue()
          .forEach(count -> lines.add(new Tallies.Line(count.getKey(), count.getValue())));
      lines.sort(Comparator.comparing(line -> line.tally().toString()));
      OutputFile.write(
          folder,
          FILE,
          out -> {
            for (Tallies.Line line : lines) {
              out.write(WorkspaceJson.MAPPER.writeValueAsBytes(line));
              out.write('\n');
            }
          });
    }
  }
}
