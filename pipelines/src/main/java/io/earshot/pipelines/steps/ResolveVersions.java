package io.earshot.pipelines.steps;

import io.earshot.connectors.Mention;
import io.earshot.pipelines.night.AssessedMention;
import io.earshot.pipelines.night.Tally;
import io.earshot.pipelines.night.VersionResolution;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.apache.beam.sdk.values.TypeDescriptors;

/**
 * Finds, for each mention, which version of it holds: among tonight's records and the archive (see
 * {@link VersionResolution}).
 *
 * <p>In: tonight's mentions. Out: {@link #FRESH}, to be judged, and {@link #KEPT} of the archive.
 * To {@link #TALLIES}: how each record of tonight ended.
 */
public final class ResolveVersions extends PTransform<PCollection<Mention>, PCollectionTuple> {
  public static final TupleTag<Mention> FRESH = new TupleTag<>("fresh") {};
  public static final TupleTag<AssessedMention> KEPT = new TupleTag<>("kept") {};
  public static final TupleTag<Tally> TALLIES = new TupleTag<>("tallies") {};

  private static final TupleTag<Mention> ARRIVALS = new TupleTag<>("arrivals") {};
  private static final TupleTag<AssessedMention> ARCHIVED = new TupleTag<>("archived") {};

  private final PCollection<AssessedMention> archive;

  private ResolveVersions(PCollection<AssessedMention> archive) {
    this.archive = archive;
  }

  /** Against what earlier nights kept: each id at most once. */
  public static ResolveVersions against(PCollection<AssessedMention> archive) {
    return new ResolveVersions(archive);
  }

  @Override
  public PCollectionTuple expand(PCollection<Mention> arrivals) {
    return KeyedPCollectionTuple.of(
            ARRIVALS,
            arrivals.apply(
                "Key arrivals by id",
                WithKeys.of(Mention::id).withKeyType(TypeDescriptors.strings())))
        .and(
            ARCHIVED,
            archive.apply(
                "Key the archive by id",
                WithKeys.<String, AssessedMention>of(archived -> archived.mention().id())
                    .withKeyType(TypeDescriptors.strings())))
        .apply("Bring versions together", CoGroupByKey.create())
        .apply(
            "Resolve versions",
            ParDo.of(new Resolve()).withOutputTags(FRESH, TupleTagList.of(KEPT).and(TALLIES)));
  }

  private static final class Resolve extends DoFn<KV<String, CoGbkResult>, Mention> {
    @ProcessElement
    public void resolve(@Element KV<String, CoGbkResult> versions, MultiOutputReceiver out) {
      List<Mention> arrivals = new ArrayList<>();
      versions.getValue().getAll(ARRIVALS).forEach(arrivals::add);
      AssessedMention archived = versions.getValue().getOnly(ARCHIVED, null);
      VersionResolution resolution = VersionResolution.of(arrivals, archived);
      if (resolution.fresh() != null) {
        out.get(FRESH).output(resolution.fresh());
      }
      if (resolution.kept() != null) {
        out.get(KEPT).output(resolution.kept());
      }
      for (int i = 0; i < arrivals.size(); i++) {
        out.get(TALLIES).output(Tally.of(arrivals.get(i).source(), resolution.outcomes().get(i)));
      }
    }
  }
}
