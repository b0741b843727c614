package io.earshot.pipelines.steps;

import io.earshot.connectors.Mention;
import io.earshot.connectors.SourcePolicies;
import io.earshot.connectors.SourcePolicy;
import io.earshot.pipelines.errors.DeadLetter;
import io.earshot.pipelines.night.DeadLetterPolicy;
import io.earshot.pipelines.night.Outcome;
import io.earshot.pipelines.night.Retention;
import io.earshot.pipelines.night.Tally;
import java.time.Instant;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.apache.beam.sdk.values.TypeDescriptor;

/**
 * Keeps of each mention what the policy of its source allows, before anything is stored: it comes
 * first so that no later step can write what should never have been kept.
 *
 * <p>In: mentions. Out: {@link #ALLOWED}, without their author where the policy says so. To {@link
 * #TALLIES}: one {@code withheld} for each mention older than its source's retention. A deletion
 * notice always passes. (Text that may be judged but not stored is dropped by {@link
 * AssessMentions}, and histories are refused by {@link JudgeCustomers}.)
 */
public final class ApplyPolicies extends PTransform<PCollection<Mention>, PCollectionTuple> {
  public static final TupleTag<Mention> ALLOWED = new TupleTag<>("allowed") {};
  public static final TupleTag<Tally> TALLIES = new TupleTag<>("tallies") {};

  private final SourcePolicies policies;
  private final Instant asOf;

  private ApplyPolicies(SourcePolicies policies, Instant asOf) {
    this.policies = policies;
    this.asOf = asOf;
  }

  /**
   * Applies these policies.
   *
   * @param asOf the moment against which retention is measured
   */
  public static ApplyPolicies of(SourcePolicies policies, Instant asOf) {
    return new ApplyPolicies(policies, asOf);
  }

  /** In: dead letters with the raw input. Out: the same as {@link DeadLetterPolicy} allows them. */
  public static MapElements<DeadLetter, DeadLetter> toDeadLetters(SourcePolicies policies) {
    return MapElements.into(TypeDescriptor.of(DeadLetter.class))
        .via((DeadLetter letter) -> DeadLetterPolicy.apply(letter, policies));
  }

  @Override
  public PCollectionTuple expand(PCollection<Mention> mentions) {
    return mentions.apply(
        "Apply the source's policy",
        ParDo.of(new Apply(policies, asOf)).withOutputTags(ALLOWED, TupleTagList.of(TALLIES)));
  }

  private static final class Apply extends DoFn<Mention, Mention> {
    private final SourcePolicies policies;
    private final Instant asOf;

    Apply(SourcePolicies policies, Instant asOf) {
      this.policies = policies;
      this.asOf = asOf;
    }

    @ProcessElement
    public void apply(@Element Mention mention, MultiOutputReceiver out) {
      SourcePolicy policy = policies.forSource(mention.source());
      if (!mention.deleted() && Retention.isOver(mention, policy, asOf)) {
        out.get(TALLIES).output(Tally.of(mention.source(), Outcome.WITHHELD));
        return;
      }
      boolean dropAuthor = mention.author() != null && !policy.keepAuthor();
      out.get(ALLOWED).output(dropAuthor ? mention.withAuthor(null) : mention);
    }
  }
}
