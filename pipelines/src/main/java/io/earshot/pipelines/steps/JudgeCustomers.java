package io.earshot.pipelines.steps;

import io.earshot.care.CareBook;
import io.earshot.connectors.SourcePolicies;
import io.earshot.pipelines.coders.RecordCoder;
import io.earshot.pipelines.night.Archive;
import io.earshot.pipelines.night.AssessedMention;
import io.earshot.pipelines.night.CustomerKey;
import io.earshot.pipelines.night.CustomerProfile;
import io.earshot.pipelines.night.CustomerRetelling;
import io.earshot.pipelines.night.CustomerStory;
import io.earshot.pipelines.night.JudgedMention;
import io.earshot.pipelines.night.Models;
import io.earshot.pipelines.night.ReplacedMention;
import io.earshot.pipelines.night.Tally;
import io.earshot.workspace.IndexSplit;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * Joins each mention with what its customer had said before about the same brand, under any of
 * their accounts, and tells the customer's type and how their matter stands; judgements that people
 * put right are taken from them. Where the policy of a source forbids it, each mention stands
 * alone.
 *
 * <p>In: mentions that are new or have changed, assessed, no tombstones. Out: {@link #JUDGED}, one
 * for each, and those of the archive that are judged otherwise on their account; {@link #REPLACED},
 * what stands in the archive and holds no more. To {@link #TALLIES}: how many customers of each
 * type there are more or less than before.
 */
public final class JudgeCustomers
    extends PTransform<PCollectionList<AssessedMention>, PCollectionTuple> {
  public static final TupleTag<JudgedMention> JUDGED = new TupleTag<>("judged") {};
  public static final TupleTag<ReplacedMention> REPLACED = new TupleTag<>("replaced") {};
  public static final TupleTag<Tally> TALLIES = new TupleTag<>("tallies") {};

  private static final TupleTag<Packed> ADDED = new TupleTag<>("added") {};
  private static final TupleTag<Packed> REMOVED = new TupleTag<>("removed") {};

  private static final Coder<AssessedMention> ADDITIONS = RecordCoder.of(AssessedMention.class);
  private static final Coder<ReplacedMention> REMOVALS = RecordCoder.of(ReplacedMention.class);

  private final Models models;
  private final SourcePolicies policies;
  private final CareBook book;
  private final List<IndexSplit> splits;
  private final PCollection<ReplacedMention> removed;
  private final Partitions partitions;

  private JudgeCustomers(
      Models models,
      SourcePolicies policies,
      CareBook book,
      Partitions partitions,
      List<IndexSplit> splits,
      PCollection<ReplacedMention> removed) {
    this.models = models;
    this.policies = policies;
    this.book = book;
    this.partitions = partitions;
    this.splits = List.copyOf(splits);
    this.removed = removed;
  }

  /**
   * From these mentions alone.
   *
   * @param book what people know and did
   */
  public static JudgeCustomers with(
      Models models, SourcePolicies policies, CareBook book, Partitions partitions) {
    return new JudgeCustomers(models, policies, book, partitions, List.of(), null);
  }

  /**
   * Going on with what the archive holds.
   *
   * @param archive its splits
   * @param gone the mentions in it that hold no more
   */
  public JudgeCustomers after(List<IndexSplit> archive, PCollection<ReplacedMention> gone) {
    return new JudgeCustomers(models, policies, book, partitions, archive, gone);
  }

  @Override
  public PCollectionTuple expand(PCollectionList<AssessedMention> mentions) {
    SourcePolicies rules = policies;
    CareBook known = book;
    PCollection<ReplacedMention> gone =
        removed == null
            ? mentions
                .getPipeline()
                .apply("Nothing is gone", Create.empty(RecordCoder.of(ReplacedMention.class)))
            : removed;
    return KeyedPCollectionTuple.of(
            ADDED,
            partitions.byAll(
                "Key by customer and brand",
                mentions,
                assessed -> CustomerKey.of(assessed.mention(), rules, known)))
        .and(
            REMOVED,
            gone.apply(
                "Key what is gone by customer and brand",
                partitions.by(
                    mention -> CustomerKey.of(mention.mention().mention(), rules, known))))
        .apply("Bring a customer's mentions together", CoGroupByKey.create())
        .apply(
            "Judge customers",
            ParDo.of(new Judge(models, policies, book, splits))
                .withOutputTags(JUDGED, TupleTagList.of(REPLACED).and(TALLIES)));
  }

  static final class Judge extends DoFn<KV<Integer, CoGbkResult>, JudgedMention> {
    private final Models models;
    private final SourcePolicies policies;
    private final CareBook book;
    private final List<IndexSplit> splits;
    private transient Archive archive;

    Judge(Models models, SourcePolicies policies, CareBook book, List<IndexSplit> splits) {
      this.models = models;
      this.policies = policies;
      this.book = book;
      this.splits = splits;
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
    public void judge(@Element KV<Integer, CoGbkResult> partition, MultiOutputReceiver out)
        throws IOException {
      Map<String, List<AssessedMention>> added =
          Partitions.sortedOut(
              partition.getValue().getAll(ADDED),
              ADDITIONS,
              assessed -> CustomerKey.of(assessed.mention(), policies, book));
      Map<String, List<ReplacedMention>> gone =
          Partitions.sortedOut(
              partition.getValue().getAll(REMOVED),
              REMOVALS,
              mention -> CustomerKey.of(mention.mention().mention(), policies, book));
      SortedSet<String> customers = new TreeSet<>(added.keySet());
      customers.addAll(gone.keySet());
      for (String customer : customers) {
        judge(
            customer,
            added.getOrDefault(customer, List.of()),
            gone.getOrDefault(customer, List.of()),
            out);
      }
    }

    private void judge(
        String customer,
        List<AssessedMention> added,
        List<ReplacedMention> gone,
        MultiOutputReceiver out)
        throws IOException {
      if (!CustomerKey.isOfCustomer(customer)) {
        gone.forEach(out.get(REPLACED)::output);
        for (AssessedMention mention : added) {
          boolean typed = policies.forSource(mention.mention().source()).typeIndividuals();
          out.get(JUDGED).output(CustomerStory.withoutHistory(mention, typed, models, book));
        }
        return;
      }
      CustomerRetelling told = CustomerRetelling.of(customer, added, gone, archive, models, book);
      told.judged().forEach(out.get(JUDGED)::output);
      told.replaced().forEach(out.get(REPLACED)::output);
      if (told.before() != null) {
        out.get(TALLIES).output(ofType(told.before()).less());
      }
      if (told.after() != null) {
        out.get(TALLIES).output(ofType(told.after()));
      }
    }

    private static Tally ofType(CustomerProfile profile) {
      return Tally.one(Tally.CUSTOMERS, profile.customerType().type().code());
    }
  }
}
