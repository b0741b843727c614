package io.earshot.pipelines.steps;

import com.fasterxml.jackson.databind.MappingIterator;
import io.earshot.connectors.Mention;
import io.earshot.connectors.SourcePolicies;
import io.earshot.connectors.SourcePolicy;
import io.earshot.nlp.Assessment;
import io.earshot.pipelines.night.Archive;
import io.earshot.pipelines.night.ArchivedMention;
import io.earshot.pipelines.night.AssessedMention;
import io.earshot.pipelines.night.NightReport;
import io.earshot.pipelines.night.Retention;
import io.earshot.pipelines.night.Tally;
import io.earshot.search.SplitArchive.Place;
import io.earshot.workspace.IndexSplit;
import io.earshot.workspace.WorkspaceJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * Reads all mentions that earlier nights kept, for a night that tells everything anew.
 *
 * <p>In: the splits of the published generation, or its mention files when it is of the first
 * format. Out: {@link #KEPT}, without the author or the words that their source's policy no longer
 * allows to keep. To {@link #TALLIES}: those that are older than it allows, and that are dropped
 * here. A damaged file stops the run: it is ours, not bad input.
 */
public final class ReadArchive extends PTransform<PBegin, PCollectionTuple> {
  public static final TupleTag<AssessedMention> KEPT = new TupleTag<>("kept") {};
  public static final TupleTag<Tally> TALLIES = new TupleTag<>("tallies") {};

  private final List<String> files;
  private final List<IndexSplit> splits;
  private final SourcePolicies policies;
  private final Instant asOf;

  private ReadArchive(
      List<String> files, List<IndexSplit> splits, SourcePolicies policies, Instant asOf) {
    this.files = List.copyOf(files);
    this.splits = List.copyOf(splits);
    this.policies = policies;
    this.asOf = asOf;
  }

  /**
   * Reads these files.
   *
   * @param files paths or URIs; empty on the first night
   * @param asOf the moment against which retention is measured
   */
  public static ReadArchive of(List<String> files, SourcePolicies policies, Instant asOf) {
    return new ReadArchive(files, List.of(), policies, asOf);
  }

  /** Reads these splits; see {@link #of}. */
  public static ReadArchive ofSplits(
      List<IndexSplit> splits, SourcePolicies policies, Instant asOf) {
    return new ReadArchive(List.of(), splits, policies, asOf);
  }

  @Override
  public PCollectionTuple expand(PBegin begin) {
    PCollection<ArchivedMention> ofFiles =
        begin
            .apply("List the archive's files", Create.of(files).withCoder(StringUtf8Coder.of()))
            .apply("Spread the archive's files", Reshuffle.viaRandomKey())
            .apply("Read files", ParDo.of(new ReadFile()));
    List<Integer> numbers = IntStream.range(0, splits.size()).boxed().toList();
    PCollection<ArchivedMention> ofSplits =
        begin
            .apply("List the archive's splits", Create.of(numbers).withCoder(VarIntCoder.of()))
            .apply("Spread the archive's splits", Reshuffle.viaRandomKey())
            .apply("Read splits", ParDo.of(new ReadSplit(splits)));
    return PCollectionList.of(ofFiles)
        .and(ofSplits)
        .apply("The archive", Flatten.pCollections())
        .apply(
            "Read archived mentions",
            ParDo.of(new Read(policies, asOf)).withOutputTags(KEPT, TupleTagList.of(TALLIES)));
  }

  private static final class ReadFile extends DoFn<String, ArchivedMention> {
    @ProcessElement
    public void read(@Element String file, OutputReceiver<ArchivedMention> out) throws IOException {
      try (InputStream in =
              Channels.newInputStream(FileSystems.open(FileSystems.matchNewResource(file, false)));
          MappingIterator<ArchivedMention> lines =
              WorkspaceJson.MAPPER.readerFor(ArchivedMention.class).readValues(in)) {
        while (lines.hasNextValue()) {
          out.output(lines.nextValue());
        }
      }
    }
  }

  private static final class ReadSplit extends DoFn<Integer, ArchivedMention> {
    private final List<IndexSplit> splits;

    ReadSplit(List<IndexSplit> splits) {
      this.splits = splits;
    }

    @ProcessElement
    public void read(@Element Integer split, OutputReceiver<ArchivedMention> out)
        throws IOException {
      try (Archive archive = Archive.open(List.of(splits.get(split)))) {
        for (Place place : archive.all(0)) {
          out.output(archive.read(place).mention());
        }
      }
    }
  }

  private static final class Read extends DoFn<ArchivedMention, AssessedMention> {
    private final SourcePolicies policies;
    private final Instant asOf;

    Read(SourcePolicies policies, Instant asOf) {
      this.policies = policies;
      this.asOf = asOf;
    }

    @ProcessElement
    public void read(@Element ArchivedMention found, MultiOutputReceiver out) {
      AssessedMention archived = found.assessed();
      Mention mention = archived.mention();
      SourcePolicy policy = policies.forSource(mention.source());
      if (archived.isTombstone()) {
        out.get(KEPT).output(archived);
      } else if (Retention.isOver(mention, policy, asOf)) {
        out.get(TALLIES).output(Tally.one(Tally.ARCHIVE, NightReport.PAST_RETENTION));
      } else {
        out.get(KEPT).output(asAllowed(archived, policy));
      }
    }

    /** The policy may forbid today what it allowed when the mention was archived. */
    private static AssessedMention asAllowed(AssessedMention archived, SourcePolicy policy) {
      Mention mention = archived.mention();
      Assessment assessment = archived.assessment();
      if (!policy.keepAuthor()) {
        mention = mention.withAuthor(null);
      }
      if (!policy.storeText()) {
        mention = mention.withTexts(null, null);
        assessment = assessment.withoutQuotes();
      }
      return new AssessedMention(mention, archived.fingerprint(), assessment);
    }
  }
}
