package io.earshot.pipelines.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.care.CareBook;
import io.earshot.care.CareRecord;
import io.earshot.care.CustomerFile;
import io.earshot.nlp.Assessment;
import io.earshot.nlp.Verdict;
import io.earshot.nlp.cue.Cue;
import io.earshot.nlp.cue.CueKind;
import io.earshot.nlp.sentiment.SentimentLabel;
import io.earshot.nlp.touchpoint.Touchpoint;
import io.earshot.priority.Conversation;
import io.earshot.priority.Conversation.State;
import io.earshot.priority.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConversationsTest {
  private final List<AssessedMention> posts = new ArrayList<>();
  private final List<CareRecord> records = new ArrayList<>();

  private void complaint(String id, String at) {
    post(id, at, SentimentLabel.NEGATIVE, Verdict.YES, new Cue(CueKind.FAULT, "broken"));
  }

  private void post(String id, String at, SentimentLabel mood, Verdict complaint, Cue... cues) {
    AssessedMention plain =
        Example.assessed(Example.mention(id, "ann", id).createdAt(at).build(), mood, complaint);
    Assessment said = plain.assessment();
    posts.add(
        new AssessedMention(
            plain.mention(),
            plain.fingerprint(),
            new Assessment(
                said.language(),
                said.sentiment(),
                said.complaint(),
                said.severity(),
                said.intents(),
                List.of(Touchpoint.DELIVERY),
                List.of(cues),
                said.models())));
  }

  private void record(String id, CareRecord.Kind kind, String at, CareRecord.Outcome outcome) {
    records.add(new CareRecord(id, kind, Instant.parse(at), "ben", outcome, null));
  }

  private List<Conversation> tell() {
    return tell("2026-12-31T00:00:00Z");
  }

  private List<Conversation> tell(String until) {
    CareBook book = CareBook.of(records, List.of(), CustomerFile.EMPTY, Instant.MAX);
    return Conversations.of(
        posts.stream().map(post -> Remembered.of(post, null, false)).toList(),
        book,
        Instant.parse(until));
  }

  private State last() {
    List<Conversation> told = tell();
    return told.get(told.size() - 1).state();
  }

  @Test
  void aComplaintThatNobodyAnsweredIsUnresolved() {
    complaint("m:1", "2026-11-01T10:00:00Z");
    assertThat(tell())
        .containsExactly(
            new Conversation(
                "m:1",
                State.UNRESOLVED,
                true,
                Instant.parse("2026-11-01T10:00:00Z"),
                null,
                null,
                List.of(Fact.of(Fact.Kind.NOBODY_ANSWERED))));
  }

  @Test
  void whoOpensNothingHasNoMatter() {
    post("m:1", "2026-11-01T10:00:00Z", SentimentLabel.POSITIVE, Verdict.NO);
    assertThat(tell()).containsExactly((Conversation) null);
  }

  @Test
  void anAnswerStopsItAndAClaimDoesNot() {
    complaint("m:1", "2026-11-01T10:00:00Z");
    record("m:1", CareRecord.Kind.CLAIMED, "2026-11-01T11:00:00Z", null);
    assertThat(last()).isEqualTo(State.UNRESOLVED);
    record("m:1", CareRecord.Kind.ANSWERED, "2026-11-01T12:00:00Z", null);
    assertThat(tell().get(0).state()).isEqualTo(State.ANSWERED);
    assertThat(tell().get(0).open()).isFalse();
  }

  @Test
  void aComplaintAfterTheAnswerIsNotSolvedForTheCustomer() {
    complaint("m:1", "2026-11-01T10:00:00Z");
    record("m:1", CareRecord.Kind.ANSWERED, "2026-11-01T12:00:00Z", null);
    complaint("m:2", "2026-11-02T10:00:00Z");
    assertThat(tell())
        .allSatisfy(
            told -> {
              assertThat(told.state()).isEqualTo(State.FIXED_DISPLEASED);
              assertThat(told.open()).isTrue();
              assertThat(told.evidence())
                  .isEqualTo(
                      "not solved for the customer on 2026-11-02: \"broken\", after: answered by"
                          + " ben on 2026-11-01");
            });
    assertThat(tell().get(0).answeredAt())
        .as("answered after the first post, and open again since")
        .isEqualTo(Instant.parse("2026-11-01T12:00:00Z"));
    assertThat(tell().get(1).answeredAt()).isEqualTo(Instant.parse("2026-11-01T12:00:00Z"));
  }

  @Test
  void theCustomersWordThatItIsSolvedClosesIt() {
    complaint("m:1", "2026-11-01T10:00:00Z");
    post(
        "m:2",
        "2026-11-02T10:00:00Z",
        SentimentLabel.NEUTRAL,
        Verdict.NO,
        new Cue(CueKind.RESOLVED, "it works now"));
    assertThat(last()).isEqualTo(State.FIXED_PLEASED);
    assertThat(tell().get(0).open()).isFalse();
  }

  @Test
  void wordThatItIsSolvedCountsInABadMoodWithThanksOnly() {
    complaint("m:1", "2026-11-01T10:00:00Z");
    Cue solved = new Cue(CueKind.RESOLVED, "all sorted");
    post("m:2", "2026-11-02T10:00:00Z", SentimentLabel.NEGATIVE, Verdict.NO, solved);
    assertThat(last()).isEqualTo(State.UNRESOLVED);
    Cue thanks = new Cue(CueKind.THANKS, "thanks");
    post("m:3", "2026-11-03T10:00:00Z", SentimentLabel.NEGATIVE, Verdict.NO, solved, thanks);
    assertThat(last()).isEqualTo(State.FIXED_PLEASED);
  }

  @Test
  void thanksCloseItOnlyAfterAnAnswer() {
    complaint("m:1", "2026-11-01T10:00:00Z");
    post(
        "m:2",
        "2026-11-02T10:00:00Z",
        SentimentLabel.POSITIVE,
        Verdict.NO,
        new Cue(CueKind.THANKS, "thank you"));
    assertThat(last()).isEqualTo(State.UNRESOLVED);
    record("m:1", CareRecord.Kind.ANSWERED, "2026-11-01T12:00:00Z", null);
    assertThat(last()).isEqualTo(State.FIXED_PLEASED);
  }

  @Test
  void theSameTroubleAgainAfterItWasSolvedIsRecurring() {
    complaint("m:1", "2026-10-01T10:00:00Z");
    record("m:1", CareRecord.Kind.CLOSED, "2026-10-02T10:00:00Z", CareRecord.Outcome.FIXED_PLEASED);
    complaint("m:2", "2026-11-01T10:00:00Z");
    assertThat(tell()).extracting(Conversation::id).containsExactly("m:1", "m:2");
    assertThat(tell())
        .extracting(Conversation::state)
        .containsExactly(State.FIXED_PLEASED, State.RECURRING);
    complaint("m:3", "2026-11-02T10:00:00Z");
    assertThat(last()).isEqualTo(State.RECURRING);
  }

  @Test
  void whatComesLaterIsNotLookedAt() {
    complaint("m:1", "2026-11-01T10:00:00Z");
    record("m:1", CareRecord.Kind.ANSWERED, "2026-11-01T12:00:00Z", null);
    assertThat(tell("2026-11-01T12:00:00Z").get(0).state()).isEqualTo(State.UNRESOLVED);
    assertThat(tell("2026-11-01T10:00:00Z")).containsExactly((Conversation) null);
  }

  @Test
  void aClosureCanBeTakenBack() {
    complaint("m:1", "2026-11-01T10:00:00Z");
    record("m:1", CareRecord.Kind.CLOSED, "2026-11-02T10:00:00Z", CareRecord.Outcome.NOT_FIXED);
    assertThat(last()).isEqualTo(State.FIXED_DISPLEASED);
    assertThat(tell().get(0).open()).isFalse();
    record("m:1", CareRecord.Kind.REOPENED, "2026-11-03T10:00:00Z", null);
    assertThat(last()).isEqualTo(State.UNRESOLVED);
  }

  @Test
  void whatNeededNoReplyIsDoneWithAndNothingAgainstAnybody() {
    complaint("m:1", "2026-11-01T10:00:00Z");
    record(
        "m:1", CareRecord.Kind.CLOSED, "2026-11-02T10:00:00Z", CareRecord.Outcome.NO_REPLY_NEEDED);
    assertThat(last()).isEqualTo(State.ANSWERED);
    assertThat(tell().get(0).open()).isFalse();
    assertThat(tell().get(0).evidence()).isEqualTo("closed (no reply needed) by ben on 2026-11-02");
  }

  @Test
  void soCanAnAnswer() {
    complaint("m:1", "2026-11-01T10:00:00Z");
    record("m:1", CareRecord.Kind.ANSWERED, "2026-11-02T10:00:00Z", null);
    assertThat(tell().get(0).open()).isFalse();
    assertThat(tell().get(0).answeredAt()).isNull();
    record("m:1", CareRecord.Kind.REOPENED, "2026-11-03T10:00:00Z", null);
    assertThat(tell().get(0).open()).isTrue();
    assertThat(tell().get(0).since()).isEqualTo(Instant.parse("2026-11-03T10:00:00Z"));
    assertThat(tell().get(0).answeredAt()).isEqualTo(Instant.parse("2026-11-02T10:00:00Z"));
  }
}
