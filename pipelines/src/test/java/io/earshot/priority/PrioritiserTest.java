package io.earshot.priority;

import static io.earshot.priority.Case.complaint;
import static io.earshot.priority.Case.post;
import static io.earshot.priority.Case.unjudged;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.connectors.Author;
import io.earshot.connectors.Engagement;
import io.earshot.nlp.Language;
import io.earshot.nlp.Verdict;
import io.earshot.nlp.cue.CueKind;
import io.earshot.nlp.customer.CustomerType;
import io.earshot.nlp.customer.Evidence;
import io.earshot.nlp.sentiment.SentimentLabel;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Whole rows: every component with its exact points and evidence under the default settings. */
class PrioritiserTest {

  private static final Instant FIRST_SEEN = Instant.parse("2024-04-02T09:00:00Z");

  @Test
  void championWhoTurnsIsTheMostUrgentMatter() {
    Case turned =
        complaint(2)
            .by(
                CustomerType.LAPSED_LOYAL,
                0.8,
                new Evidence("earlier_praise_irritated", 2, "Love this airline", FIRST_SEEN))
            .formerly(CustomerType.CHAMPION)
            .history(new CustomerHistory(FIRST_SEEN, 8, 0, 0, null, false))
            .author(new Author("forum:ann", "@ann", "Ann Moor", 1840L, null))
            .engagement(new Engagement(71, 38, 16, null))
            .age(Duration.ofHours(6))
            .says(CueKind.LOYALTY, "Three years a Gold")
            .says(CueKind.CHURN, "next flight with a rival");

    assertThat(turned.reasons())
        .containsExactly(
            "customer_type 24.0 lapsed loyal (80 %); irritated now; praised you on 2024-04-02:"
                + " \"Love this airline\"",
            "type_change 64.0 was champion, now lapsed loyal",
            "complaint 15.0 judged a complaint (90 %)",
            "severity 12.0 level 2, substantial loss or repeated failure",
            "churn 24.0 \"next flight with a rival\"",
            "clock 7.5 6 h old as of the night, due in 4 h",
            "reach 7.0 1,840 followers, 38 shares",
            "loyalty 9.0 \"Three years a Gold\"; heard of since 2024-04-02");
    QueueRow row = turned.row();
    assertThat(row.priority()).isEqualTo(new BigDecimal("162.5"));
    assertThat(row.lane()).isEqualTo(Lane.RECOVER);
    assertThat(row.dueAt()).isEqualTo("2026-11-20T06:00:00Z");
    assertThat(row.suggestion().escalate()).isEqualTo(Suggestion.Escalation.HIERARCHICAL);
    assertThat(row.complaint()).isTrue();
    assertThat(row.excerpt()).isEqualTo("The words of the post.");
    assertThat(row.configuration()).isEqualTo("v1");
    assertThat(row.rank()).isZero();
    assertThat(row.similar()).isZero();
  }

  @Test
  void dangerInComplaintOfStrangerAddsUp() {
    assertThat(
            complaint(3)
                .says(CueKind.SAFETY, "smoke in the kitchen")
                .says(CueKind.LEGAL, "my solicitor")
                .age(Duration.ofHours(9))
                .reasons())
        .containsExactly(
            "complaint 15.0 judged a complaint (90 %)",
            "severity 34.0 level 3, danger, law, large loss or a person in need:"
                + " \"smoke in the kitchen\"",
            "escalation 75.0 safety: \"smoke in the kitchen\"; legal: \"my solicitor\"",
            "clock 13.0 9 h old as of the night, past the target, due in 1 h");
  }

  @Test
  void aWishForASupervisorCountsInAQuestionAndAWishForContactInAGraveMatter() {
    assertThat(
            post()
                .says(CueKind.QUESTION, "may I see your manager")
                .says(CueKind.SUPERVISOR, "your manager")
                .reasons())
        .contains("escalation 8.0 supervisor: \"your manager\"");
    assertThat(
            complaint(3)
                .says(CueKind.GRAVE, "because of my skin")
                .says(CueKind.CONTACT, "call me")
                .reasons())
        .contains("escalation 8.0 wish for contact in a grave matter: \"call me\"");
    assertThat(complaint(2).says(CueKind.CONTACT, "call me").reasons())
        .noneMatch(reason -> reason.startsWith("escalation"));
  }

  @Test
  void repeatedContactCountsEarlierComplaintsAndWordsUpToItsMost() {
    CustomerHistory twice =
        new CustomerHistory(
            Instant.parse("2026-11-01T00:00:00Z"),
            3,
            2,
            2,
            Instant.parse("2026-11-18T12:00:00Z"),
            false);

    assertThat(complaint(1).history(twice).says(CueKind.REPEAT, "third time").reasons())
        .containsExactly(
            "complaint 15.0 judged a complaint (90 %)",
            "severity 4.0 level 1, annoyance",
            "repeat_contact 14.0 2 complaints in the 30 days before, the last on 2026-11-18;"
                + " says that it is not the first time: \"third time\"");
    assertThat(
            complaint(1)
                .history(
                    new CustomerHistory(twice.firstSeen(), 9, 9, 9, twice.lastComplaintAt(), false))
                .reasons())
        .contains("repeat_contact 14.0 9 complaints in the 30 days before, the last on 2026-11-18");
  }

  @Test
  void overdueGrowsIsCappedAndThenLosesFreshness() {
    assertThat(complaint(1).age(Duration.ofHours(14)).reasons())
        .contains("clock 18.0 14 h old as of the night, overdue by 4 h");
    assertThat(complaint(1).age(Duration.ofDays(2)).reasons())
        .contains("clock 24.0 48 h old as of the night, overdue by 38 h")
        .noneMatch(reason -> reason.startsWith("freshness"));
    assertThat(complaint(1).age(Duration.ofDays(7)).reasons())
        .contains(
            "clock 24.0 7 days old as of the night, overdue by 6 days",
            "freshness -20.0 7 days old as of the night");
    assertThat(complaint(1).age(Duration.ofDays(29)).reasons())
        .contains("freshness -60.0 29 days old as of the night");
  }

  @Test
  void whatIsWrittenAfterTheMomentOfTheRunHasNoAge() {
    assertThat(complaint(1).age(Duration.ofHours(-3)).reasons())
        .noneMatch(reason -> reason.startsWith("clock"));
  }

  @Test
  void reachGrowsWithEachTenfoldUpToItsMost() {
    assertThat(reach(100L, 0, null)).isEmpty();
    assertThat(reach(1_000L, 0, null)).isEqualTo("reach 4.0 1,000 followers");
    assertThat(reach(0L, 1, null)).isEmpty();
    assertThat(reach(null, 655, 98_200L)).isEqualTo("reach 12.0 655 shares, 98,200 views");
    assertThat(reach(4_000_000L, 0, null)).isEqualTo("reach 15.0 4,000,000 followers");
  }

  private static String reach(Long followers, long shares, Long views) {
    return complaint(1)
        .author(new Author("forum:ann", null, null, followers, null))
        .engagement(new Engagement(0, shares, 0, views))
        .reasons()
        .stream()
        .filter(reason -> reason.startsWith("reach"))
        .findFirst()
        .orElse("");
  }

  @Test
  void fewStarsShowNeedEvenWhereTheWordsDoNot() {
    assertThat(post().stars(1, 5).reasons())
        .containsExactly(
            "complaint 8.0 the words were not judged a complaint, but it gives 1 of 5 stars",
            "rating 8.0 1 of 5 stars");
    assertThat(complaint(1).stars(4, 10).reasons()).contains("rating 5.0 4 of 10 stars");
    assertThat(post().stars(2.5, 5).decide())
        .isEqualTo(new Decision.NotQueued(Decision.Cause.NO_NEED));
  }

  @Test
  void languageWithoutModelIsJudgedByItsMarksAndSaysSo() {
    assertThat(
            unjudged(Language.LV)
                .says(CueKind.FAULT, "reiss atcelts")
                .says(CueKind.SUBSTANTIAL, "visu nakti")
                .reasons())
        .containsExactly(
            "complaint 8.0 no complaint model for Latvian judged it, but it says: \"visu nakti\"",
            "severity 12.0 level 2, substantial loss or repeated failure: \"visu nakti\"");
    assertThat(unjudged(Language.ET).says(CueKind.QUESTION, "kas saab?").reasons())
        .containsExactly("question 6.0 \"kas saab?\"; no complaint model for Estonian judged it");
    assertThat(unjudged(Language.UNSUPPORTED).stars(1, 5).reasons())
        .containsExactly(
            "complaint 8.0 no complaint model for its language judged it, but it gives 1 of 5 stars",
            "rating 8.0 1 of 5 stars",
            "language -4.0 the team does not answer in its language");
    assertThat(unjudged(Language.LV).says(CueKind.FAULT, "reiss atcelts").row().complaint())
        .isNull();
  }

  @Test
  void wordsThatMayNotBeStoredAreReplacedByFacts() {
    QueueRow row =
        complaint(3)
            .text(null)
            .by(CustomerType.EXTREME_CRITIC, 0.5, new Evidence("fault", 1, "", null))
            .says(CueKind.SAFETY, "")
            .says(CueKind.CHURN, "")
            .says(CueKind.REPEAT, "")
            .says(CueKind.LOYALTY, "")
            .row();

    assertThat(row.excerpt()).isNull();
    assertThat(row.reasons())
        .extracting(Reason::evidence)
        .containsExactly(
            "extreme critic (50 %); names a fault",
            "judged a complaint (90 %)",
            "level 3, danger, law, large loss or a person in need",
            "says that they may leave",
            "safety",
            "says that it is not the first time",
            "says that they are loyal");
  }

  @Test
  void praiseHasNoClockAndStandsBehindComplaintsOfChampions() {
    Case praise =
        post()
            .by(CustomerType.CHAMPION, 0.9)
            .mood(SentimentLabel.POSITIVE, 0.9)
            .says(CueKind.PRAISE, "best crew ever")
            .age(Duration.ofHours(20));

    assertThat(praise.reasons())
        .containsExactly(
            "customer_type 3.6 champion (90 %)",
            "praise 3.0 \"best crew ever\"",
            "waits -100.0 needs no help; whoever does comes first");
    assertThat(complaint(1).by(CustomerType.CHAMPION, 0.5).row().priority())
        .isGreaterThan(praise.row().priority());
  }

  @Test
  void solvedComplaintStepsBack() {
    assertThat(
            complaint(1)
                .says(CueKind.RESOLVED, "they phoned, it is done")
                .says(CueKind.QUESTION, "why not at once?")
                .reasons())
        .containsExactly(
            "complaint 15.0 judged a complaint (90 %)",
            "severity 4.0 level 1, annoyance", "resolved -20.0 \"they phoned, it is done\"");
  }

  @Test
  void praiseThatClosesAMatterSaysSo() {
    assertThat(
            post()
                .mood(SentimentLabel.POSITIVE, 0.8)
                .says(CueKind.RESOLVED, "sorted")
                .says(CueKind.PRAISE, "best crew ever")
                .age(Duration.ofHours(20))
                .reasons())
        .containsExactly(
            "praise 3.0 \"best crew ever\"",
            "resolved 2.0 \"sorted\"",
            "waits -100.0 needs no help; whoever does comes first");
  }

  @Test
  void changesOfTypeDiffer() {
    assertThat(change(CustomerType.EXTREME_CRITIC, CustomerType.LAPSED_LOYAL))
        .isEqualTo("type_change 7.0 was extreme critic, now lapsed loyal");
    assertThat(change(CustomerType.CHAMPION, CustomerType.EXTREME_CRITIC))
        .isEqualTo("type_change 10.5 was champion, now extreme critic");
    assertThat(change(CustomerType.LAPSED_LOYAL, CustomerType.CHAMPION)).isEmpty();
    assertThat(change(CustomerType.LAPSED_LOYAL, CustomerType.LAPSED_LOYAL)).isEmpty();
    assertThat(change(CustomerType.UNDETERMINED, CustomerType.LAPSED_LOYAL)).isEmpty();
  }

  private static String change(CustomerType before, CustomerType now) {
    return complaint(1).by(now, 0.7).formerly(before).reasons().stream()
        .filter(reason -> reason.startsWith("type_change"))
        .findFirst()
        .orElse("");
  }

  @Test
  void aThreatIsGraveThoughItComplainsOfNothing() {
    Case threat =
        post()
            .noComplaint(0.1)
            .severity(3)
            .mood(SentimentLabel.POSITIVE, 0.8)
            .says(CueKind.THREAT, "wait till I see you outside");
    assertThat(threat.reasons())
        .contains("severity 34.0 level 3, danger, law, large loss or a person in need");
    assertThat(post().noComplaint(0.1).severity(3).decide())
        .isEqualTo(new Decision.NotQueued(Decision.Cause.NO_NEED));
  }

  @Test
  void competitorIsNeverQueued() {
    assertThat(complaint(3).about("rival").says(CueKind.THREAT, "I know where you live").decide())
        .isEqualTo(new Decision.NotQueued(Decision.Cause.COMPETITOR));
    assertThat(complaint(3).about(null).decide()).isInstanceOf(Decision.Queued.class);
  }

  @Test
  void whatWaitedTooLongAgesOutAndWhatNeedsNothingDoesNot() {
    assertThat(complaint(3).age(Duration.ofDays(30)).decide()).isInstanceOf(Decision.Queued.class);
    assertThat(complaint(3).age(Duration.ofDays(30).plusSeconds(1)).decide())
        .isEqualTo(new Decision.NotQueued(Decision.Cause.AGED_OUT));
    Case praise = post().mood(SentimentLabel.POSITIVE, 0.9).says(CueKind.PRAISE, "best crew ever");
    assertThat(praise.age(Duration.ofDays(7)).row().lane()).isEqualTo(Lane.DELIGHT);
    assertThat(praise.age(Duration.ofDays(7).plusSeconds(1)).decide())
        .isEqualTo(new Decision.NotQueued(Decision.Cause.AGED_OUT));
    assertThat(post().age(Duration.ofDays(400)).decide())
        .isEqualTo(new Decision.NotQueued(Decision.Cause.NO_NEED));
  }

  @Test
  void languageIsSaidToBeUnsupportedOnlyWhereNothingShowsNeed() {
    assertThat(unjudged(Language.UNSUPPORTED).decide())
        .isEqualTo(new Decision.NotQueued(Decision.Cause.UNSUPPORTED_LANGUAGE));
    assertThat(unjudged(Language.LV).decide())
        .isEqualTo(new Decision.NotQueued(Decision.Cause.UNDECIDED));
    assertThat(unjudged(Language.UNKNOWN).decide())
        .isEqualTo(new Decision.NotQueued(Decision.Cause.NO_NEED));
    assertThat(unjudged(Language.NL).says(CueKind.REPEAT, "alweer").row().lane())
        .isEqualTo(Lane.VERIFY);
    assertThat(unjudged(Language.NL).mood(SentimentLabel.NEGATIVE, -0.6).decide())
        .isEqualTo(new Decision.NotQueued(Decision.Cause.UNDECIDED));
    assertThat(unjudged(Language.NL).verdict(Verdict.NO).decide())
        .isEqualTo(new Decision.NotQueued(Decision.Cause.NO_NEED));
  }

  @Test
  void anAlarmRingsInTheNightItHappensAndFadesDayByDay() {
    for (int day = 0; day <= 3; day++) {
      Case turned =
          complaint(1)
              .by(CustomerType.LAPSED_LOYAL, 1)
              .formerly(CustomerType.CHAMPION)
              .age(Duration.ofDays(day).plusMinutes(1));
      String points = java.util.List.of("80.0", "20.0", "5.0", "5.0").get(day);
      assertThat(turned.reasons())
          .contains("type_change " + points + " was champion, now lapsed loyal");
    }
  }

  @Test
  void loyaltyHasNoPointsWhereNoTypeMayBeTold() {
    Case loyal = complaint(1).says(CueKind.LOYALTY, "ten years with you");
    assertThat(loyal.by(CustomerType.UNDETERMINED, 0.5).row().reasons())
        .extracting(Reason::component)
        .contains("loyalty");
    assertThat(loyal.by(CustomerType.UNDETERMINED, 0).row().reasons())
        .extracting(Reason::component)
        .doesNotContain("loyalty");
  }

  @Test
  void theCustomerFileGivesValueAndTenure() {
    PrioritySettings defaults = PrioritySettings.defaults();
    PrioritySettings gold =
        new PrioritySettings(
            defaults.numbers(),
            defaults.openDays(),
            defaults.praiseDays(),
            defaults.starLimit(),
            defaults.replyLanguages(),
            java.util.Set.of("gold"),
            ServiceTimes.ALWAYS);
    Case known =
        complaint(1)
            .by(CustomerType.UNDETERMINED, 0.5)
            .facts(
                new CustomerFacts(
                    "c-1", LocalDate.of(2023, 4, 30), new BigDecimal("1000"), "Gold", 1));
    QueueRow row = ((Decision.Queued) known.decide(gold)).row();
    assertThat(row.reasons())
        .extracting(reason -> reason.component() + " " + reason.points() + " " + reason.evidence())
        .contains(
            "loyalty 6.0 customer since 2023-04-30",
            "value 9.0 customer file: worth 1,000 a year, tier Gold, 1 open order");
  }

  @Test
  void praiseThreatsAndWhatHatersWriteLeaveTheQueueOnceTheTeamIsDoneWithThem() {
    Decision settled = new Decision.NotQueued(Decision.Cause.SETTLED);
    Conversation open = matter(Conversation.State.UNRESOLVED, true);
    assertThat(post().says(CueKind.PRAISE, "brilliant crew").done().decide()).isEqualTo(settled);
    assertThat(
            complaint(2)
                .says(CueKind.THREAT, "wait till I see you")
                .conversation(open)
                .done()
                .decide())
        .isEqualTo(settled);
    assertThat(
            post()
                .by(CustomerType.ACTIVE_HATER, 0.7)
                .says(CueKind.CONTEMPT, "garbage")
                .done()
                .decide())
        .isEqualTo(settled);
    // An answer settles a complaint by its matter, which the customer may open again.
    assertThat(complaint(1).conversation(open).done().decide()).isInstanceOf(Decision.Queued.class);
  }

  @Test
  void whoWritesOnInAnOpenMatterWaitsUntilItIsAnswered() {
    Case detail = post().inOpenMatter().conversation(matter(Conversation.State.UNRESOLVED, true));
    assertThat(detail.reasons())
        .contains("open_matter 4.0 writes on in a matter that waits for an answer");
    assertThat(detail.row().clock().kind()).isEqualTo(Clock.Kind.NEXT_ANSWER);
    assertThat(detail.row().suggestion().replyDraft()).startsWith("Hello Ann Moor, thank you");
    assertThat(
            post().inOpenMatter().conversation(matter(Conversation.State.ANSWERED, false)).decide())
        .isEqualTo(new Decision.NotQueued(Decision.Cause.SETTLED));
  }

  @Test
  void whatWasAnsweredLeavesTheQueueAndWhatFailedAgainStandsHigher() {
    assertThat(complaint(1).conversation(matter(Conversation.State.ANSWERED, false)).decide())
        .isEqualTo(new Decision.NotQueued(Decision.Cause.SETTLED));
    Case again = complaint(1).conversation(matter(Conversation.State.FIXED_DISPLEASED, true));
    assertThat(again.reasons()).contains("reopened 12.0 after: answered by ben");
    assertThat(again.row().clock().kind()).isEqualTo(Clock.Kind.NEXT_ANSWER);
    assertThat(again.row().clock().stopped()).isEqualTo("answered by ben");
    assertThat(again.row().clock().startedAt()).isEqualTo(again.row().createdAt());
    Instant since = Case.AS_OF.minusSeconds(60);
    Conversation late =
        new Conversation(
            "forum:1",
            Conversation.State.UNRESOLVED,
            true,
            since,
            since.minusSeconds(60),
            "answered by ben",
            Fact.written("reopened by ben"));
    assertThat(complaint(1).age(Duration.ofHours(9)).conversation(late).row().clock().startedAt())
        .as("who waits again waits from then on")
        .isEqualTo(since);
  }

  private static Conversation matter(Conversation.State state, boolean open) {
    return new Conversation(
        "forum:1",
        state,
        open,
        FIRST_SEEN,
        FIRST_SEEN,
        "answered by ben",
        Fact.written("after: answered by ben"));
  }

  @Test
  void theClockRunsInTheHoursOfTheBrandOnly() {
    ServiceHours office =
        new ServiceHours(
            java.time.ZoneId.of("UTC"),
            java.util.Map.of(
                java.time.DayOfWeek.THURSDAY,
                java.util.List.of(
                    new ServiceHours.Opening(
                        java.time.LocalTime.of(8, 0), java.time.LocalTime.of(18, 0)))),
            java.util.Set.of());
    PrioritySettings defaults = PrioritySettings.defaults();
    PrioritySettings settings =
        new PrioritySettings(
            defaults.numbers(),
            defaults.openDays(),
            defaults.praiseDays(),
            defaults.starLimit(),
            defaults.replyLanguages(),
            java.util.Set.of(),
            new ServiceTimes(ServiceHours.ALWAYS, java.util.Map.of("kestrel", office)));
    // the run is on Friday at 2, the post of Thursday at 14
    Case post = complaint(1).age(Duration.ofHours(12));
    QueueRow row = ((Decision.Queued) post.decide(settings)).row();
    assertThat(row.dueAt()).isEqualTo("2026-11-26T14:00:00Z");
    assertThat(row.clock().hours()).isEqualTo("thu 08:00-18:00 UTC");
    assertThat(row.reasons())
        .extracting(reason -> reason.component() + " " + reason.points() + " " + reason.evidence())
        .contains("clock 5.0 12 h old as of the night, 4 h of it in hours of service, due in 6 h");
  }
}
