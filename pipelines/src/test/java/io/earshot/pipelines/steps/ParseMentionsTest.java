package io.earshot.pipelines.steps;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.earshot.connectors.Author;
import io.earshot.connectors.Engagement;
import io.earshot.connectors.Mention;
import io.earshot.connectors.MentionKind;
import io.earshot.connectors.Rating;
import io.earshot.connectors.RejectionReason;
import io.earshot.connectors.file.FileFormats;
import io.earshot.pipelines.errors.DeadLetter;
import io.earshot.pipelines.night.Example;
import io.earshot.pipelines.night.InputFile;
import io.earshot.pipelines.night.InputRecord;
import io.earshot.pipelines.night.Outcome;
import io.earshot.pipelines.night.Tally;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.testing.TestPipelineExtension;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(TestPipelineExtension.class)
class ParseMentionsTest {
  private static final Instant AS_OF = Instant.parse("2026-11-20T02:00:00Z");
  private static final InputFile POSTS =
      new InputFile("/in/posts.jsonl", FileFormats.mentions(), "larkwing");
  private static final InputFile REVIEWS =
      new InputFile("/in/reviews.jsonl", FileFormats.of("yelp", Path.of("/")), null);

  @TempDir private Path folder;

  @Test
  void eachRecordBecomesTheMentionThatItsFormatSays(TestPipeline pipeline) {
    PCollectionTuple parsed =
        pipeline
            .apply(
                Create.of(
                    record(
                        0,
                        1,
                        """
                        {"id":"m:1","source":"forum","author":{"id":"ann"},"text":"late again",\
                        "createdAt":"2026-11-18T10:00:00Z"}\
                        """),
                    record(
                        0,
                        2,
                        """
                        {"id":"m:2","source":"forum","brand":"otherwing","text":"fine",\
                        "createdAt":"2026-11-18T10:00:00Z"}\
                        """),
                    record(
                        1,
                        1,
                        """
                        {"review_id":"r1","user_id":"u1","business_id":"b1","stars":2,\
                        "date":"2026-11-17 09:30:00","text":"slow","useful":3,"funny":0,"cool":1}\
                        """)))
            .apply(ParseMentions.of(List.of(POSTS, REVIEWS), AS_OF));

    PAssert.that(parsed.get(ParseMentions.MENTIONS))
        .containsInAnyOrder(
            Example.mention("m:1", "ann", "late again").build(),
            Example.mention("m:2", null, "fine").brand("otherwing").build(),
            new Mention(
                "yelp:r1",
                "yelp",
                MentionKind.REVIEW,
                "yelp:b1",
                Author.of("yelp:u1"),
                null,
                "slow",
                null,
                new Rating(2, 5),
                Instant.parse("2026-11-17T09:30:00Z"),
                null,
                null,
                "https://www.yelp.com/biz/b1?hrid=r1",
                null,
                null,
                new Engagement(4, 0, 0, null),
                false));
    PAssert.that(parsed.get(ParseMentions.FAILED)).empty();
    PAssert.that(parsed.get(ParseMentions.TALLIES))
        .containsInAnyOrder(Tally.read("forum"), Tally.read("forum"), Tally.read("yelp"));
    pipeline.run().waitUntilFinish();
  }

  @Test
  void aRecordThatCannotBecomeAMentionIsADeadLetterWithItsReason(TestPipeline pipeline)
      throws IOException {
    InputFile table = table();
    String beforeTime = post("\"createdAt\":\"0001-01-01T00:00:00Z\"");
    String tooLate = post("\"createdAt\":\"2026-11-21T02:00:01Z\"");
    String stars = post("\"rating\":{\"value\":6,\"scale\":5}");
    String cells = "number,written,words\n7,2026-11-18T10:00:00Z";
    PCollectionTuple parsed =
        pipeline
            .apply(
                Create.of(
                    record(0, 1, "{\"id\":\"m:1\""),
                    new InputRecord(0, 2, post("\"text\":\"b\u00F6se\"").getBytes(ISO_8859_1)),
                    record(0, 3, "{\"id\":\"m:3\",\"text\":\"x\"}"),
                    record(0, 4, post("\"text\":[1]")),
                    record(0, 5, beforeTime),
                    record(0, 6, tooLate),
                    record(0, 7, stars),
                    record(1, 8, "{\"review_id\":\"r1\"}"),
                    record(2, 9, cells)))
            .apply(ParseMentions.of(List.of(POSTS, REVIEWS, table), AS_OF));

    PAssert.that(parsed.get(ParseMentions.MENTIONS)).empty();
    PAssert.that(
            parsed
                .get(ParseMentions.FAILED)
                .apply(
                    MapElements.into(TypeDescriptors.strings())
                        .via(ParseMentionsTest::withoutMessage)))
        .containsInAnyOrder(
            "parse broken_json unknown /in/posts.jsonl:1 mentions {\"id\":\"m:1\"",
            "parse invalid_utf8 forum /in/posts.jsonl:2 mentions " + post("\"text\":\"b\uFFFDse\""),
            "parse missing_field unknown /in/posts.jsonl:3 mentions"
                + " {\"id\":\"m:3\",\"text\":\"x\"}",
            "parse wrong_type forum /in/posts.jsonl:4 mentions " + post("\"text\":[1]"),
            "parse impossible_date forum /in/posts.jsonl:5 mentions " + beforeTime,
            "parse impossible_date forum /in/posts.jsonl:6 mentions " + tooLate,
            "parse out_of_range forum /in/posts.jsonl:7 mentions " + stars,
            "parse missing_field yelp /in/reviews.jsonl:8 yelp {\"review_id\":\"r1\"}",
            "parse broken_csv counter /in/table.csv:9 " + table.format().name() + " " + cells);
    List<Tally> tallies = new ArrayList<>();
    // A record that cannot be read names no source; one that only breaks a rule does.
    tallies.addAll(deadLettered(Tally.UNKNOWN_SOURCE, RejectionReason.BROKEN_JSON));
    tallies.addAll(deadLettered("forum", RejectionReason.INVALID_UTF8));
    tallies.addAll(deadLettered(Tally.UNKNOWN_SOURCE, RejectionReason.MISSING_FIELD));
    tallies.addAll(deadLettered("forum", RejectionReason.WRONG_TYPE));
    tallies.addAll(deadLettered("forum", RejectionReason.IMPOSSIBLE_DATE));
    tallies.addAll(deadLettered("forum", RejectionReason.IMPOSSIBLE_DATE));
    tallies.addAll(deadLettered("forum", RejectionReason.OUT_OF_RANGE));
    tallies.addAll(deadLettered("yelp", RejectionReason.MISSING_FIELD));
    tallies.addAll(deadLettered("counter", RejectionReason.BROKEN_CSV));
    PAssert.that(parsed.get(ParseMentions.TALLIES)).containsInAnyOrder(tallies);
    pipeline.run().waitUntilFinish();
  }

  @Test
  void theMessageSaysWhatIsWrongAndNotWhatWasWritten(TestPipeline pipeline) {
    PCollectionTuple parsed =
        pipeline
            .apply(
                Create.of(
                    record(
                        0,
                        1,
                        """
                        {"id":"m:1","source":"forum","createdAt":"2026-11-18T10:00:00Z",\
                        "text":{"said":"my bag"}}\
                        """)))
            .apply(ParseMentions.of(List.of(POSTS), AS_OF));
    PAssert.that(
            parsed
                .get(ParseMentions.FAILED)
                .apply(
                    MapElements.into(TypeDescriptors.strings())
                        .via((DeadLetter letter) -> letter.message())))
        .satisfies(
            messages -> {
              for (String message : messages) {
                if (!message.contains("text") || message.contains("bag")) {
                  throw new AssertionError(message);
                }
              }
              return null;
            });
    pipeline.run().waitUntilFinish();
  }

  @Test
  void aMomentWithinTheLeewayOfClocksIsNoMistake(TestPipeline pipeline) {
    PCollectionTuple parsed =
        pipeline
            .apply(Create.of(record(0, 1, post("\"createdAt\":\"2026-11-21T02:00:00Z\""))))
            .apply(ParseMentions.of(List.of(POSTS), AS_OF));
    PAssert.that(parsed.get(ParseMentions.FAILED)).empty();
    PAssert.that(parsed.get(ParseMentions.TALLIES)).containsInAnyOrder(Tally.read("forum"));
    pipeline.run().waitUntilFinish();
  }

  private static List<Tally> deadLettered(String source, RejectionReason reason) {
    return List.of(
        Tally.read(source),
        Tally.of(source, Outcome.DEAD_LETTERED),
        Tally.rejected(source, reason));
  }

  /** The wording of messages is fixed by the tests of the formats. */
  private static String withoutMessage(DeadLetter letter) {
    return String.join(
        " ",
        letter.step(),
        letter.reason().code(),
        letter.source(),
        letter.file() + ":" + letter.line(),
        letter.format(),
        letter.input());
  }

  private InputFile table() throws IOException {
    Path mapping =
        Files.writeString(
            folder.resolve("mapping.yaml"),
            """
            source: counter
            columns:
              id: number
              createdAt: written
              text: words
            """,
            UTF_8);
    return new InputFile("/in/table.csv", FileFormats.of("csv:" + mapping, folder), null);
  }

  /** A whole post but for one field, which is set to something else. */
  private static String post(String field) {
    String name = field.substring(0, field.indexOf(':'));
    List<String> fields =
        new ArrayList<>(
            List.of(
                "\"id\":\"m:1\"",
                "\"source\":\"forum\"",
                "\"text\":\"x\"",
                "\"createdAt\":\"2026-11-18T10:00:00Z\""));
    fields.removeIf(other -> other.startsWith(name));
    fields.add(field);
    return "{" + String.join(",", fields) + "}";
  }

  private static InputRecord record(int file, long line, String content) {
    return new InputRecord(file, line, content.getBytes(UTF_8));
  }
}
