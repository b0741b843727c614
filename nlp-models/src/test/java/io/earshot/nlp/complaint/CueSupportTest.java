package io.earshot.nlp.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.nlp.Verdict;
import io.earshot.nlp.cue.Cue;
import io.earshot.nlp.cue.CueKind;
import io.earshot.nlp.cue.LexiconCueFinder;
import io.earshot.nlp.sentiment.SentimentLabel;
import io.earshot.nlp.sentiment.SentimentResult;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class CueSupportTest {
  private static final Cue FAULT = new Cue(CueKind.FAULT, "broken");
  private static final Cue PRAISE = new Cue(CueKind.PRAISE, "lovely");
  private static final SentimentResult SAD =
      new SentimentResult(SentimentLabel.NEGATIVE, -0.6, List.of());
  private static final SentimentResult SAD_LITTLE =
      new SentimentResult(SentimentLabel.NEGATIVE, -0.2, List.of());
  private static final SentimentResult GLAD =
      new SentimentResult(SentimentLabel.POSITIVE, 0.9, List.of());

  private static ComplaintResult model(double probability) {
    return new ComplaintResult(
        probability >= 0.5 ? Verdict.YES : Verdict.NO, probability, List.of("late"));
  }

  private static ComplaintResult settle(
      String text, double posts, double all, SentimentResult sentiment, Cue... cues) {
    return CueSupport.settle(
        text, Subject.ANYTHING, model(posts), model(all), sentiment, reading(List.of(cues)));
  }

  @Test
  void aCueOfAFaultTipsWhatTheWordsLeaveOpen() {
    SentimentResult none = SentimentResult.UNDETERMINED;
    assertThat(settle("it is so", 0.5, 0.45, none).verdict()).isEqualTo(Verdict.NO);
    assertThat(settle("it is so", 0.5, 0.45, none, FAULT).verdict()).isEqualTo(Verdict.YES);
  }

  @Test
  void praiseInAGoodMoodOutweighsAModelThatIsInDoubt() {
    assertThat(settle("it is so", 0.5, 0.6, GLAD, PRAISE).verdict()).isEqualTo(Verdict.NO);
    assertThat(settle("it is so", 0.5, 0.7, SAD).verdict()).isEqualTo(Verdict.YES);
  }

  @Test
  void onlyAPostWithAHandleIsJudgedByTheModelOfPostsToo() {
    assertThat(settle("it is so", 0.99, 0.3, SAD)).isEqualTo(settle("it is so", 0.01, 0.3, SAD));
    assertThat(settle("@acme so", 0.99, 0.3, SAD).probability())
        .isGreaterThan(settle("@acme so", 0.01, 0.3, SAD).probability() + 0.2);
  }

  @Test
  void inABadMoodAboutABrandLessThanHalfIsEnough() {
    assertThat(aboutBrand(0.4, SAD).verdict()).isEqualTo(Verdict.YES);
    assertThat(settle("it is so", 0.5, 0.4, SAD).verdict()).isEqualTo(Verdict.NO);
    assertThat(aboutBrand(0.4, GLAD)).isEqualTo(settle("it is so", 0.5, 0.4, GLAD));
    assertThat(aboutBrand(0.05, SAD).verdict()).isEqualTo(Verdict.NO);
  }

  @Test
  void aMoodThatIsHardlyBadSaysNothingOfWhoAsksOrThanks() {
    SentimentResult hardly = new SentimentResult(SentimentLabel.NEGATIVE, -0.15, List.of());
    Cue question = new Cue(CueKind.QUESTION, "which one");
    Cue thanks = new Cue(CueKind.THANKS, "thanks");
    for (Cue friendly : List.of(question, thanks)) {
      assertThat(aboutBrand(0.5, hardly, friendly))
          .isEqualTo(settle("it is so", 0.5, 0.5, hardly, friendly));
      assertThat(aboutBrand(0.5, SAD, friendly).probability())
          .isGreaterThan(settle("it is so", 0.5, 0.5, SAD, friendly).probability());
      assertThat(aboutBrand(0.5, hardly, friendly, FAULT).probability())
          .isGreaterThan(settle("it is so", 0.5, 0.5, hardly, friendly, FAULT).probability());
    }
    assertThat(aboutBrand(0.5, hardly, PRAISE).probability())
        .isGreaterThan(settle("it is so", 0.5, 0.5, hardly, PRAISE).probability());
  }

  private static ComplaintResult aboutBrand(double all, SentimentResult sentiment, Cue... cues) {
    return CueSupport.settle(
        "it is so", Subject.BRAND, model(0.5), model(all), sentiment, reading(List.of(cues)));
  }

  @Test
  void givesTheModelsEvidence() {
    assertThat(settle("it is so", 0.5, 0.9, SAD).evidence()).containsExactly("late");
  }

  private static ComplaintResult withoutModel(SentimentResult sentiment, Cue... cues) {
    return withoutModel(sentiment, reading(List.of(cues)));
  }

  private static ComplaintResult withoutModel(
      SentimentResult sentiment, LexiconCueFinder.Reading reading) {
    return CueSupport.settle(
        "tas ir tā",
        Subject.BRAND,
        ComplaintResult.UNDETERMINED,
        ComplaintResult.UNDETERMINED,
        sentiment,
        reading);
  }

  @Test
  void withoutAModelCuesSayYesAndAGoodMoodNo() {
    ComplaintResult complaint = withoutModel(SAD, FAULT);
    assertThat(complaint.verdict()).isEqualTo(Verdict.YES);
    assertThat(complaint.evidence()).containsExactly("broken");
    assertThat(withoutModel(GLAD, PRAISE).verdict()).isEqualTo(Verdict.NO);
  }

  @Test
  void withoutAModelWhatNothingNamesStaysUndetermined() {
    assertThat(withoutModel(SentimentResult.UNDETERMINED)).isEqualTo(ComplaintResult.UNDETERMINED);
    assertThat(withoutModel(SAD_LITTLE)).isEqualTo(ComplaintResult.UNDETERMINED);
  }

  @Test
  void withoutAModelABadMoodIsAComplaintAndItsWordsAreTheEvidence() {
    SentimentResult sad = new SentimentResult(SentimentLabel.NEGATIVE, -0.6, List.of("slikti"));
    assertThat(withoutModel(sad).verdict()).isEqualTo(Verdict.YES);
    assertThat(withoutModel(sad).evidence()).containsExactly("slikti");
    assertThat(withoutModel(sad, FAULT).evidence()).containsExactly("broken");
  }

  @Test
  void withoutAModelWhoNamesTroubleToABrandComplainsInAFlatMoodToo() {
    SentimentResult flat = new SentimentResult(SentimentLabel.NEUTRAL, 0, List.of());
    for (CueKind kind :
        List.of(CueKind.LEGAL, CueKind.SAFETY, CueKind.CHURN, CueKind.PRESS, CueKind.REPEAT)) {
      assertThat(withoutModel(flat, new Cue(kind, "so")).verdict())
          .as("%s", kind)
          .isEqualTo(Verdict.YES);
    }
    assertThat(withoutModel(flat, new Cue(CueKind.LOYALTY, "so")))
        .isEqualTo(ComplaintResult.UNDETERMINED);
    assertThat(
            CueSupport.settle(
                "tas ir tā",
                Subject.ANYTHING,
                ComplaintResult.UNDETERMINED,
                ComplaintResult.UNDETERMINED,
                flat,
                reading(List.of(new Cue(CueKind.LEGAL, "so")))))
        .isEqualTo(ComplaintResult.UNDETERMINED);
  }

  @Test
  void withoutAModelNewsOfAFaultIsNoComplaint() {
    Cue news = new Cue(CueKind.NEWS, "BREAKING");
    assertThat(withoutModel(SAD, FAULT, news)).isEqualTo(ComplaintResult.UNDETERMINED);
  }

  @Test
  void whatItsContextMakesNoneIsNotTakenForAPersonsWord() {
    ComplaintResult asked =
        CueSupport.inContext(ComplaintResult.UNDETERMINED, asking(), Subject.BRAND, true, false);
    assertThat(asked.verdict()).isEqualTo(Verdict.NO);
    assertThat(asked.isDenied()).isFalse();
    ComplaintResult mourned =
        CueSupport.inContext(
            ComplaintResult.UNDETERMINED,
            reading(true, false, List.of(), List.of()),
            Subject.BRAND,
            true,
            false);
    assertThat(mourned.verdict()).isEqualTo(Verdict.NO);
    assertThat(mourned.isDenied()).isFalse();
    assertThat(CueSupport.inContext(model(0.9), asking(), Subject.BRAND, true, true))
        .isEqualTo(model(0.9));
  }

  @Test
  void wordsThatFallShortInAnyToneMakeAComplaint() {
    List<String> sued = List.of("we will sue you");
    ComplaintResult calm =
        CueSupport.inContext(
            model(0.1), reading(false, false, sued, List.of()), Subject.BRAND, true, true);
    assertThat(calm.verdict()).isEqualTo(Verdict.YES);
    assertThat(calm.evidence()).isEqualTo(sued);
    ComplaintResult surer =
        CueSupport.inContext(
            model(0.9), reading(false, false, sued, List.of()), Subject.BRAND, true, true);
    assertThat(surer.probability()).isEqualTo(0.9);
  }

  @Test
  void aWishAsksSomethingOfABrandOnly() {
    LexiconCueFinder.Reading wishing =
        new LexiconCueFinder.Reading(
            List.of(),
            List.of(),
            false,
            false,
            false,
            false,
            false,
            false,
            List.of(),
            List.of("could have been warmer"),
            List.of(),
            false,
            List.of());
    assertThat(CueSupport.inContext(model(0.1), wishing, Subject.BRAND, true, true).evidence())
        .containsExactly("could have been warmer");
    assertThat(CueSupport.inContext(model(0.1), wishing, Subject.BRAND, false, true))
        .isEqualTo(model(0.1));
  }

  @Test
  void aWarmReviewThatSpeaksToNobodyWishesForNothing() {
    SentimentResult warm = mood(SentimentLabel.POSITIVE, 0.8);
    SentimentResult mild = mood(SentimentLabel.POSITIVE, 0.3);
    assertThat(CueSupport.hearsWishes("a fine book", Subject.BRAND, warm)).isFalse();
    assertThat(CueSupport.hearsWishes("@acme a fine book", Subject.BRAND, warm)).isTrue();
    assertThat(CueSupport.hearsWishes("a fine book", Subject.BRAND, mild)).isTrue();
    assertThat(CueSupport.hearsWishes("@acme a book", Subject.ANYTHING, mild)).isFalse();
  }

  private static SentimentResult mood(SentimentLabel label, double score) {
    return new SentimentResult(label, score, List.of(), List.of());
  }

  @Test
  void newsPassedOnIsNoComplaintAndStaysOpenWithoutAModel() {
    List<Cue> breaking = List.of(new Cue(CueKind.NEWS, "BREAKING"));
    LexiconCueFinder.Reading news = reading(false, true, List.of("sue you"), breaking);
    assertThat(CueSupport.inContext(model(0.9), news, Subject.BRAND, true, true).verdict())
        .isEqualTo(Verdict.NO);
    assertThat(CueSupport.inContext(ComplaintResult.UNDETERMINED, news, Subject.BRAND, true, false))
        .isEqualTo(ComplaintResult.UNDETERMINED);
  }

  private static LexiconCueFinder.Reading reading(
      boolean personal, boolean reports, List<String> shortfalls, List<Cue> cues) {
    return new LexiconCueFinder.Reading(
        cues,
        cues,
        false,
        personal,
        false,
        reports,
        false,
        false,
        shortfalls,
        List.of(),
        List.of(),
        false,
        List.of());
  }

  private static LexiconCueFinder.Reading reading(List<Cue> cues) {
    return reading(false, false, List.of(), cues);
  }

  private static LexiconCueFinder.Reading told(boolean story) {
    return new LexiconCueFinder.Reading(
        List.of(), List.of(), false, false, story, false, false, false, List.of(), List.of(),
        List.of(), false, List.of());
  }

  @Test
  void aStoryIsNoComplaintUnlessAModelIsSure() {
    assertThat(CueSupport.inContext(model(0.7), told(true), Subject.BRAND, true, true).verdict())
        .isEqualTo(Verdict.NO);
    assertThat(CueSupport.inContext(model(0.8), told(true), Subject.BRAND, true, true))
        .isEqualTo(model(0.8));
    assertThat(CueSupport.inContext(model(0.8), told(true), Subject.BRAND, true, false).verdict())
        .isEqualTo(Verdict.NO);
  }

  @Test
  void withoutAModelWhatIsMerelyMentionedTellsNothingUnlessTheMoodIsBad() {
    List<Cue> long4 = List.of(new Cue(CueKind.SUBSTANTIAL, "four hours"));
    LexiconCueFinder.Reading mentioning =
        new LexiconCueFinder.Reading(
            long4, List.of(), false, false, false, false, false, false, List.of(), List.of(),
            List.of(), false, List.of());
    assertThat(withoutModel(mood(SentimentLabel.NEUTRAL, -0.1), mentioning))
        .isEqualTo(ComplaintResult.UNDETERMINED);
    assertThat(withoutModel(SAD, mentioning).verdict()).isEqualTo(Verdict.YES);
  }

  @Test
  void withoutAModelNothingBadInNoBadMoodStaysOpen() {
    Cue question = new Cue(CueKind.QUESTION, "which one");
    String asking = "@a @b @c @d @e @f which one?";
    assertThat(
            CueSupport.settle(
                asking,
                Subject.BRAND,
                ComplaintResult.UNDETERMINED,
                ComplaintResult.UNDETERMINED,
                mood(SentimentLabel.NEUTRAL, -0.1),
                reading(List.of(question))))
        .isEqualTo(ComplaintResult.UNDETERMINED);
  }

  private static LexiconCueFinder.Reading asking() {
    return new LexiconCueFinder.Reading(
        List.of(), List.of(), false, false, false, false, false, false, List.of(), List.of(),
        List.of(), true, List.of());
  }

  @Property
  void verdictAndProbabilityAgree(
      @ForAll @DoubleRange(min = 0, max = 1) double posts,
      @ForAll @DoubleRange(min = 0, max = 1) double all) {
    ComplaintResult settled = settle("@acme so", posts, all, SentimentResult.UNDETERMINED);
    assertThat(settled.isComplaint()).isEqualTo(settled.probability() >= 0.5);
    assertThat(settled.probability()).isBetween(0.0, 1.0);
  }
}
