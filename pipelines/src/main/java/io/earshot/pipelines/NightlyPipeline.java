package io.earshot.pipelines;

import io.earshot.connectors.Mention;
import io.earshot.pipelines.coders.RecordCoder;
import io.earshot.pipelines.errors.DeadLetter;
import io.earshot.pipelines.night.AssessedMention;
import io.earshot.pipelines.night.ComplaintHours;
import io.earshot.pipelines.night.JudgedMention;
import io.earshot.pipelines.night.ReplacedMention;
import io.earshot.pipelines.night.Tally;
import io.earshot.pipelines.steps.ApplyPolicies;
import io.earshot.pipelines.steps.AssessMentions;
import io.earshot.pipelines.steps.CollectTallies;
import io.earshot.pipelines.steps.CountComplaintHours;
import io.earshot.pipelines.steps.CountReplaced;
import io.earshot.pipelines.steps.FindPastRetention;
import io.earshot.pipelines.steps.GatherIncidents;
import io.earshot.pipelines.steps.JudgeCustomers;
import io.earshot.pipelines.steps.MaskPersonalData;
import io.earshot.pipelines.steps.ParseMentions;
import io.earshot.pipelines.steps.PrioritiseMentions;
import io.earshot.pipelines.steps.ReadArchive;
import io.earshot.pipelines.steps.ReadRecords;
import io.earshot.pipelines.steps.ReadStillHolding;
import io.earshot.pipelines.steps.ResolveAgainstArchive;
import io.earshot.pipelines.steps.ResolveVersions;
import io.earshot.pipelines.steps.SeparateDeleted;
import io.earshot.pipelines.steps.WriteDeleted;
import io.earshot.pipelines.steps.WriteHiddenMentions;
import io.earshot.pipelines.steps.WriteIndexSplits;
import io.earshot.pipelines.steps.WriteJsonLines;
import io.earshot.pipelines.steps.WriteQueueSlices;
import io.earshot.workspace.Layout;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;

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
    PCollectionTuple read = pipeline.apply("Read", ReadRecords.of(night.inputs(), night.shares()));
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
    PCollectionTuple resolved = resolve(masked, night);

    // Judge.
    PCollection<AssessedMention> assessed =
        resolved
            .get(ResolveVersions.FRESH)
            .apply("Assess", AssessMentions.with(night.models(), night.policies()));
    PCollectionTuple fresh =
        assessed.apply("Set the deleted of tonight apart", SeparateDeleted.mentions());
    PCollectionTuple kept =
        resolved
            .get(ResolveVersions.KEPT)
            .apply("Set the deleted of before apart", SeparateDeleted.mentions());
    PCollection<ReplacedMention> gone = resolved.get(ResolveAgainstArchive.REPLACED);
    PCollectionTuple judged =
        PCollectionList.of(fresh.get(SeparateDeleted.LIVE))
            .and(kept.get(SeparateDeleted.LIVE))
            .apply(
                "Join with history and type",
                JudgeCustomers.with(
                        night.models(), night.policies(), night.book(), night.partitions())
                    .after(night.archive(), gone));
    PCollection<ReplacedMention> replaced = judged.get(JudgeCustomers.REPLACED);
    PCollection<JudgedMention> open =
        replaced.apply(
            "Read what is open", ReadStillHolding.open(night.archive(), night.partitions()));
    PCollection<JudgedMention> complaints =
        replaced.apply(
            "Read complaints of the last weeks",
            ReadStillHolding.settledComplaints(
                night.archive(), ComplaintHours.since(night.asOf()), night.partitions()));
    PrioritiseMentions prioritise = PrioritiseMentions.with(night.prioritiser(), night.asOf());
    PCollectionTuple ofTonight =
        judged.get(JudgeCustomers.JUDGED).apply("Prioritise what was judged", prioritise);
    PCollectionTuple ofBefore = open.apply("Prioritise what is open", prioritise);
    PCollectionTuple gathered =
        PCollectionList.of(ofTonight.get(PrioritiseMentions.PRIORITISED))
            .and(ofBefore.get(PrioritiseMentions.PRIORITISED))
            .apply(
                "Gather incidents",
                GatherIncidents.with(night.prioritiser().settings(), night.partitions()));

    // Write.
    gathered
        .get(GatherIncidents.ROWS)
        .apply("Write the queue", WriteQueueSlices.into(night.folder()));
    gathered
        .get(GatherIncidents.PLACED)
        .apply(
            "Write the index",
            WriteIndexSplits.into(night.folder(), Night.INDEX_SPLITS, night.policies()));
    replaced.apply(
        "Hide what is replaced", WriteHiddenMentions.into(night.folder(), night.archive()));
    PCollectionList.of(fresh.get(SeparateDeleted.DELETED))
        .and(kept.get(SeparateDeleted.DELETED))
        .apply("All the deleted", Flatten.pCollections())
        .apply("Remember the deleted", WriteDeleted.into(night.folder()));
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
    PCollectionList<Tally> hours =
        PCollectionList.of(judged.get(JudgeCustomers.JUDGED))
            .and(open)
            .and(complaints)
            .apply("Count hours", CountComplaintHours.before(night.asOf(), night.partitions()));
    PCollectionList.of(read.get(ReadRecords.TALLIES))
        .and(parsed.get(ParseMentions.TALLIES))
        .and(allowed.get(ApplyPolicies.TALLIES))
        .and(resolved.get(ResolveVersions.TALLIES))
        .and(ofTonight.get(PrioritiseMentions.TALLIES))
        .and(ofBefore.get(PrioritiseMentions.TALLIES))
        .and(gathered.get(GatherIncidents.TALLIES))
        .and(hours.getAll())
        .and(fresh.get(SeparateDeleted.TALLIES))
        .and(kept.get(SeparateDeleted.TALLIES))
        .and(judged.get(JudgeCustomers.TALLIES))
        .and(gone.apply("Take back what they said", CountReplaced.live()))
        .and(
            replaced.apply(
                "Take back why they were not queued",
                CountReplaced.notQueued(night.archive(), night.prioritiser(), night.asOf())))
        .apply("Account", CollectTallies.into(night.folder()));
  }

  /**
   * Finds which versions hold. Usually the archive is asked about what arrived; a night that tells
   * everything anew reads all of it, as if it had arrived, and has no archive to go on with.
   */
  private static PCollectionTuple resolve(PCollection<Mention> arrivals, Night night) {
    if (night.retold().isPresent()) {
      PCollectionTuple archive =
          arrivals.getPipeline().apply("Read the archive", night.retold().get());
      PCollectionTuple resolved =
          arrivals.apply("Drop duplicates", ResolveVersions.against(archive.get(ReadArchive.KEPT)));
      return tuple(
          resolved,
          arrivals
              .getPipeline()
              .apply("Nothing is replaced", Create.empty(RecordCoder.of(ReplacedMention.class))),
          archive.get(ReadArchive.TALLIES));
    }
    PCollectionTuple past =
        arrivals
            .getPipeline()
            .apply(
                "Find what is past retention",
                FindPastRetention.in(night.archive(), night.policies(), night.asOf()));
    PCollectionTuple resolved =
        arrivals.apply(
            "Drop duplicates",
            ResolveAgainstArchive.of(
                night.archive(),
                night.policies(),
                night.asOf(),
                night.noted(),
                night.partitions()));
    return tuple(
        resolved,
        PCollectionList.of(resolved.get(ResolveAgainstArchive.REPLACED))
            .and(past.get(FindPastRetention.REPLACED))
            .apply("Everything that is replaced", Flatten.pCollections()),
        past.get(FindPastRetention.TALLIES));
  }

  private static PCollectionTuple tuple(
      PCollectionTuple resolved,
      PCollection<ReplacedMention> replaced,
      PCollection<Tally> moreTallies) {
    return PCollectionTuple.of(ResolveVersions.FRESH, resolved.get(ResolveVersions.FRESH))
        .and(ResolveVersions.KEPT, resolved.get(ResolveVersions.KEPT))
        .and(ResolveAgainstArchive.REPLACED, replaced)
        .and(
            ResolveVersions.TALLIES,
            PCollectionList.of(resolved.get(ResolveVersions.TALLIES))
                .and(moreTallies)
                .apply("Tallies of what arrived", Flatten.pCollections()));
  }
}
