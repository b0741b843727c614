package io.earshot.pipelines.steps;

import io.earshot.connectors.Mention;
import io.earshot.connectors.SourcePolicies;
import io.earshot.nlp.Assessment;
import io.earshot.nlp.complaint.Subject;
import io.earshot.pipelines.night.AssessedMention;
import io.earshot.pipelines.night.Fingerprint;
import io.earshot.pipelines.night.Models;
import io.earshot.pipelines.night.Pulse;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;

/**
 * Lets the models judge each fresh mention, and then drops the words that may not be stored.
 *
 * <p>In: mentions with personal data masked. Out: the same, assessed.
 */
public final class AssessMentions
    extends PTransform<PCollection<Mention>, PCollection<AssessedMention>> {
  private final Models models;
  private final SourcePolicies policies;

  private AssessMentions(Models models, SourcePolicies policies) {
    this.models = models;
    this.policies = policies;
  }

  public static AssessMentions with(Models models, SourcePolicies policies) {
    return new AssessMentions(models, policies);
  }

  @Override
  public PCollection<AssessedMention> expand(PCollection<Mention> mentions) {
    return mentions.apply("Assess", ParDo.of(new Assess(models, policies)));
  }

  private static final class Assess extends DoFn<Mention, AssessedMention> {
    private final Models models;
    private final SourcePolicies policies;

    Assess(Models models, SourcePolicies policies) {
      this.models = models;
      this.policies = policies;
    }

    @ProcessElement
    public void assess(@Element Mention mention, OutputReceiver<AssessedMention> out) {
      Assessment assessment =
          models.assess(mention.title(), mention.text(), Subject.of(mention.brand()));
      Pulse.countAssessed();
      boolean keepWords = policies.forSource(mention.source()).storeText();
      out.output(
          new AssessedMention(
              keepWords ? mention : mention.withTexts(null, null),
              Fingerprint.of(mention),
              keepWords ? assessment : assessment.withoutQuotes()));
    }
  }
}
