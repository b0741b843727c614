package io.earshot.pipelines.steps;

import com.fasterxml.jackson.databind.MappingIterator;
import io.earshot.connectors.Mention;
import io.earshot.connectors.SourcePolicies;
import io.earshot.connectors.SourcePolicy;
import io.earshot.nlp.Assessment;
import io.earshot.pipelines.night.ArchivedMention;
import io.earshot.pipelines.night.AssessedMention;
import io.earshot.pipelines.night.Tally;
import io.earshot.workspace.WorkspaceJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.time.Instant;
import java.util.List;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * Reads the mentions that earlier nights kept.
 *
 * <p>In: the mention files of the published generation. Out: {@link #KEPT}, without the author or
 * the words that their source's policy no longer allows to keep. To {@link #TALLIES}: those that
 * are older than it allows, and that are dropped here. A damaged file stops the run: it is ours,
 * not bad input.
 */
public final class ReadArchive extends PTransform<PBegin, PCollectionTuple> {
  public static final TupleTag<AssessedMention> KEPT = new TupleTag<>("kept") {};
  public static final TupleTag<Tally> TALLIES = new TupleTag<>("tallies") {};

  /** Row of the {@link Tally#ARCHIVE} table. */
  public static final String PAST_RETENTION = "past_retention";

  private final List<String> files;
  private final SourcePolicies policies;
  private final Instant asOf;

  private ReadArchive(List<String> files, SourcePolicies policies, Instant asOf) {
    this.files = List.copyOf(files);
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
    return new ReadArchive(files, policies, asOf);
  }

  @Override
  public PCollectionTuple expand(PBegin begin) {
    return begin
        .apply("List the archive's files", Create.of(files).withCoder(StringUtf8Coder.of()))
        .apply("Spread the archive's files", Reshuffle.viaRandomKey())
        .apply(
            "Read archived mentions",
            ParDo.of(new Read(policies, asOf)).withOutputTags(KEPT, TupleTagList.of(TALLIES)));
  }

  private static final class Read extends DoFn<String, AssessedMention> {
    private final SourcePolicies policies;
    private final Instant asOf;

    Read(SourcePolicies policies, Instant asOf) {
      this.policies = policies;
      this.asOf = asOf;
    }

    @ProcessElement
    public void read(@Element String file, MultiOutputReceiver out) throws IOException {
      try (InputStream in =
              Channels.newInputStream(FileSystems.open(FileSystems.matchNewResource(file, false)));
          MappingIterator<ArchivedMention> lines =
              WorkspaceJson.MAPPER.readerFor(ArchivedMention.class).readValues(in)) {
        while (lines.hasNextValue()) {
          AssessedMention archived = lines.nextValue().assessed();
          Mention mention = archived.mention();
          SourcePolicy policy = policies.forSource(mention.source());
          if (archived.isTombstone()) {
            out.get(KEPT).output(archived);
          } else if (ApplyPolicies.isPastRetention(mention, policy, asOf)) {
            out.get(TALLIES).output(Tally.one(Tally.ARCHIVE, PAST_RETENTION));
          } else {
            out.get(KEPT).output(asAllowed(archived, policy));
          }
        }
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
