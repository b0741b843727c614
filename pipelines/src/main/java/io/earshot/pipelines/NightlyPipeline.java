package io.earshot.pipelines;

import io.earshot.connectors.Mention;
import io.earshot.pipelines.errors.DeadLetter;
import io.earshot.pipelines.night.ArchivedMention;
import io.earshot.pipelines.night.AssessedMention;
import io.earshot.pipelines.night.CustomerProfile;
import io.earshot.pipelines.night.JudgedMention;
import io.earshot.pipelines.steps.ApplyPolicies;
import io.earshot.pipelines.steps.AssessMentions;
import io.earshot.pipelines.steps.CollectTallies;
import io.earshot.pipelines.steps.CountComplaintHours;
import io.earshot.pipelines.steps.GatherIncidents;
import io.earshot.pipelines.steps.JudgeCustomers;
import io.earshot.pipelines.steps.MaskPersonalData;
import io.earshot.pipelines.steps.ParseMentions;
import io.earshot.pipelines.steps.PrioritiseMentions;
import io.earshot.pipelines.steps.ReadArchive;
import io.earshot.pipelines.steps.ReadRecords;
import io.earshot.pipelines.steps.ResolveVersions;
import io.earshot.pipelines.steps.SeparateDeleted;
import io.earshot.pipelines.steps.WriteIndexSplits;
import io.earshot.pipelines.steps.WriteJsonLines;
import io.earshot.pipelines.steps.WriteQueueSlices;
import io.earshot.workspace.Layout;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TypeDescriptor;

/**
 * A night: takes in what was collected, judges it, and writes everything a generation holds. It
 * reads no clock and changes nothing outside the generation's folder; publishing is {@link
 * NightlyRun}'s.
 *
 * <p>Every record read ends in exactly one outcome (see {@link
 * io.earshot.pipelines.night.Accounting}).
 */
public final class NightlyPipeline {
  private NightlyPipeline() {}

  /** Adds the steps of a night to a pipeline. */
  public static void build(Pipeline pipeline, Night night) {
    // Take in.
    PCollectionTuple read = pipeline.apply("Read", ReadRecords.of(night.inputs()));
    PCollectionTuple parsed =
        read.get(ReadRecords.RECORDS)
            .apply("Parse", ParseMentions.of(night.inputs(), night.asOf()));
    // Policy and masking come before the first step that could write what must not be kept.
    PCollectionTuple allowed =
        parsed
            .get(ParseMentions.MENTIONS)
            .apply("Apply policies", ApplyPolicies.of(night.policies(), night.asOf()));
    PCollection<Mention> masked =
        allowed
            .get(ApplyPolicies.ALLOWED)
            .apply("Mask personal data", MaskPersonalData.inMentions(night.models()));
    PCollectionTuple archive =
        pipeline.apply(
            "Read the archive",
            ReadArchive.of(night.archiveFiles(), night.policies(), night.asOf()));
    PCollectionTuple resolved =
        masked.apply("Drop duplicates", ResolveVersions.against(archive.get(ReadArchive.KEPT)));

    // Judge.
    PCollection<AssessedMention> assessed =
        resolved
            .get(ResolveVersions.FRESH)
            .apply("Assess", AssessMentions.with(night.models(), night.policies()));
    PCollectionTuple all =
        PCollectionList.of(assessed)
            .and(resolved.get(ResolveVersions.KEPT))
            .apply("Old and new", Flatten.pCollections())
            .apply("Set the deleted apart", SeparateDeleted.mentions());
    PCollectionTuple judged =
        all.get(SeparateDeleted.LIVE)
            .apply(
                "Join with history and type",
                JudgeCustomers.with(night.models(), night.policies(), night.book()));
    PCollectionTuple prioritised =
        judged
            .get(JudgeCustomers.JUDGED)
            .apply("Prioritise", PrioritiseMentions.with(night.prioritiser(), night.asOf()));
    PCollectionTuple gathered =
        prioritised
            .get(PrioritiseMentions.ROWS)
            .apply("Gather incidents", GatherIncidents.with(night.prioritiser().settings()));

    // Write.
    PCollectionList.of(judged.get(JudgeCustomers.JUDGED).apply("Archive the live", archived()))
        .and(all.get(SeparateDeleted.DELETED).apply("Archive the deleted", tombstones()))
        .apply("What is remembered", Flatten.pCollections())
        .apply(
            "Write mentions",
            WriteJsonLines.of(
                ArchivedMention.class,
                night.folder(),
                Layout.MENTIONS,
                Night.MENTION_FILES,
                archived -> archived.mention().id()));
    judged
        .get(JudgeCustomers.PROFILES)
        .apply(
            "Write customers",
            WriteJsonLines.of(
                CustomerProfile.class,
                night.folder(),
                Layout.CUSTOMERS,
                Night.CUSTOMER_FILES,
                CustomerProfile::customerId));
    gathered
        .get(GatherIncidents.ROWS)
        .apply("Write the queue", WriteQueueSlices.into(night.folder()));
    PCollectionList.of(prioritised.get(PrioritiseMentions.OTHERS))
        .and(gathered.get(GatherIncidents.PRIORITISED))
        .apply("With and without a row", Flatten.pCollections())
        .apply("Write the index", WriteIndexSplits.into(night.folder(), Night.INDEX_SPLITS));
    PCollectionList.of(read.get(ReadRecords.FAILED))
        .and(parsed.get(ParseMentions.FAILED))
        .apply("Dead letters", Flatten.pCollections())
        .apply("Apply policies to dead letters", ApplyPolicies.toDeadLetters(night.policies()))
        .apply("Mask dead letters", MaskPersonalData.inDeadLetters(night.models()))
        .apply(
            "Write dead letters",
            WriteJsonLines.of(
                DeadLetter.class,
                night.folder(),
                Layout.DEAD_LETTERS,
                Night.DEAD_LETTER_FILES,
                DeadLetter::place));

    // Account.
    PCollectionList.of(read.get(ReadRecords.TALLIES))
        .and(parsed.get(ParseMentions.TALLIES))
        .and(allowed.get(ApplyPolicies.TALLIES))
        .and(archive.get(ReadArchive.TALLIES))
        .and(resolved.get(ResolveVersions.TALLIES))
        .and(prioritised.get(PrioritiseMentions.TALLIES))
        .and(gathered.get(GatherIncidents.TALLIES))
        .and(
            judged
                .get(JudgeCustomers.JUDGED)
                .apply("Count hours", CountComplaintHours.before(night.asOf())))
        .and(all.get(SeparateDeleted.TALLIES))
        .and(judged.get(JudgeCustomers.TALLIES))
        .apply("All tallies", Flatten.pCollections())
        .apply("Account", CollectTallies.into(night.folder()));
  }

  private static MapElements<JudgedMention, ArchivedMention> archived() {
    return MapElements.into(TypeDescriptor.of(ArchivedMention.class)).via(ArchivedMention::of);
  }

  private static MapElements<AssessedMention, ArchivedMention> tombstones() {
    return MapElements.into(TypeDescriptor.of(ArchivedMention.class)).via(ArchivedMention::of);
  }
}
