package io.earshot.priority;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.connectors.Author;
import io.earshot.connectors.Engagement;
import io.earshot.connectors.MentionKind;
import io.earshot.nlp.Language;
import io.earshot.nlp.Verdict;
import io.earshot.nlp.cue.CueKind;
import io.earshot.nlp.customer.CustomerType;
import io.earshot.nlp.sentiment.SentimentLabel;
import io.earshot.nlp.touchpoint.Touchpoint;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every decision, whatever the models say. */
class PriorityPropertiesTest {

  private static final Prioritiser PRIORITISER =
      Prioritiser.of(PrioritySettings.defaults(), List.of(), "v1");

  private static final Set<CueKind> GRAVE = Set.of(CueKind.SAFETY, CueKind.LEGAL, CueKind.THREAT);

  @Property(seed = "20261120")
  void pointsAddUpToThePriorityAndEachSaysWhy(@ForAll("inputs") PriorityInput input) {
    if (PRIORITISER.decide(input) instanceof Decision.Queued queued) {
      QueueRow row = queued.row();
      BigDecimal sum = BigDecimal.ZERO;
      for (Reason reason : row.reasons()) {
        sum = sum.add(reason.points());
        assertThat(reason.points().scale()).isEqualTo(1);
        assertThat(reason.points().signum()).isNotZero();
        assertThat(reason.evidence()).isNotBlank().hasSizeLessThanOrEqualTo(500);
      }
      assertThat(row.priority().scale()).isEqualTo(1);
      assertThat(row.priority()).isEqualByComparingTo(sum);
      assertThat(row.reasons()).extracting(Reason::component).doesNotHaveDuplicates();
    }
  }

  @Property(seed = "20261120")
  void sameInputGivesSameDecision(@ForAll("inputs") PriorityInput input) {
    assertThat(PRIORITISER.decide(input))
        .isEqualTo(Prioritiser.of(PrioritySettings.defaults(), List.of(), "v1").decide(input));
  }

  @Property(seed = "20261120")
  void nobodyInLaneMonitorIsAnswered(@ForAll("inputs") PriorityInput input) {
    if (PRIORITISER.decide(input) instanceof Decision.Queued queued
        && queued.row().lane() == Lane.MONITOR) {
      Suggestion suggestion = queued.row().suggestion();
      assertThat(suggestion.replyDraft()).isNull();
      assertThat(suggestion.channel()).isEqualTo("none: do not answer");
      assertThat(suggestion.steps()).contains("Leave the post without an answer.");
    }
  }

  @Property(seed = "20261120")
  void hatersComeOnlyIntoLaneMonitor(@ForAll("inputs") PriorityInput input) {
    if (input.customerType().type() == CustomerType.ACTIVE_HATER
        && PRIORITISER.decide(input) instanceof Decision.Queued queued) {
      assertThat(queued.row().lane()).isEqualTo(Lane.MONITOR);
    }
  }

  @Property(seed = "20261120")
  void noPraiseComesBeforeTheComplaintOfAChampion(
      @ForAll("delighting") QueueRow one, @ForAll("delighting") QueueRow other) {
    if (!isComplaint(one) && isComplaint(other)) {
      assertThat(one.priority()).isLessThan(other.priority());
    }
  }

  private static boolean isComplaint(QueueRow row) {
    return row.reasons().stream().anyMatch(reason -> reason.component().equals("complaint"));
  }

  @Property(seed = "20261120")
  void judgedComplaintThatIsGraveIsEscalated(@ForAll("inputs") PriorityInput input) {
    boolean grave = GRAVE.stream().anyMatch(input.assessment()::has);
    if (grave
        && input.assessment().complaint().isComplaint()
        && input.assessment().sentiment().label() == SentimentLabel.NEGATIVE
        && PRIORITISER.decide(input) instanceof Decision.Queued queued) {
      assertThat(queued.row().suggestion().escalate())
          .isEqualTo(Suggestion.Escalation.HIERARCHICAL);
      assertThat(queued.row().reasons()).extracting(Reason::component).contains("escalation");
    }
  }

  @Provide
  Arbitrary<QueueRow> delighting() {
    return inputs()
        .map(PRIORITISER::decide)
        .filter(
            decision ->
                decision instanceof Decision.Queued queued && queued.row().lane() == Lane.DELIGHT)
        .map(decision -> ((Decision.Queued) decision).row());
  }

  @Provide
  Arbitrary<PriorityInput> inputs() {
    Arbitrary<Double> share = Arbitraries.doubles().between(0, 1);
    Arbitrary<List<CueKind>> cues =
        Arbitraries.of(CueKind.class).list().uniqueElements().ofMaxSize(5);
    Arbitrary<List<Touchpoint>> touchpoints = Arbitraries.of(Touchpoint.class).list().ofMaxSize(2);
    Arbitrary<Case> judged =
        Combinators.combine(
                Arbitraries.of(Verdict.class),
                Arbitraries.integers().between(0, 3),
                Arbitraries.of(SentimentLabel.class),
                share,
                Arbitraries.of(Language.class),
                cues,
                touchpoints)
            .as(PriorityPropertiesTest::judged);
    return Combinators.combine(
            judged,
            Arbitraries.of(CustomerType.class),
            share,
            Arbitraries.of(CustomerType.class).injectNull(0.3),
            Arbitraries.of(MentionKind.class),
            Arbitraries.integers().between(-100, 60_000),
            Arbitraries.longs().between(0, 50_000_000),
            Arbitraries.integers().between(0, 10))
        .as(
            (mention, type, confidence, previous, kind, minutes, followers, stars) ->
                mention
                    .by(type, confidence)
                    .formerly(previous)
                    .kind(kind)
                    .stars(stars, 10)
                    .age(Duration.ofMinutes(minutes))
                    .author(new Author("forum:a", "@a", "A", followers, null))
                    .engagement(new Engagement(0, followers / 100, 0, null))
                    .input());
  }

  private static Case judged(
      Verdict verdict,
      int severity,
      SentimentLabel mood,
      double score,
      Language language,
      List<CueKind> cues,
      List<Touchpoint> touchpoints) {
    Case mention =
        Case.post()
            .verdict(verdict)
            .severity(severity)
            .mood(mood, mood == SentimentLabel.NEGATIVE ? -score : score)
            .language(language);
    cues.forEach(
        cue ->
            mention.says(
                cue, cue.name().length() % 3 == 0 ? "" : "words ".repeat(cue.name().length())));
    touchpoints.forEach(mention::at);
    return mention;
  }
}
