package io.earshot.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.nlp.complaint.ComplaintResult;
import io.earshot.nlp.complaint.Subject;
import io.earshot.nlp.expectation.Expectation;
import io.earshot.nlp.expectation.MissedExpectation;
import io.earshot.nlp.intent.Intent;
import io.earshot.nlp.language.LanguageResult;
import io.earshot.nlp.sentiment.SentimentLabel;
import io.earshot.nlp.sentiment.SentimentResult;
import io.earshot.nlp.touchpoint.NamedTouchpoint;
import io.earshot.nlp.touchpoint.Touchpoint;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssessorTest {
  private final Assessor assessor = Assessor.shipped();

  @Test
  void judgesAnEnglishComplaint() {
    Assessment assessment =
        assessor.assess(
            null, "@acme my suitcase is lost, I'm very disappointed and nobody answers the phone");
    assertThat(assessment.language().language()).isEqualTo(Language.EN);
    assertThat(assessment.sentiment().label()).isEqualTo(SentimentLabel.NEGATIVE);
    assertThat(assessment.sentiment().score()).isBetween(-1.0, -0.5);
    assertThat(assessment.sentiment().evidence()).contains("disappointed");
    assertThat(assessment.complaint().isComplaint()).isTrue();
    assertThat(assessment.severity().level()).isPositive();
    assertThat(assessment.touchpoints()).contains(Touchpoint.PHONE);
    assertThat(assessment.models())
        .matches(
            "language@\\w{10} sentiment-en@\\w{10} complaint-en@\\w{10} complaint-all-en@\\w{10}");
  }

  @Test
  void takesMockPraiseForNoPraise() {
    Assessment mocking = assessor.assess(null, "Wonderful. Our train is late again, day three.");
    assertThat(mocking.sentiment().label()).isEqualTo(SentimentLabel.NEGATIVE);
    assertThat(mocking.intents()).doesNotContain(Intent.PRAISE);
    Assessment meant = assessor.assess(null, "Wonderful! Our train is lovely, and so is the crew.");
    assertThat(meant.sentiment().label()).isEqualTo(SentimentLabel.POSITIVE);
    assertThat(meant.intents()).contains(Intent.PRAISE);
  }

  @Test
  void judgesTitleAndTextTogether() {
    assertThat(assessor.assess("Terrible, broken, useless rubbish", "Bought it in May."))
        .isEqualTo(assessor.assess(null, "Terrible, broken, useless rubbish\nBought it in May."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Trzecia godzina na lotnisku i nikt nam nic nie mówi",
        "Почему никто не отвечает на мои звонки",
        "😀 😡",
        "",
        " ",
        "https://a.example @acme"
      })
  void leavesUndeterminedWhatItHasNoModelFor(String text) {
    Assessment assessment = assessor.assess(null, text);
    assertThat(assessment.language().language().isSupported()).isFalse();
    assertThat(assessment.sentiment()).isEqualTo(SentimentResult.UNDETERMINED);
    assertThat(assessment.complaint()).isEqualTo(ComplaintResult.UNDETERMINED);
    assertThat(assessment.models()).matches("language@\\w{10}");
  }

  /** Whatever language a source or a data set claims for a text. */
  @Property(tries = 300)
  void judgesAnythingAsAnyLanguage(@ForAll String text, @ForAll Language language) {
    Assessment assessment =
        assessor.assess(text, new LanguageResult(language, 1), Subject.ANYTHING);
    assertThat(assessment.complaint().probability()).isBetween(0.0, 1.0);
    assertThat(assessment.missed().size()).isBetween(0, 4);
  }

  @Test
  void tellsWhichExpectationAComplaintSaysWasMissed() {
    String post = "@acme two hours on hold, nobody answered and the agent was rude. Pathetic.";
    Assessment assessment = assessor.assess(null, post);
    assertThat(assessment.missed())
        .extracting(MissedExpectation::expectation)
        .containsExactly(Expectation.ATTENTIVENESS, Expectation.EMPATHY);
    assertThat(assessment.withoutQuotes().missed())
        .containsExactly(
            new MissedExpectation(Expectation.ATTENTIVENESS, List.of()),
            new MissedExpectation(Expectation.EMPATHY, List.of()));
    String praise = "@acme thank you so much, the crew was wonderful, I love you guys!";
    assertThat(assessor.assess(null, praise).missed()).isEmpty();
  }

  @Test
  void quotesWhatEachIntentAndTouchpointRestsOn() {
    String post = "@acme the Driver threw my parcel. I am going to sue you. When will you call me?";
    Assessment assessment = assessor.assess(null, post);
    assertThat(assessment.intents()).contains(Intent.LEGAL_ACTION, Intent.QUESTION);
    assertThat(assessment.intents())
        .allSatisfy(
            intent ->
                assertThat(assessment.evidence(intent))
                    .isNotEmpty()
                    .allSatisfy(words -> assertThat(post).contains(words)));
    assertThat(assessment.evidence(Intent.THREAT)).isEmpty();
    assertThat(assessment.named())
        .extracting(NamedTouchpoint::touchpoint)
        .contains(Touchpoint.DELIVERY);
    assertThat(assessment.named())
        .allSatisfy(
            named ->
                assertThat(named.evidence())
                    .isNotEmpty()
                    .allSatisfy(words -> assertThat(post).contains(words)));
    assertThat(assessment.withoutQuotes().named())
        .allSatisfy(named -> assertThat(named.evidence()).isEmpty());
  }

  @Property(tries = 200)
  void judgesAnything(@ForAll String text) {
    assertThat(assessor.assess(null, text)).isEqualTo(assessor.assess(null, text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "the bus is late ",
        "@a",
        "😀",
        "\uD83D",
        "\u202Eabc ",
        "Z\u0334\u0335\u0336\u0337a\u0334",
        "\u0000",
        "((",
        "مرحبا ",
        "&amp;",
        "pаypal ремонт 三 hours мой bus ",
        "word\u200Bword"
      })
  void getsThroughAMillionCharsOfAnything(String unit) {
    String text = unit.repeat(1_000_000 / unit.length());
    Assessment assessment = assessor.assess(null, text);
    assertThat(assessment.sentiment().score()).isBetween(-1.0, 1.0);
    // Whatever it was taken for: the models get through it as well.
    Assessment forced = assessor.assess(text, new LanguageResult(Language.EN, 1), Subject.BRAND);
    assertThat(forced.complaint().probability()).isBetween(0.0, 1.0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Krūze atnāca ar ieplaisājušu malu un salauztu rokturi.",
        "De bestelde kast had een kras op de deur.",
        "Der bestellte Tisch kam mit einer zerkratzten Platte.",
        "Tellitud kapp saabus kriimustatud uksega.",
        "La lampada è arrivata con il vetro scheggiato.",
        "Weer de lift kapot, goed bezig @torenflat",
        "Encore en panne, bien joué @tourhaute"
      })
  void aFaultToldSoberlyOrWithMockApplauseIsABadMood(String text) {
    assertThat(assessor.assess(null, text).sentiment().label()).isEqualTo(SentimentLabel.NEGATIVE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kapotte tas binnen een dag gerepareerd, goed gedaan @tassenhuis!",
        "Problème réglé en une heure, bravo @tourhaute !"
      })
  void applauseForWhatWasMendedIsMeant(String text) {
    assertThat(assessor.assess(null, text).sentiment().label()).isEqualTo(SentimentLabel.POSITIVE);
  }
}
