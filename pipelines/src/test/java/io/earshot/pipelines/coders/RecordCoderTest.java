package io.earshot.pipelines.coders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.earshot.connectors.Author;
import io.earshot.connectors.Engagement;
import io.earshot.connectors.Mention;
import io.earshot.connectors.MentionKind;
import io.earshot.connectors.Rating;
import io.earshot.connectors.RejectionReason;
import io.earshot.nlp.Verdict;
import io.earshot.nlp.customer.CustomerType;
import io.earshot.nlp.customer.CustomerTypeResult;
import io.earshot.nlp.customer.Evidence;
import io.earshot.nlp.intent.Intent;
import io.earshot.nlp.sentiment.SentimentLabel;
import io.earshot.nlp.touchpoint.Touchpoint;
import io.earshot.pipelines.errors.DeadLetter;
import io.earshot.pipelines.night.ArchivedMention;
import io.earshot.pipelines.night.AssessedMention;
import io.earshot.pipelines.night.ComplaintHours;
import io.earshot.pipelines.night.CustomerProfile;
import io.earshot.pipelines.night.Example;
import io.earshot.pipelines.night.ExampleRow;
import io.earshot.pipelines.night.IncidentBuckets;
import io.earshot.pipelines.night.IncidentNode;
import io.earshot.pipelines.night.IncidentPlace;
import io.earshot.pipelines.night.IncidentRow;
import io.earshot.pipelines.night.InputRecord;
import io.earshot.pipelines.night.JudgedMention;
import io.earshot.pipelines.night.PrioritisedMention;
import io.earshot.pipelines.night.QueueLine;
import io.earshot.pipelines.night.Tally;
import io.earshot.priority.Context;
import io.earshot.priority.Conversation;
import io.earshot.priority.CustomerFacts;
import io.earshot.priority.CustomerHistory;
import io.earshot.priority.Fact;
import io.earshot.priority.Incident;
import io.earshot.priority.Lane;
import io.earshot.priority.Overruling;
import io.earshot.priority.QueueRow;
import io.earshot.priority.Reason;
import io.earshot.priority.Suggestion;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.beam.sdk.coders.CannotProvideCoderException;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.testing.CoderProperties;
import org.apache.beam.sdk.util.CoderUtils;
import org.apache.beam.sdk.util.SerializableUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordCoderTest {
  private static final Instant PRECISE = Instant.parse("2026-11-18T10:00:00.123456789Z");

  private static final Mention FULL_MENTION =
      new Mention(
          "m:1",
          "forum",
          MentionKind.SURVEY,
          "larkwing",
          new Author("ann", "@ann", "Ann \uD83D\uDE00 \u0130\u0131", Long.MAX_VALUE, false),
          "title",
          "a long text \u2028 \t \" \\ ".repeat(100),
          "en",
          new Rating(0.1 + 0.2, 5),
          PRECISE,
          PRECISE.plusNanos(1),
          Instant.parse("1990-01-01T00:00:00Z"),
          "https://example.org/?a=1&b=2",
          "m:0",
          "thread",
          new Engagement(1, 2, 3, 4L),
          false);

  private static final AssessedMention ASSESSED =
      Example.assessed(FULL_MENTION, SentimentLabel.NEGATIVE, Verdict.YES);

  private static final JudgedMention JUDGED =
      new JudgedMention(
          ASSESSED,
          new CustomerTypeResult(
              CustomerType.LAPSED_LOYAL,
              1.0 / 3,
              List.of(
                  new Evidence("words", -0.5, "never again", null),
                  new Evidence("earlier_praise", 1e-9, "lovely", PRECISE))),
          CustomerType.CHAMPION,
          new CustomerHistory(PRECISE, 3, 2, 1, PRECISE, true),
          new Context(
              new CustomerFacts(
                  "c-1", LocalDate.of(2019, 4, 30), new BigDecimal("1250.50"), "gold", 2),
              new Conversation(
                  "m:0",
                  Conversation.State.FIXED_DISPLEASED,
                  true,
                  PRECISE,
                  PRECISE,
                  "answered by ann",
                  Fact.written("not solved")),
              PRECISE,
              List.of(new Overruling("type", "champion", "undetermined", "ben", PRECISE, "irony"))),
          ASSESSED.assessment());

  private static final QueueRow FULL_ROW =
      ExampleRow.row("m:1", "12.50")
          .lane(Lane.RECOVER)
          .url("https://example.org/1")
          .intents(Intent.CHURN_THREAT)
          .touchpoints(Touchpoint.EMAIL_CHAT)
          .reasons(
              new Reason("severity", new BigDecimal("13.00"), Fact.written("late")),
              new Reason("reach", new BigDecimal("-0.50"), Fact.written("3 followers")))
          .suggestion(
              new Suggestion(
                  "Win back",
                  List.of("call", "thank"),
                  List.of("a call", "a letter"),
                  "Dear Ann,\n...",
                  "direct message",
                  Suggestion.Escalation.HIERARCHICAL,
                  "legal words were used"))
          .conversation(
              new Conversation(
                  "m:1",
                  Conversation.State.RECURRING,
                  true,
                  PRECISE,
                  null,
                  null,
                  Fact.written("again")))
          .build()
          .inIncident(
              new Incident(
                  "m:1",
                  3,
                  2,
                  Fact.written("naming 418"),
                  List.of(new Incident.Member("m:9", "@ben", null))),
              Optional.of(
                  new Reason("incident", new BigDecimal("4.80"), Fact.written("3 complaints"))));

  private static final QueueRow SPARSE_ROW =
      ExampleRow.row("m:2", "0.0").brand(null).author(null).excerpt(null).complaint(null).build();

  /** Every record that travels between steps: with a value in every place, and with few. */
  static Stream<Record> travellers() {
    AssessedMention gone =
        AssessedMention.tombstone(Example.mention("m:3", "ann", null).deleted().build());
    return Stream.of(
        FULL_MENTION,
        Example.mention("m:2", null, "x").build(),
        ASSESSED,
        gone,
        JUDGED,
        Example.judged(ASSESSED),
        ArchivedMention.of(JUDGED),
        ArchivedMention.of(gone),
        new PrioritisedMention(JUDGED, FULL_ROW),
        new PrioritisedMention(JUDGED, null),
        new PrioritisedMention(JUDGED, FULL_ROW, true),
        IncidentRow.of(FULL_ROW, "c-1", "flight 418"),
        new IncidentRow.Joined("100001000000 m:1", IncidentRow.of(FULL_ROW, "c-1", "flight 418")),
        new IncidentPlace("m:1", true, FULL_ROW.incident()),
        new IncidentNode("m:1", "100001000000 m:1", List.of(-1L, 0L, Long.MIN_VALUE)),
        new IncidentNode.InBucket("o1", new IncidentNode("m:1", "100001000000 m:1", List.of())),
        IncidentBuckets.ofCopies(FULL_ROW),
        new ComplaintHours("larkwing\nlate", "larkwing", 490_000),
        FULL_ROW,
        QueueLine.of(FULL_ROW),
        SPARSE_ROW,
        new CustomerProfile(
            "ann", "@ann", "larkwing", PRECISE, PRECISE, 4, 3, 2, 1, JUDGED.type(), PRECISE, null),
        new CustomerProfile(
            "ann",
            null,
            null,
            PRECISE,
            PRECISE,
            1,
            0,
            0,
            0,
            JUDGED.type(),
            PRECISE,
            CustomerType.ACTIVE_HATER),
        new DeadLetter(
            "parse",
            RejectionReason.INVALID_UTF8,
            "byte 3",
            "forum",
            "/in/a",
            7,
            "mentions",
            "\uFFFD\u0000"),
        new DeadLetter(
            "read", RejectionReason.TRUNCATED_FILE, "cut", "unknown", "/in/a", 0, "yelp", null),
        Tally.read("forum"));
  }

  @ParameterizedTest
  @MethodSource("travellers")
  void whatIsDecodedIsWhatWasEncoded(Record traveller) throws Exception {
    Coder<Record> coder = coder(traveller);
    CoderProperties.coderDecodeEncodeEqual(coder, traveller);
    CoderProperties.coderDecodesBase64(
        coder, CoderUtils.encodeToBase64(coder, traveller), traveller);
    assertThat(CoderUtils.encodeToByteArray(coder, CoderUtils.clone(coder, traveller)))
        .as("the same bytes again, so that it can be a key")
        .isEqualTo(CoderUtils.encodeToByteArray(coder, traveller));
  }

  @Test
  void theBytesOfAnInputRecordArriveAsTheyAre() throws Exception {
    byte[] bytes = {0, -1, 10, 13, 127, -128};
    RecordCoder<InputRecord> coder = RecordCoder.of(InputRecord.class);
    InputRecord decoded = CoderUtils.clone(coder, new InputRecord(3, 1L << 40, bytes));
    assertThat(decoded.file()).isEqualTo(3);
    assertThat(decoded.line()).isEqualTo(1L << 40);
    assertThat(decoded.bytes()).isEqualTo(bytes);
  }

  @Test
  void aPriorityKeepsItsDigits() throws Exception {
    QueueRow decoded = CoderUtils.clone(RecordCoder.of(QueueRow.class), FULL_ROW);
    assertThat(decoded.priority().toPlainString()).isEqualTo("17.30");
  }

  @Test
  void beamFindsItForRecordsAndForNothingElse() throws Exception {
    CoderRegistry registry = CoderRegistry.createDefault();
    assertThat(registry.getCoder(Mention.class)).isEqualTo(RecordCoder.of(Mention.class));
    assertThat(registry.getCoder(Tally.class))
        .isEqualTo(RecordCoder.of(Tally.class))
        .isNotEqualTo(RecordCoder.of(QueueRow.class));
    assertThatThrownBy(() -> registry.getCoder(StringBuilder.class.getSuperclass()))
        .isInstanceOf(CannotProvideCoderException.class);
  }

  @Test
  void aClassThatIsNoRecordIsRefused() {
    assertThatThrownBy(() -> RecordCoder.of(String.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("java.lang.String is not a record");
  }

  @Test
  void itTravelsToTheWorkersItself() throws Exception {
    RecordCoder<Tally> used = RecordCoder.of(Tally.class);
    byte[] bytes = CoderUtils.encodeToByteArray(used, Tally.read("forum"));
    RecordCoder<Tally> copy = SerializableUtils.clone(used);
    assertThat(CoderUtils.decodeFromByteArray(copy, bytes)).isEqualTo(Tally.read("forum"));
    CoderProperties.coderDeterministic(copy, Tally.read("a"), Tally.read("a"));
  }

  @SuppressWarnings("unchecked") // the coder of its own class
  private static Coder<Record> coder(Record record) {
    return (Coder<Record>) (Coder<?>) RecordCoder.of(record.getClass());
  }
}
