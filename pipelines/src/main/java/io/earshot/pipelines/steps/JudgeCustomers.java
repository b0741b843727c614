package io.earshot.pipelines.steps;

import io.earshot.care.CareBook;
import io.earshot.connectors.Mention;
import io.earshot.connectors.SourcePolicies;
import io.earshot.pipelines.night.AssessedMention;
import io.earshot.pipelines.night.CustomerProfile;
import io.earshot.pipelines.night.CustomerStory;
import io.earshot.pipelines.night.JudgedMention;
import io.earshot.pipelines.night.Models;
import io.earshot.pipelines.night.Tally;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.apache.beam.sdk.values.TypeDescriptors;

/**
 * Joins each mention with what its customer had said before about the same brand, under any of
 * their accounts, and tells the customer's type and how their matter stands; judgements that people
 * put right are taken from them.
 *
 * <p>In: assessed mentions, no tombstones. Out: {@link #JUDGED}, one for each, and {@link
 * #PROFILES} of the customers that may be profiled: where the policy of a source forbids it, each
 * mention stands alone. To {@link #TALLIES}: the type of each profile.
 */
public final class JudgeCustomers
    extends PTransform<PCollection<AssessedMention>, PCollectionTuple> {
  public static final TupleTag<JudgedMention> JUDGED = new TupleTag<>("judged") {};
  public static final TupleTag<CustomerProfile> PROFILES = new TupleTag<>("profiles") {};
  public static final TupleTag<Tally> TALLIES = new TupleTag<>("tallies") {};

  private final Models models;
  private final SourcePolicies policies;

  private final CareBook book;

  private JudgeCustomers(Models models, SourcePolicies policies, CareBook book) {
    this.models = models;
    this.policies = policies;
    this.book = book;
  }

  public static JudgeCustomers with(Models models, SourcePolicies policies, CareBook book) {
    return new JudgeCustomers(models, policies, book);
  }

  @Override
  public PCollectionTuple expand(PCollection<AssessedMention> mentions) {
    SourcePolicies rules = policies;
    CareBook known = book;
    return mentions
        .apply(
            "Key by customer and brand",
            WithKeys.<String, AssessedMention>of(assessed -> key(assessed.mention(), rules, known))
                .withKeyType(TypeDescriptors.strings()))
        .apply("Bring a customer's mentions together", GroupByKey.create())
        .apply(
            "Judge customers",
            ParDo.of(new Judge(models, book))
                .withOutputTags(JUDGED, TupleTagList.of(PROFILES).and(TALLIES)));
  }

  private static final String PROFILED = "customer\n";

  /** A mention that must stand alone is keyed by its own id. */
  private static String key(Mention mention, SourcePolicies policies, CareBook book) {
    boolean mayProfile =
        mention.author() != null && policies.forSource(mention.source()).profileIndividuals();
    if (!mayProfile) {
      return "mention\n" + mention.id();
    }
    // No brand is none: it is not the brand that somebody called "null".
    String brand = mention.brand() == null ? "" : "\n" + mention.brand();
    return PROFILED + book.customerId(mention.author()) + brand;
  }

  private static final class Judge
      extends DoFn<KV<String, Iterable<AssessedMention>>, JudgedMention> {
    private final Models models;
    private final CareBook book;

    Judge(Models models, CareBook book) {
      this.models = models;
      this.book = book;
    }

    @ProcessElement
    public void judge(
        @Element KV<String, Iterable<AssessedMention>> customer, MultiOutputReceiver out) {
      List<AssessedMention> mentions = new ArrayList<>();
      customer.getValue().forEach(mentions::add);
      CustomerStory story =
          customer.getKey().startsWith(PROFILED)
              ? CustomerStory.of(mentions, models.customerTypes(), book)
              : CustomerStory.withoutHistory(mentions.get(0), models.customerTypes(), book);
      story.mentions().forEach(out.get(JUDGED)::output);
      if (story.profile() != null) {
        out.get(PROFILES).output(story.profile());
        out.get(TALLIES)
            .output(Tally.one(Tally.CUSTOMERS, story.profile().customerType().type().code()));
      }
    }
  }
}
