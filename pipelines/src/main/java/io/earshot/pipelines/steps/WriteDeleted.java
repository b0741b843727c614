package io.earshot.pipelines.steps;

import io.earshot.pipelines.night.ArchiveRecords;
import io.earshot.pipelines.night.ArchivedMention;
import io.earshot.pipelines.night.AssessedMention;
import io.earshot.workspace.Layout;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PDone;

/**
 * Remembers deleted mentions, so that an old copy of one cannot come back.
 *
 * <p>In: tombstones. Out: the folder {@code index/deleted-000}.
 */
public final class WriteDeleted extends PTransform<PCollection<AssessedMention>, PDone> {
  private final String folder;

  private WriteDeleted(String folder) {
    this.folder = folder;
  }

  /** Into the generation in this folder. */
  public static WriteDeleted into(String folder) {
    return new WriteDeleted(folder);
  }

  @Override
  public PDone expand(PCollection<AssessedMention> tombstones) {
    tombstones
        .apply("Key all tombstones the same", WithKeys.of(0))
        .apply("Collect tombstones", GroupByKey.create())
        .apply("Write tombstones", ParDo.of(new Write(folder)));
    return PDone.in(tombstones.getPipeline());
  }

  private static final class Write extends DoFn<KV<Integer, Iterable<AssessedMention>>, Void> {
    private final String folder;

    Write(String folder) {
      this.folder = folder;
    }

    @ProcessElement
    public void write(@Element KV<Integer, Iterable<AssessedMention>> all) throws IOException {
      List<AssessedMention> tombstones = new ArrayList<>();
      all.getValue().forEach(tombstones::add);
      tombstones.sort(Comparator.comparing(tombstone -> tombstone.mention().id()));
      SplitFolder.write(
          folder,
          Layout.INDEX + "/deleted-000",
          writer -> {
            for (AssessedMention tombstone : tombstones) {
              writer.addDeleted(
                  tombstone.mention().id(), ArchiveRecords.write(ArchivedMention.of(tombstone)));
            }
          });
    }
  }
}
