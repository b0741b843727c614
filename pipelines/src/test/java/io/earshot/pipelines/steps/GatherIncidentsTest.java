package io.earshot.pipelines.steps;

import static io.earshot.pipelines.night.ExampleRow.row;

import io.earshot.connectors.Author;
import io.earshot.nlp.Verdict;
import io.earshot.nlp.sentiment.SentimentLabel;
import io.earshot.pipelines.night.Example;
import io.earshot.pipelines.night.ExampleRow;
import io.earshot.pipelines.night.PrioritisedMention;
import io.earshot.pipelines.night.Tally;
import io.earshot.priority.Conversation;
import io.earshot.priority.Fact;
import io.earshot.priority.Incident;
import io.earshot.priority.Lane;
import io.earshot.priority.PrioritySettings;
import io.earshot.priority.QueueRow;
import io.earshot.priority.Reason;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.testing.TestPipelineExtension;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestPipelineExtension.class)
class GatherIncidentsTest {
  private static final String WORDS = "They cancelled the evening train and left us in the rain";
  private static final List<Fact> COPIES = List.of(Fact.of(Fact.Kind.SAME_WORDS_OR_MATTER));
  private static final Fact NAMING = Fact.of(Fact.Kind.NAMING, "418");

  /** A complaint whose one part is what the step knows complaints by. */
  private static ExampleRow complaint(String id, String points, String excerpt) {
    return row(id, points)
        .reasons(
            new Reason("complaint", new BigDecimal(points), Fact.written("judged a complaint")))
        .excerpt(excerpt);
  }

  private static PrioritisedMention mention(ExampleRow row) {
    QueueRow built = row.build();
    return new PrioritisedMention(
        Example.judged(
            Example.assessed(
                Example.mention(
                        built.mentionId(),
                        built.author().id().substring("forum:".length()),
                        built.excerpt())
                    .build(),
                SentimentLabel.NEGATIVE,
                Verdict.YES)),
        built);
  }

  private static PCollectionTuple gathered(TestPipeline pipeline, ExampleRow... rows) {
    List<PrioritisedMention> mentions = new ArrayList<>();
    for (ExampleRow row : rows) {
      mentions.add(mention(row));
    }
    return PCollectionList.of(pipeline.apply(Create.of(mentions)))
        .apply(GatherIncidents.with(PrioritySettings.defaults(), Partitions.of(3)));
  }

  private static Incident.Member member(String id) {
    return member(id, "forum:ann");
  }

  private static Incident.Member member(String id, String author) {
    return new Incident.Member(id, author, null);
  }

  @Test
  void copiesAndNearCopiesStandUnderTheFirstInTheOrderOfTheQueue(TestPipeline pipeline) {
    ExampleRow original = complaint("m:1", "3.0", WORDS).createdAt("2026-11-18T09:00:00Z");
    ExampleRow forwarded =
        complaint("m:2", "5.0", "RT @ann " + WORDS + "!").author(Author.of("forum:ben"));
    ExampleRow near = complaint("m:3", "4.0", WORDS + ", again!").author(Author.of("forum:cleo"));
    ExampleRow otherBrand = complaint("m:4", "3.0", WORDS).brand("otherwing");

    PCollectionTuple gathered = gathered(pipeline, original, forwarded, near, otherBrand);

    Incident copies =
        new Incident("m:1", 1, 2, COPIES, List.of(member("m:3", "forum:cleo"), member("m:1")));
    PAssert.that(gathered.get(GatherIncidents.ROWS))
        .containsInAnyOrder(
            forwarded.build().inIncident(copies, Optional.empty()), otherBrand.build());
    PAssert.that(gathered.get(GatherIncidents.TALLIES))
        .containsInAnyOrder(
            Tally.one(Tally.QUEUE, "verify"),
            Tally.one(Tally.QUEUE, "verify"),
            Tally.one(Tally.NOT_QUEUED, "same_incident"),
            Tally.one(Tally.NOT_QUEUED, "same_incident"));
    pipeline.run().waitUntilFinish();
  }

  @Test
  void shortComplaintsThatDifferInWhatWasLostStayApart(TestPipeline pipeline) {
    ExampleRow cello = complaint("m:1", "3.0", "you lost my cello on the way to Turku");
    ExampleRow pram =
        complaint("m:2", "4.0", "you lost my pram on the way to Turku")
            .author(Author.of("forum:ben"));

    PCollectionTuple gathered = gathered(pipeline, cello, pram);

    PAssert.that(gathered.get(GatherIncidents.ROWS))
        .containsInAnyOrder(cello.build(), pram.build());
    pipeline.run().waitUntilFinish();
  }

  @Test
  void complaintsThatNameTheSameThingAreOneIncidentAndTheLoyalKeepTheirRow(TestPipeline pipeline) {
    ExampleRow first =
        complaint("m:1", "9.0", "Flight 418 cancelled, no hotel").createdAt("2026-11-17T23:00:00Z");
    String beyondTheExcerpt = "Sat on the floor all night. ".repeat(10) + "That was flight KS418";
    ExampleRow second = complaint("m:2", "8.0", beyondTheExcerpt);
    ExampleRow loyal = complaint("m:3", "7.0", "Flug 418 und keine Hilfe").lane(Lane.RECOVER);
    ExampleRow otherFlight = complaint("m:4", "8.0", "Flight 419 cancelled, no hotel");

    PCollectionTuple gathered = gathered(pipeline, first, second, loyal, otherFlight);

    Reason points =
        new Reason(
            "incident", new BigDecimal("4.8"), List.of(Fact.of(Fact.Kind.COMPLAINTS, 3), NAMING));
    PAssert.that(gathered.get(GatherIncidents.ROWS))
        .containsInAnyOrder(
            first
                .build()
                .inIncident(
                    new Incident("m:1", 3, 0, List.of(NAMING), List.of(member("m:2"))),
                    Optional.of(points)),
            loyal
                .build()
                .inIncident(
                    new Incident("m:1", 3, 0, List.of(NAMING), List.of()), Optional.of(points)),
            otherFlight.build());
    pipeline.run().waitUntilFinish();
  }

  @Test
  void thePostsOfOneMatterAreOneRowAndPraiseIsNeverFolded(TestPipeline pipeline) {
    Conversation matter =
        new Conversation(
            "m:1",
            Conversation.State.UNRESOLVED,
            true,
            Instant.parse("2026-11-18T09:00:00Z"),
            null,
            null,
            List.of(Fact.of(Fact.Kind.NOBODY_ANSWERED)));
    ExampleRow before = complaint("m:1", "3.0", "Late.").conversation(matter);
    ExampleRow after = complaint("m:2", "6.0", "Still nobody here.").conversation(matter);
    ExampleRow detail =
        row("m:5", "4.0")
            .reasons(new Reason("open_matter", new BigDecimal("4.0"), Fact.written("writes on")))
            .excerpt("It was flight 418, seat 12A, on Tuesday.")
            .conversation(matter);
    ExampleRow sameThing = complaint("m:6", "2.0", "Flight 418 was dirty, seat 12A on Tuesday.");
    ExampleRow praise = row("m:3", "1.0").excerpt("Thank you for the lovely flight, you all");
    ExampleRow samePraise = row("m:4", "1.0").excerpt("Thank you for the lovely flight, you all");

    PCollectionTuple gathered =
        gathered(pipeline, before, after, detail, sameThing, praise, samePraise);

    PAssert.that(gathered.get(GatherIncidents.ROWS))
        .containsInAnyOrder(
            after
                .build()
                .inIncident(
                    new Incident(
                        "m:1",
                        1,
                        2,
                        List.of(Fact.of(Fact.Kind.SAME_WRITER)),
                        List.of(member("m:5"), member("m:1"))),
                    Optional.empty()),
            sameThing.build(),
            praise.build(),
            samePraise.build());
    pipeline.run().waitUntilFinish();
  }
}
