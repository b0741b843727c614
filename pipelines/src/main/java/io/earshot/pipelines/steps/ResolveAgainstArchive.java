package io.earshot.pipelines.steps;

import io.earshot.connectors.Mention;
import io.earshot.connectors.SourcePolicies;
import io.earshot.pipelines.coders.RecordCoder;
import io.earshot.pipelines.night.Archive;
import io.earshot.pipelines.night.ArchivedMention;
import io.earshot.pipelines.night.AssessedMention;
import io.earshot.pipelines.night.ReplacedMention;
import io.earshot.pipelines.night.Retention;
import io.earshot.pipelines.night.Tally;
import io.earshot.pipelines.night.VersionResolution;
import io.earshot.workspace.IndexSplit;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * Finds, for each mention that arrived tonight, which version of it holds: among tonight's records
 * and the one in the archive, which is looked up by id (see {@link VersionResolution}). A mention
 * about which people wrote something down is looked up too, and judged again as it stands there.
 *
 * <p>In: tonight's mentions. Out: {@link ResolveVersions#FRESH}, to be judged; {@link
 * ResolveVersions#KEPT}, what is judged already but has to be written anew, and what is remembered
 * of deleted ones; {@link #REPLACED}, what of the archive holds no more. To {@link
 * ResolveVersions#TALLIES}: how each record of tonight ended.
 */
public final class ResolveAgainstArchive
    extends PTransform<PCollection<Mention>, PCollectionTuple> {
  public static final TupleTag<ReplacedMention> REPLACED = new TupleTag<>("replaced") {};

  private static final TupleTag<Packed> ARRIVED = new TupleTag<>("arrived") {};
  private static final TupleTag<Packed> NOTED = new TupleTag<>("noted") {};

  private static final Coder<Mention> ARRIVALS = RecordCoder.of(Mention.class);

  private final List<IndexSplit> splits;
  private final SourcePolicies policies;
  private final Instant asOf;
  private final List<String> noted;
  private final Partitions partitions;

  private ResolveAgainstArchive(
      List<IndexSplit> splits,
      SourcePolicies policies,
      Instant asOf,
      List<String> noted,
      Partitions partitions) {
    this.partitions = partitions;
    this.splits = List.copyOf(splits);
    this.policies = policies;
    this.asOf = asOf;
    this.noted = List.copyOf(noted);
  }

  /**
   * Against the archive with these splits.
   *
   * @param asOf the moment against which retention is measured: what is past it is unknown
   * @param noted ids of the mentions that are judged again, each once
   */
  public static ResolveAgainstArchive of(
      List<IndexSplit> splits,
      SourcePolicies policies,
      Instant asOf,
      List<String> noted,
      Partitions partitions) {
    return new ResolveAgainstArchive(splits, policies, asOf, noted, partitions);
  }

  @Override
  public PCollectionTuple expand(PCollection<Mention> arrivals) {
    return KeyedPCollectionTuple.of(
            ARRIVED, arrivals.apply("Key arrivals by id", partitions.by(Mention::id)))
        .and(
            NOTED,
            arrivals
                .getPipeline()
                .apply("List what people noted", Create.of(noted).withCoder(StringUtf8Coder.of()))
                .apply("Key what people noted", partitions.by(id -> id)))
        .apply("Bring versions together", CoGroupByKey.create())
        .apply(
            "Resolve versions",
            ParDo.of(new Resolve(splits, policies, asOf))
                .withOutputTags(
                    ResolveVersions.FRESH,
                    TupleTagList.of(ResolveVersions.KEPT)
                        .and(REPLACED)
                        .and(ResolveVersions.TALLIES)));
  }

  static final class Resolve extends DoFn<KV<Integer, CoGbkResult>, Mention> {
    private final List<IndexSplit> splits;
    private final SourcePolicies policies;
    private final Instant asOf;
    private transient Archive archive;

    Resolve(List<IndexSplit> splits, SourcePolicies policies, Instant asOf) {
      this.splits = splits;
      this.policies = policies;
      this.asOf = asOf;
    }

    @Setup
    public void open() throws IOException {
      archive = Archive.open(splits);
    }

    @Teardown
    public void close() throws IOException {
      archive.close();
    }

    @ProcessElement
    public void resolve(@Element KV<Integer, CoGbkResult> partition, MultiOutputReceiver out)
        throws IOException {
      Map<String, List<Mention>> arrivals =
          Partitions.sortedOut(partition.getValue().getAll(ARRIVED), ARRIVALS, Mention::id);
      NavigableSet<String> judgedAgain = new TreeSet<>();
      Packed.unpack(partition.getValue().getAll(NOTED), StringUtf8Coder.of(), judgedAgain::add);
      for (Map.Entry<String, List<Mention>> mention : arrivals.entrySet()) {
        resolve(mention.getKey(), mention.getValue(), judgedAgain.remove(mention.getKey()), out);
      }
      for (String id : judgedAgain) {
        resolve(id, List.of(), true, out);
      }
    }

    private void resolve(String id, List<Mention> arrivals, boolean noted, MultiOutputReceiver out)
        throws IOException {
      ReplacedMention known =
          archive.find(id).filter(found -> !isOver(found.mention())).orElse(null);
      AssessedMention before = known == null ? null : known.mention().assessed();
      VersionResolution resolution = VersionResolution.of(arrivals, before);
      for (int i = 0; i < arrivals.size(); i++) {
        out.get(ResolveVersions.TALLIES)
            .output(Tally.of(arrivals.get(i).source(), resolution.outcomes().get(i)));
      }
      boolean judgedAgain = before != null && !before.isTombstone() && noted;
      if (before != null && before.equals(resolution.kept()) && !judgedAgain) {
        return;
      }
      if (known != null) {
        out.get(REPLACED).output(known);
      }
      if (resolution.fresh() != null) {
        out.get(ResolveVersions.FRESH).output(resolution.fresh());
      }
      if (resolution.kept() != null) {
        out.get(ResolveVersions.KEPT).output(resolution.kept());
      }
    }

    private boolean isOver(ArchivedMention archived) {
      Mention mention = archived.mention();
      return !mention.deleted()
          && Retention.isOver(mention, policies.forSource(mention.source()), asOf);
    }
  }
}
