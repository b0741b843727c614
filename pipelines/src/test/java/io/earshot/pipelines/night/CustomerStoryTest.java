package io.earshot.pipelines.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.care.CareBook;
import io.earshot.care.CareRecord;
import io.earshot.care.Correction;
import io.earshot.care.CustomerFile;
import io.earshot.connectors.Mention;
import io.earshot.connectors.SourcePolicies;
import io.earshot.nlp.Assessment;
import io.earshot.nlp.Language;
import io.earshot.nlp.Verdict;
import io.earshot.nlp.customer.CustomerType;
import io.earshot.nlp.customer.CustomerTypeModel;
import io.earshot.nlp.customer.CustomerTypeResult;
import io.earshot.nlp.customer.Evidence;
import io.earshot.nlp.language.LanguageResult;
import io.earshot.nlp.sentiment.SentimentLabel;
import io.earshot.nlp.touchpoint.Touchpoint;
import io.earshot.priority.Context;
import io.earshot.priority.CustomerHistory;
import io.earshot.priority.Overruling;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CustomerStoryTest {

  /** Two kind words make a champion; a complaint by one makes a lapsed loyal customer. */
  private static final CustomerTypeModel TYPES =
      (current, createdAt, ratingShare, history) -> {
        long praise =
            history.stream().filter(past -> past.sentiment() == SentimentLabel.POSITIVE).count();
        CustomerType type = CustomerType.UNDETERMINED;
        if (current.complaint().isComplaint()) {
          type = praise >= 2 ? CustomerType.LAPSED_LOYAL : CustomerType.EXTREME_CRITIC;
        } else if (praise >= 2) {
          type = CustomerType.CHAMPION;
        }
        return new CustomerTypeResult(type, 0.8, List.of());
      };

  private static final Models MODEL = TypeModels.of(TYPES);

  private final AssessedMention first = praise("m:1", "2026-01-05T08:00:00Z");
  private final AssessedMention second = praise("m:2", "2026-04-05T08:00:00Z");
  private final AssessedMention third = praise("m:3", "2026-08-05T08:00:00Z");
  private final AssessedMention turn = complaint("m:4", "2026-11-19T08:00:00Z");

  @Test
  void eachMentionIsJudgedFromWhatCameBeforeIt() {
    CustomerStory story =
        CustomerStory.of(List.of(turn, second, third, first), MODEL, CareBook.EMPTY);

    assertThat(story.mentions())
        .extracting(
            judged -> judged.assessed().mention().id(),
            judged -> judged.type().type(),
            JudgedMention::previousType)
        .containsExactly(
            tuple("m:1", CustomerType.UNDETERMINED, null),
            tuple("m:2", CustomerType.UNDETERMINED, null),
            tuple("m:3", CustomerType.CHAMPION, null),
            tuple("m:4", CustomerType.LAPSED_LOYAL, CustomerType.CHAMPION));
    assertThat(story.mentions().get(3).history())
        .isEqualTo(
            new CustomerHistory(Instant.parse("2026-01-05T08:00:00Z"), 3, 0, 0, null, false));
  }

  @Test
  void earlierComplaintsAreCountedAndTheRecentOnesApart() {
    AssessedMention old = complaint("m:5", "2026-02-01T08:00:00Z");
    AssessedMention recent = complaint("m:6", "2026-11-10T08:00:00Z");
    List<JudgedMention> story =
        CustomerStory.of(List.of(first, old, recent, turn), MODEL, CareBook.EMPTY).mentions();
    assertThat(story.get(3).history())
        .isEqualTo(
            new CustomerHistory(
                Instant.parse("2026-01-05T08:00:00Z"),
                3,
                2,
                1,
                Instant.parse("2026-11-10T08:00:00Z"),
                false));
  }

  @Test
  void theProfileIsThatOfTheLastMention() {
    CustomerProfile profile =
        CustomerStory.of(List.of(first, second, third, turn), MODEL, CareBook.EMPTY).profile();

    assertThat(profile)
        .isEqualTo(
            new CustomerProfile(
                "ann",
                null,
                "larkwing",
                Instant.parse("2026-01-05T08:00:00Z"),
                Instant.parse("2026-11-19T08:00:00Z"),
                4,
                1,
                3,
                1,
                new CustomerTypeResult(CustomerType.LAPSED_LOYAL, 0.8, List.of()),
                Instant.parse("2026-11-19T08:00:00Z"),
                CustomerType.CHAMPION));
  }

  @Test
  void theTypeHoldsSinceItFirstShowedWithoutABreak() {
    AssessedMention fourth = praise("m:5", "2026-09-05T08:00:00Z");
    assertThat(
            CustomerStory.of(List.of(first, second, third, fourth), MODEL, CareBook.EMPTY)
                .profile()
                .typeSince())
        .isEqualTo(Instant.parse("2026-08-05T08:00:00Z"));
  }

  @Test
  void ofTwoPostsAtTheSameMomentNeitherIsTheOthersHistory() {
    AssessedMention same = complaint("m:9", "2026-01-05T08:00:00Z");
    CustomerStory story = CustomerStory.of(List.of(same, first), MODEL, CareBook.EMPTY);
    assertThat(story.mentions())
        .allSatisfy(judged -> assertThat(judged.history()).isEqualTo(CustomerHistory.NONE));
  }

  @Test
  void whatComesLaterChangesNothingEarlier() {
    List<JudgedMention> without =
        CustomerStory.of(List.of(first, second, third), MODEL, CareBook.EMPTY).mentions();
    List<JudgedMention> with =
        CustomerStory.of(List.of(first, second, third, turn), MODEL, CareBook.EMPTY).mentions();
    assertThat(with.subList(0, 2)).isEqualTo(without.subList(0, 2));
    assertThat(with.get(2)).as("but who is last").isEqualTo(without.get(2).withProfile(null));
  }

  @Test
  void theOrderOfInputDoesNotMatter() {
    List<AssessedMention> mentions = new ArrayList<>(List.of(first, second, third, turn));
    CustomerStory expected = CustomerStory.of(mentions, MODEL, CareBook.EMPTY);
    Collections.reverse(mentions);
    assertThat(CustomerStory.of(mentions, MODEL, CareBook.EMPTY)).isEqualTo(expected);
  }

  @Test
  void aRobotsHistoryIsBounded() {
    List<AssessedMention> many = new ArrayList<>();
    Instant start = Instant.parse("2026-01-01T00:00:00Z");
    for (int i = 0; i < CustomerStory.REMEMBERED + 50; i++) {
      many.add(praise("m:" + (1000 + i), start.plusSeconds(i).toString()));
    }
    List<JudgedMention> story = CustomerStory.of(many, MODEL, CareBook.EMPTY).mentions();
    assertThat(story.get(story.size() - 1).history().mentions())
        .isEqualTo(CustomerStory.REMEMBERED);
  }

  @Test
  void aloneAMentionHasNeitherHistoryNorProfile() {
    JudgedMention judged = CustomerStory.withoutHistory(turn, true, MODEL, CareBook.EMPTY);
    assertThat(judged.profile()).isNull();
    assertThat(judged.mark()).isNull();
    assertThat(judged.type().type()).isEqualTo(CustomerType.EXTREME_CRITIC);
  }

  @Test
  void whereNoTypeMayBeToldNeitherThePostNorAPersonTellsOne() {
    CareBook corrected = book(correction("m:4", null, Correction.Field.TYPE, "champion"));
    JudgedMention judged = CustomerStory.withoutHistory(turn, false, MODEL, corrected);
    assertThat(judged.type())
        .isEqualTo(new CustomerTypeResult(CustomerType.UNDETERMINED, 0, List.of()));
  }

  private static org.assertj.core.groups.Tuple tuple(Object... values) {
    return org.assertj.core.groups.Tuple.tuple(values);
  }

  private static AssessedMention praise(String id, String createdAt) {
    return Example.assessed(
        Example.mention(id, "ann", "lovely").createdAt(createdAt).build(),
        SentimentLabel.POSITIVE,
        Verdict.NO);
  }

  /** Numbers do not tell texts apart, words do. */
  private static String wordFor(String id) {
    return Character.getName(id.charAt(id.length() - 1));
  }

  private static AssessedMention complaint(String id, String createdAt) {
    return Example.assessed(
        Example.mention(id, "ann", "late again, " + wordFor(id)).createdAt(createdAt).build(),
        SentimentLabel.NEGATIVE,
        Verdict.YES);
  }

  private static Correction correction(
      String mentionId, String customerId, Correction.Field field, String value) {
    return new Correction(
        mentionId,
        customerId,
        null,
        field,
        value,
        Instant.parse("2026-11-19T09:00:00Z"),
        "ben",
        "irony");
  }

  private static CareBook book(Correction... corrections) {
    return CareBook.of(
        List.of(), List.of(corrections), CustomerFile.EMPTY, Instant.parse("2026-11-20T00:00:00Z"));
  }

  @Test
  void aCorrectedTypeHoldsWithItsReason() {
    CareBook book = book(correction(null, "ann", Correction.Field.TYPE, "champion"));
    JudgedMention judged = CustomerStory.of(List.of(first, turn), MODEL, book).mentions().get(1);
    assertThat(judged.type())
        .isEqualTo(
            new CustomerTypeResult(
                CustomerType.CHAMPION,
                1,
                List.of(
                    new Evidence(
                        "correction", 1, "ben: irony", Instant.parse("2026-11-19T09:00:00Z")))));
    CustomerType machine =
        CustomerStory.of(List.of(first, turn), MODEL, CareBook.EMPTY)
            .mentions()
            .get(1)
            .type()
            .type();
    assertThat(judged.context().overruled())
        .containsExactly(
            new Overruling(
                "type",
                "champion",
                machine.code(),
                "ben",
                Instant.parse("2026-11-19T09:00:00Z"),
                "irony"));
  }

  @Test
  void whatTheMachineHadSaidOfEachVerdictIsKeptBesideWhoOverruledIt() {
    CareBook book =
        book(
            correction("m:4", null, Correction.Field.COMPLAINT, "no"),
            correction("m:4", null, Correction.Field.SENTIMENT, "positive"),
            correction("m:4", null, Correction.Field.TOUCHPOINT, "none"));
    assertThat(
            CustomerStory.withoutHistory(turn, true, MODEL, book).context().overruled().stream()
                .map(each -> each.field() + " " + each.machine() + " " + each.value()))
        .containsExactly(
            "sentiment " + turn.assessment().sentiment().label().code() + " positive",
            "complaint " + turn.assessment().complaint().verdict().code() + " no",
            "touchpoint none none");
    assertThat(CustomerStory.of(List.of(turn), MODEL, CareBook.EMPTY).mentions().get(0).context())
        .extracting(Context::overruled)
        .isEqualTo(List.of());
  }

  @Test
  void aCorrectedComplaintIsJudgedAsCorrectedAndTheArchiveKeepsWhatTheModelsSaid() {
    CareBook book = book(correction("m:4", null, Correction.Field.COMPLAINT, "no"));
    JudgedMention judged =
        CustomerStory.of(List.of(first, second, third, turn), MODEL, book).mentions().get(3);
    assertThat(judged.type().type()).isEqualTo(CustomerType.CHAMPION);
    assertThat(judged.assessed().assessment().complaint().verdict()).isEqualTo(Verdict.NO);
    assertThat(judged.assessed().assessment().severity().level()).isZero();
    assertThat(ArchivedMention.of(judged).assessment()).isEqualTo(turn.assessment());
  }

  @Test
  void inTheTrueLanguageAMentionIsJudgedAnew() {
    AssessedMention angry = complaint("m:4", "2026-11-19T08:00:00Z");
    Models german =
        new TypeModels(
            TYPES,
            (text, language) -> {
              assertThat(language).isEqualTo(Language.DE);
              assertThat(text).isEqualTo(first.mention().text());
              return angry.assessment();
            });
    CareBook book = book(correction("m:1", null, Correction.Field.LANGUAGE, "de"));
    JudgedMention judged = CustomerStory.of(List.of(first), german, book).mentions().get(0);
    assertThat(judged.assessed().assessment()).isEqualTo(angry.assessment());
    assertThat(judged.type().type()).isEqualTo(CustomerType.EXTREME_CRITIC);
    assertThat(ArchivedMention.of(judged).assessment()).isEqualTo(first.assessment());
    assertThat(ArchivedMention.of(judged).holding()).isEqualTo(angry.assessment());

    CareBook both =
        book(
            correction("m:1", null, Correction.Field.LANGUAGE, "de"),
            correction("m:1", null, Correction.Field.COMPLAINT, "no"));
    assertThat(
            CustomerStory.of(List.of(first), german, both)
                .mentions()
                .get(0)
                .assessed()
                .assessment()
                .complaint()
                .verdict())
        .as("what a person said of the complaint holds in any language")
        .isEqualTo(Verdict.NO);
  }

  @Test
  void ofWordsThatMayNotBeKeptOnlyTheLanguageIsCorrected() {
    AssessedMention wordless =
        new AssessedMention(
            turn.mention().withTexts(null, null), turn.fingerprint(), turn.assessment());
    CareBook book = book(correction("m:4", null, Correction.Field.LANGUAGE, "de"));
    Assessment corrected =
        CustomerStory.of(List.of(wordless), MODEL, book).mentions().get(0).assessed().assessment();
    assertThat(corrected.language()).isEqualTo(new LanguageResult(Language.DE, 1));
    assertThat(corrected.complaint()).isEqualTo(turn.assessment().complaint());
  }

  @Test
  void correctedTouchpointsStandInsteadOfWhatWasFound() {
    CareBook some = book(correction("m:4", null, Correction.Field.TOUCHPOINT, "delivery staff"));
    CareBook none = book(correction("m:4", null, Correction.Field.TOUCHPOINT, "none"));
    assertThat(touchpoints(some)).containsExactly(Touchpoint.DELIVERY, Touchpoint.STAFF);
    assertThat(touchpoints(none)).isEmpty();
  }

  private List<Touchpoint> touchpoints(CareBook book) {
    return CustomerStory.of(List.of(turn), MODEL, book)
        .mentions()
        .get(0)
        .assessed()
        .assessment()
        .touchpoints();
  }

  @Test
  void whoIsTheSameCustomerSharesOneKeyAndOneName() {
    CareBook book = book(correction(null, "zoe", Correction.Field.CUSTOMER, "ann"));
    Mention other = Example.mention("m:8", "zoe", "Late again!").build();
    assertThat(CustomerKey.of(other, SourcePolicies.defaults(), book))
        .isEqualTo(CustomerKey.of(turn.mention(), SourcePolicies.defaults(), book));
    CustomerStory story =
        CustomerStory.of(
            List.of(
                first,
                second,
                Example.assessed(
                    Example.mention("m:8", "zoe", "Late again!")
                        .createdAt("2026-11-19T09:00:00Z")
                        .build(),
                    SentimentLabel.NEGATIVE,
                    Verdict.YES)),
            MODEL,
            book);
    assertThat(story.profile().customerId()).isEqualTo("ann");
    assertThat(story.mentions().get(2).type().type()).isEqualTo(CustomerType.LAPSED_LOYAL);
    // The archive, which reads no book, finds the mention by the same key.
    assertThat(
            CustomerKey.of(ArchivedMention.of(story.mentions().get(2)), SourcePolicies.defaults()))
        .isEqualTo(CustomerKey.of(other, SourcePolicies.defaults(), book));
  }

  @Test
  void aCorrectionOfOneMentionHoldsWhereNobodyMayBeProfiledAndOneOfACustomerDoesNot() {
    assertThat(
            CustomerStory.withoutHistory(
                    turn,
                    true,
                    MODEL,
                    book(correction("m:4", null, Correction.Field.TYPE, "champion")))
                .type()
                .type())
        .isEqualTo(CustomerType.CHAMPION);
    assertThat(
            CustomerStory.withoutHistory(
                    turn,
                    true,
                    MODEL,
                    book(correction(null, "ann", Correction.Field.TYPE, "champion")))
                .type()
                .type())
        .isEqualTo(CustomerType.EXTREME_CRITIC);
  }

  @Test
  void aCopiedTextIsNoNewComplaint() {
    AssessedMention again =
        Example.assessed(
            Example.mention("m:8", "ann", "LATE again, digit seven!")
                .createdAt("2026-11-11T08:00:00Z")
                .build(),
            SentimentLabel.NEGATIVE,
            Verdict.YES);
    List<JudgedMention> story =
        CustomerStory.of(
                List.of(complaint("m:7", "2026-11-10T08:00:00Z"), again, turn),
                MODEL,
                CareBook.EMPTY)
            .mentions();
    assertThat(story.get(2).history().recentComplaints()).isEqualTo(1);
  }

  @Test
  void aMatterStandsOpenForWhatFollowsWithinAWeek() {
    AssessedMention later = praise("m:6", "2026-11-12T08:00:00Z");
    AssessedMention muchLater = praise("m:7", "2026-11-18T08:00:00Z");
    List<JudgedMention> story =
        CustomerStory.of(
                List.of(complaint("m:5", "2026-11-10T08:00:00Z"), later, muchLater),
                MODEL,
                CareBook.EMPTY)
            .mentions();
    assertThat(story)
        .extracting(judged -> judged.history().matterOpen())
        .containsExactly(false, true, false);
  }

  @Test
  void whatTheTeamIsDoneWithIsKnownOfTheVeryMentionAndCanBeTakenBack() {
    CareRecord thanked =
        new CareRecord(
            "m:1",
            CareRecord.Kind.ANSWERED,
            Instant.parse("2026-11-19T12:00:00Z"),
            "ben",
            null,
            "Thank you!");
    CareRecord looking =
        new CareRecord(
            "m:1",
            CareRecord.Kind.CLAIMED,
            Instant.parse("2026-11-19T13:00:00Z"),
            "ann",
            null,
            null);
    CareRecord takenBack =
        new CareRecord(
            "m:1",
            CareRecord.Kind.REOPENED,
            Instant.parse("2026-11-19T14:00:00Z"),
            "ann",
            null,
            null);
    assertThat(doneAt(thanked, looking)).containsExactly(thanked.at(), null);
    assertThat(doneAt(thanked, takenBack)).containsExactly(null, null);
  }

  private static List<Instant> doneAt(CareRecord... records) {
    CareBook book =
        CareBook.of(
            List.of(records), List.of(), CustomerFile.EMPTY, Instant.parse("2026-11-20T00:00:00Z"));
    return CustomerStory.of(
            List.of(praise("m:1", "2026-11-18T08:00:00Z"), praise("m:2", "2026-11-18T09:00:00Z")),
            MODEL,
            book)
        .mentions()
        .stream()
        .map(judged -> judged.context().doneAt())
        .toList();
  }

  @Test
  void neitherLaterPostsNorLaterRecordsChangeATypeThoughTheyChangeTheMatter() {
    CareRecord answer =
        new CareRecord(
            "m:4",
            CareRecord.Kind.CLOSED,
            Instant.parse("2026-11-19T12:00:00Z"),
            "ben",
            CareRecord.Outcome.FIXED_PLEASED,
            null);
    CareBook book =
        CareBook.of(
            List.of(answer), List.of(), CustomerFile.EMPTY, Instant.parse("2026-11-20T00:00:00Z"));
    JudgedMention without =
        CustomerStory.of(List.of(first, second, third, turn), MODEL, CareBook.EMPTY)
            .mentions()
            .get(3);
    JudgedMention with =
        CustomerStory.of(
                List.of(first, second, third, turn, praise("m:5", "2026-11-19T13:00:00Z")),
                MODEL,
                book)
            .mentions()
            .get(3);
    assertThat(with.type()).isEqualTo(without.type());
    assertThat(with.history()).isEqualTo(without.history());
    assertThat(without.context().conversation().open()).isTrue();
    assertThat(with.context().conversation().open()).isFalse();
  }
}
