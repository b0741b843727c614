package io.earshot.nlp.customer;

import static io.earshot.nlp.customer.CustomerType.ACTIVE_HATER;
import static io.earshot.nlp.customer.CustomerType.CHAMPION;
import static io.earshot.nlp.customer.CustomerType.EXTREME_CRITIC;
import static io.earshot.nlp.customer.CustomerType.LAPSED_LOYAL;
import static io.earshot.nlp.customer.CustomerType.UNDETERMINED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.earshot.nlp.Assessment;
import io.earshot.nlp.Assessor;
import io.earshot.nlp.Language;
import io.earshot.nlp.complaint.Subject;
import io.earshot.nlp.language.LanguageResult;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedCustomerTypeModelTest {

  private static final CustomerTypeModel MODEL = ShippedCustomerTypeModel.shared();
  private static final Instant NOW = Instant.parse("2026-11-20T20:00:00Z");
  private static final Instant AUGUST = Instant.parse("2026-08-03T09:00:00Z");

  private static final PastMention PRAISE =
      JudgedText.past("m1", AUGUST, "Wonderful crew, I love this airline!", false, 0.9);

  private static CustomerTypeResult judge(
      String text, boolean complaint, double mood, PastMention... history) {
    return MODEL.judge(JudgedText.of(text, complaint, mood), NOW, null, List.of(history));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ACTIVE_HATER  |You are all pathetic, the worst company on earth.|true|-0.9",
        "ACTIVE_HATER  |Flight 418: you are pathetic, worst company on earth.|true|-0.9",
        "EXTREME_CRITIC|Worst company on earth. We slept in the terminal with two kids.|true|-0.9",
        "EXTREME_CRITIC|You are pathetic. My mother was left without her medicine.|true|-0.9",
        "EXTREME_CRITIC|You are a disgrace, my bag is lost since Monday.|true|-0.9",
        "EXTREME_CRITIC|Worst company on earth, three hours on hold.|true|-0.9",
        "EXTREME_CRITIC|My parcel arrived broken and nobody answers.|true|-0.7",
        "EXTREME_CRITIC|Worst company on earth. My parcel arrived broken, where is my refund?|true|-0.9",
        "LAPSED_LOYAL  |Customer for 12 years and now you lose my order. Never again.|true|-0.8",
        "LAPSED_LOYAL  |I'm a gold member and still waiting for an answer.|true|-0.5",
        "CHAMPION      |Amazing service today, I love this airline!|false|0.9",
        "CHAMPION      |Love you guys, amazing crew, but the wifi was slow.|true|0.5",
        "UNDETERMINED  |We are at the station.|false|0.0",
        "UNDETERMINED  |When does the shop open?|false|0.0",
      })
  void theTextAloneGivesTheTypeItShows(
      CustomerType expected, String text, boolean complaint, double mood) {
    assertThat(judge(text, complaint, mood).type()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "small moan, still love you: the app logged me out again",
        "Tiny grumble, but I love you all: my seat was broken",
        "Love you guys. Small moan concerning yesterday's extraordinarily well-travelled"
            + " international consignment: everything inside arrived broken"
      })
  void aChampionsSmallMoanIsAComplaintAndStillAChampions(String text) {
    Assessment assessment =
        Assessor.shipped().assess(text, new LanguageResult(Language.EN, 1), Subject.of("acme"));
    CustomerTypeResult result = MODEL.judge(assessment, NOW, null, List.of(PRAISE));

    assertThat(result.type()).isEqualTo(CHAMPION);
    assertThat(
            Trouble.of(
                new ReplyCase(assessment, result.type(), null, ReplyCase.LOW_RATING_SHARE, false)))
        .isEqualTo(Trouble.JUDGED);
  }

  @Test
  void anIrritatedCustomerWithEarlierPraiseIsLapsedLoyalAndThePraiseIsQuoted() {
    CustomerTypeResult result =
        judge("Three hours late and not a word. Never again.", true, -0.8, PRAISE);

    assertThat(result.type()).isEqualTo(LAPSED_LOYAL);
    assertThat(result.evidence().get(0).feature()).isEqualTo("earlier_praise_irritated");
    assertThat(result.evidence().get(0).at()).isEqualTo(AUGUST);
    assertThat(result.evidence().get(0).quote()).isEqualTo("Wonderful crew, I love this airline!");
  }

  @Test
  void aFriendlyWordAboutASlipLeavesAChampionAChampion() {
    CustomerTypeResult result =
        judge("Hello, one of the four cups arrived broken. What shall I do?", true, -0.1, PRAISE);
    assertThat(result.type()).isEqualTo(CHAMPION);
    assertThat(result.evidence().get(0).feature()).isEqualTo("earlier_praise_calm");
  }

  @ParameterizedTest
  @CsvSource({"-0.85, CHAMPION", "-0.95, LAPSED_LOYAL"})
  void aPlainFaultToldOnceIsNoIrritationUnlessTheMoodIsAngry(double mood, CustomerType expected) {
    assertThat(judge("My booking for Friday was cancelled.", true, mood, PRAISE).type())
        .isEqualTo(expected);
  }

  @Test
  void complaintsAndTalkOfLeavingBeforeTheMatterAreDatedEvidence() {
    PastMention complaint =
        JudgedText.past("m1", NOW.minus(Duration.ofDays(300)), "My order is broken.", true, -0.6);
    PastMention leaving =
        JudgedText.past(
            "m2", NOW.minus(Duration.ofDays(40)), "I am switching to your rival.", true, -0.7);

    CustomerTypeResult result =
        judge("The parcel is late and the box is broken.", true, -0.7, complaint, leaving);

    assertThat(result.type()).isEqualTo(CustomerType.EXTREME_CRITIC);
    assertThat(result.evidence())
        .extracting(Evidence::feature, Evidence::at)
        .contains(tuple("earlier_complaints", leaving.createdAt()));
    assertThat(
            TypeFeatures.of(
                JudgedText.of("I am done with you, never again.", true, -0.8),
                NOW,
                null,
                List.of(complaint, leaving),
                CustomerBackground.NONE))
        .extracting(FeatureValue::feature, FeatureValue::at)
        .contains(tuple(TypeFeature.EARLIER_CHURN, leaving.createdAt()));
  }

  @Test
  void yearsOfContentmentSpeakForALapsedCustomerOnlyWhenIrritatedNow() {
    List<PastMention> years =
        List.of(
            JudgedText.past("m1", NOW.minus(Duration.ofDays(900)), "On my way.", false, 0.5),
            JudgedText.past("m2", NOW.minus(Duration.ofDays(100)), "Sunny here.", false, 0.4));
    for (boolean irritated : List.of(true, false)) {
      List<FeatureValue> values =
          TypeFeatures.of(
              JudgedText.of("Your parcel arrived.", irritated, irritated ? -0.8 : 0.2),
              NOW,
              null,
              years,
              CustomerBackground.NONE);
      assertThat(values)
          .filteredOn(value -> value.feature() == TypeFeature.LONG_HEARD_IRRITATED)
          .extracting(FeatureValue::at)
          .isEqualTo(irritated ? List.of(years.get(0).createdAt()) : List.of());
    }
  }

  @Test
  void aDisappointmentToldWarmlyIsNoIrritation() {
    assertThat(
            judge(
                "Lovely trip as ever, thank you! Only my headset was broken.", true, -0.2, PRAISE))
        .extracting(CustomerTypeResult::type)
        .isEqualTo(CustomerType.CHAMPION);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Love you as ever, but the new lamp arrived broken.|-0.6|CHAMPION",
        "Love you as ever, but the new lamp arrived broken.|-0.95|LAPSED_LOYAL",
        "Love you as ever, but it arrived broken. I am disappointed.|-0.6|LAPSED_LOYAL"
      })
  void praiseWithAPlainFaultBesideIsNoIrritationUnlessTheMoodIsAngryOrItIsSaid(
      String text, double mood, CustomerType expected) {
    assertThat(judge(text, true, mood, PRAISE).type()).isEqualTo(expected);
  }

  @Test
  void aGoodMoodIsNotBelievedAgainstFewStars() {
    Assessment misread = JudgedText.of("The lift was closed on all three days.", false, 0.9);
    assertThat(features(misread, 0.4)).doesNotContain("good_mood").contains("stars");
    assertThat(features(misread, 0.6)).contains("good_mood");
  }

  private static List<String> features(Assessment assessment, double starShare) {
    return MODEL.judge(assessment, NOW, starShare, List.of()).evidence().stream()
        .map(Evidence::feature)
        .toList();
  }

  @Test
  void praiseWithinTheMatterAtHandIsNoEarlierLoyalty() {
    PastMention yesterday =
        JudgedText.past("m1", NOW.minus(Duration.ofDays(1)), "Amazing service!", false, 0.9);
    assertThat(judge("My parcel arrived broken.", true, -0.7, yesterday).type())
        .isEqualTo(EXTREME_CRITIC);
  }

  @Test
  void aFaultNamedInTheMatterAtHandMakesAHaterACritic() {
    PastMention fault =
        JudgedText.past(
            "m1", NOW.minus(Duration.ofHours(5)), "My parcel arrived broken.", true, -0.7);
    assertThat(judge("You are a joke.", true, -0.9).type()).isEqualTo(ACTIVE_HATER);
    assertThat(judge("You are a joke.", true, -0.9, fault).type()).isEqualTo(EXTREME_CRITIC);
  }

  @Test
  void whoOnlyForwardsContemptIsNoHater() {
    assertThat(
            judge("RT @ann: you are all pathetic, the worst company on earth", true, -0.9).type())
        .isNotEqualTo(ACTIVE_HATER);
  }

  @Test
  void aHaterIsJudgedOneOnlyWhereThatIsLikelierThanAllElse() {
    List<FeatureValue> contempt =
        List.of(
            new FeatureValue(TypeFeature.ALWAYS, 1, "", null),
            new FeatureValue(TypeFeature.CONTEMPT, 1, "a joke", null));
    Map<TypeFeature, double[]> rows = new EnumMap<>(TypeFeature.class);
    for (TypeFeature feature : TypeFeature.values()) {
      rows.put(feature, new double[TypeWeights.TYPES.size()]);
    }
    rows.put(TypeFeature.ALWAYS, new double[] {1.0, 0.8, 0, 0});
    CustomerTypeResult likeliest =
        new ShippedCustomerTypeModel(new TypeWeights(rows)).judge(contempt);
    assertThat(likeliest.type()).isEqualTo(EXTREME_CRITIC);
    assertThat(likeliest.confidence()).isEqualTo(0.374);
    rows.put(TypeFeature.CONTEMPT, new double[] {1.0, 0, 0, 0});
    assertThat(new ShippedCustomerTypeModel(new TypeWeights(rows)).judge(contempt).type())
        .isEqualTo(ACTIVE_HATER);
  }

  @Test
  void withoutTheWordsOfThePraiseItsDateIsTheEvidence() {
    PastMention silent =
        new PastMention(
            "m1",
            AUGUST,
            PRAISE.sentiment(),
            PRAISE.sentimentScore(),
            PRAISE.complaint(),
            0,
            PRAISE.cues(),
            null,
            null);
    assertThat(
            judge("Three hours late and not a word. Never again.", true, -0.8, silent).evidence())
        .anySatisfy(
            evidence -> {
              assertThat(evidence.feature()).isEqualTo("earlier_praise_irritated");
              assertThat(evidence.at()).isEqualTo(AUGUST);
              assertThat(evidence.quote()).isEmpty();
            });
  }

  @Test
  void cuesWithoutStoredWordsAreStillEvidence() {
    assertThat(
            MODEL
                .judge(
                    withoutWords("Customer for 12 years. Never again, three hours late."),
                    NOW,
                    null,
                    List.of())
                .evidence())
        .extracting(Evidence::feature)
        .contains("loyalty_irritated", "churn");
  }

  private static io.earshot.nlp.Assessment withoutWords(String text) {
    io.earshot.nlp.Assessment full = JudgedText.of(text, true, -0.8);
    return new io.earshot.nlp.Assessment(
        full.language(),
        full.sentiment(),
        full.complaint(),
        full.severity(),
        full.intents(),
        full.touchpoints(),
        full.cues().stream().map(cue -> new io.earshot.nlp.cue.Cue(cue.kind(), "")).toList(),
        full.models());
  }

  @Test
  void whatComesLaterIsRefused() {
    PastMention future = JudgedText.past("m9", NOW.plusSeconds(1), "Amazing service!", false, 0.9);
    PastMention same = JudgedText.past("m8", NOW, "Amazing service!", false, 0.9);
    for (PastMention mention : List.of(future, same)) {
      assertThatThrownBy(() -> judge("Late again.", true, -0.5, mention))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(mention.mentionId())
          .hasMessageNotContaining("Amazing");
    }
  }

  @ParameterizedTest
  @CsvSource({"30, LAPSED_LOYAL", "200, LAPSED_LOYAL", "1500, EXTREME_CRITIC"})
  void oneWordOfPraiseLongAgoIsForgotten(int daysAgo, CustomerType expected) {
    PastMention praise =
        JudgedText.past(
            "m1", NOW.minus(Duration.ofDays(daysAgo)), "Wonderful crew, I love it!", false, 0.9);
    assertThat(judge("Three hours late. Never again.", true, -0.8, praise).type())
        .isEqualTo(expected);
  }

  @Test
  void evidenceStandsStrongestFirst() {
    List<Evidence> evidence =
        judge("Customer for 12 years, three hours late, never again.", true, -0.9, PRAISE)
            .evidence();
    assertThat(evidence).hasSizeBetween(2, 5);
    assertThat(evidence).extracting(one -> -Math.abs(one.weight())).isSorted();
  }

  @Test
  void starsSpeakForAReviewer() {
    assertThat(
            MODEL
                .judge(
                    JudgedText.of("Great product, great service", false, 0.6), NOW, 1.0, List.of())
                .confidence())
        .isGreaterThan(
            MODEL
                .judge(
                    JudgedText.of("Great product, great service", false, 0.6), NOW, 0.2, List.of())
                .confidence());
  }

  @Property(tries = 200)
  void theSameGivesTheSameAndTheConfidenceIsAProbability(
      @ForAll @DoubleRange(min = -1, max = 1) double mood,
      @ForAll boolean complaint,
      @ForAll @IntRange(min = 1, max = 2000) int daysAgo) {
    PastMention past =
        JudgedText.past("m1", NOW.minus(Duration.ofDays(daysAgo)), "Thanks, amazing!", false, 0.8);
    CustomerTypeResult one = judge("Still waiting for my order?", complaint, mood, past);
    assertThat(judge("Still waiting for my order?", complaint, mood, past)).isEqualTo(one);
    assertThat(one.confidence()).isBetween(0.0, 1.0);
    assertThat(one.type()).isIn(ACTIVE_HATER, EXTREME_CRITIC, LAPSED_LOYAL, CHAMPION, UNDETERMINED);
  }
}
