package io.earshot.pipelines.steps;

import io.earshot.care.CareBook;
import io.earshot.connectors.Mention;
import io.earshot.connectors.SourcePolicies;
import io.earshot.nlp.customer.CustomerType;
import io.earshot.nlp.customer.CustomerTypeResult;
import io.earshot.nlp.customer.Evidence;
import io.earshot.pipelines.night.AssessedMention;
import io.earshot.pipelines.night.CustomerProfile;
import io.earshot.pipelines.night.Example;
import io.earshot.pipelines.night.Fingerprint;
import io.earshot.pipelines.night.JudgedMention;
import io.earshot.pipelines.night.StoryMark;
import io.earshot.pipelines.night.Tally;
import io.earshot.priority.Context;
import io.earshot.priority.Conversation;
import io.earshot.priority.CustomerHistory;
import io.earshot.priority.Fact;
import java.time.Instant;
import java.util.List;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.testing.TestPipelineExtension;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestPipelineExtension.class)
class JudgeCustomersTest {
  private static final Instant FIRST = Instant.parse("2026-03-01T10:00:00Z");
  private static final Instant SECOND = Instant.parse("2026-11-18T10:00:00Z");
  private static final CustomerTypeResult UNDETERMINED =
      new CustomerTypeResult(CustomerType.UNDETERMINED, 0, List.of());

  @Test
  void aMentionIsJoinedWithWhatItsAuthorSaidBeforeAboutTheSameBrand(TestPipeline pipeline) {
    AssessedMention before = assessed(post("m:1", "ann", FIRST, "late"));
    AssessedMention after = assessed(post("m:2", "ann", SECOND, "fine"));
    AssessedMention otherBrand = assessed(post("m:3", "ann", SECOND, "fine").brand("otherwing"));
    AssessedMention otherAuthor = assessed(post("m:4", "ben", SECOND, "late"));

    PCollectionTuple judged =
        PCollectionList.of(pipeline.apply(Create.of(after, otherAuthor, before, otherBrand)))
            .apply(
                JudgeCustomers.with(
                    FakeModels.PLAIN, SourcePolicies.defaults(), CareBook.EMPTY, Partitions.of(3)));

    PAssert.that(judged.get(JudgeCustomers.JUDGED))
        .containsInAnyOrder(
            only(before, null),
            new JudgedMention(
                after,
                champion("m:1"),
                null,
                new CustomerHistory(FIRST, 1, 1, 0, FIRST, false),
                Context.NONE,
                null,
                new StoryMark(false, SECOND),
                new CustomerProfile(
                    "ann",
                    null,
                    "larkwing",
                    FIRST,
                    SECOND,
                    2,
                    1,
                    0,
                    1,
                    champion("m:1"),
                    SECOND,
                    null)),
            only(otherBrand, profileOfOne("ann", "otherwing", SECOND, 0)),
            only(otherAuthor, profileOfOne("ben", "larkwing", SECOND, 1)));
    PAssert.that(judged.get(JudgeCustomers.REPLACED)).empty();
    PAssert.that(judged.get(JudgeCustomers.TALLIES))
        .containsInAnyOrder(
            Tally.one(Tally.CUSTOMERS, "champion"),
            Tally.one(Tally.CUSTOMERS, "undetermined"),
            Tally.one(Tally.CUSTOMERS, "undetermined"));
    pipeline.run().waitUntilFinish();
  }

  @Test
  void whereNobodyMayBeProfiledOrNobodyIsNamedEachMentionStandsAlone(TestPipeline pipeline) {
    AssessedMention first = assessed(post("x:1", "x:ann", FIRST, "late").source("x"));
    AssessedMention second = assessed(post("x:2", "x:ann", SECOND, "late").source("x"));
    AssessedMention nameless = assessed(post("m:1", null, FIRST, "late"));
    AssessedMention namelessToo = assessed(post("m:2", null, SECOND, "late"));

    PCollectionTuple judged =
        PCollectionList.of(pipeline.apply(Create.of(first, second, nameless, namelessToo)))
            .apply(
                JudgeCustomers.with(
                    FakeModels.PLAIN, SourcePolicies.defaults(), CareBook.EMPTY, Partitions.of(3)));

    PAssert.that(judged.get(JudgeCustomers.JUDGED))
        .containsInAnyOrder(alone(first), alone(second), alone(nameless), alone(namelessToo));
    PAssert.that(judged.get(JudgeCustomers.TALLIES)).empty();
    pipeline.run().waitUntilFinish();
  }

  @Test
  void mentionsWithoutABrandAreNotThoseOfABrandWithAnOddName(TestPipeline pipeline) {
    AssessedMention none = assessed(post("m:1", "ann", FIRST, "fine").brand(null));
    AssessedMention odd = assessed(post("m:2", "ann", SECOND, "fine").brand("null"));

    PCollectionTuple judged =
        PCollectionList.of(pipeline.apply(Create.of(none, odd)))
            .apply(
                JudgeCustomers.with(
                    FakeModels.PLAIN, SourcePolicies.defaults(), CareBook.EMPTY, Partitions.of(3)));

    PAssert.that(judged.get(JudgeCustomers.JUDGED))
        .containsInAnyOrder(
            only(none, profileOfOne("ann", null, FIRST, 0)),
            only(odd, profileOfOne("ann", "null", SECOND, 0)));
    pipeline.run().waitUntilFinish();
  }

  private static Example post(String id, String author, Instant createdAt, String text) {
    return Example.mention(id, author, text).createdAt(createdAt);
  }

  private static AssessedMention assessed(Example post) {
    Mention mention = post.build();
    return new AssessedMention(mention, Fingerprint.of(mention), FakeModels.judge(mention.text()));
  }

  private static JudgedMention alone(AssessedMention assessed) {
    return new JudgedMention(
        assessed, UNDETERMINED, null, CustomerHistory.NONE, context(assessed), null);
  }

  /** A complaint opens a matter that nobody has answered. */
  private static Context context(AssessedMention assessed) {
    if (!assessed.assessment().complaint().isComplaint()) {
      return Context.NONE;
    }
    return new Context(
        null,
        new Conversation(
            assessed.mention().id(),
            Conversation.State.UNRESOLVED,
            true,
            assessed.mention().createdAt(),
            null,
            null,
            List.of(Fact.of(Fact.Kind.NOBODY_ANSWERED))),
        null,
        List.of());
  }

  private static JudgedMention only(AssessedMention assessed, CustomerProfile profile) {
    return new JudgedMention(
        assessed,
        UNDETERMINED,
        null,
        CustomerHistory.NONE,
        context(assessed),
        null,
        new StoryMark(false, assessed.mention().createdAt()),
        profile);
  }

  private static CustomerTypeResult champion(String history) {
    return new CustomerTypeResult(
        CustomerType.CHAMPION, 0.8, List.of(new Evidence("history", 1, history, null)));
  }

  private static CustomerProfile profileOfOne(
      String author, String brand, Instant at, int complaints) {
    return new CustomerProfile(
        author, null, brand, at, at, 1, complaints, 0, complaints, UNDETERMINED, at, null);
  }
}
