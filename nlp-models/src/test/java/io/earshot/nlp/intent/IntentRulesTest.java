package io.earshot.nlp.intent;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.nlp.Verdict;
import io.earshot.nlp.complaint.ComplaintResult;
import io.earshot.nlp.cue.Cue;
import io.earshot.nlp.cue.CueKind;
import io.earshot.nlp.sentiment.SentimentLabel;
import io.earshot.nlp.sentiment.SentimentResult;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntentRulesTest {

  private static final ComplaintResult COMPLAINT = new ComplaintResult(Verdict.YES, 0.9, List.of());
  private static final ComplaintResult NONE = new ComplaintResult(Verdict.NO, 0.1, List.of());
  private static final SentimentResult ANGRY =
      new SentimentResult(SentimentLabel.NEGATIVE, -0.8, List.of());

  private static List<Intent> intents(ComplaintResult complaint, CueKind... kinds) {
    List<Cue> cues = new ArrayList<>();
    for (CueKind kind : kinds) {
      cues.add(new Cue(kind, "words of " + kind));
    }
    return IntentRules.intents(cues, complaint, ANGRY);
  }

  @Test
  void eachCueThatAsksForSomethingGivesItsIntentInOrder() {
    assertThat(
            intents(
                COMPLAINT,
                CueKind.SUPERVISOR,
                CueKind.SAFETY,
                CueKind.PRESS,
                CueKind.LEGAL,
                CueKind.THREAT,
                CueKind.ABUSE,
                CueKind.CONTACT,
                CueKind.CHURN,
                CueKind.QUESTION))
        .containsExactly(
            Intent.QUESTION,
            Intent.CHURN_THREAT,
            Intent.CONTACT_REQUEST,
            Intent.ABUSE,
            Intent.THREAT,
            Intent.LEGAL_ACTION,
            Intent.PRESS,
            Intent.SAFETY,
            Intent.SUPERVISOR);
  }

  @Test
  void aRegulatorIsPressAndNoStepAtLaw() {
    Cue regulator = new Cue(CueKind.LEGAL, "the ombudsman");
    Cue outside = new Cue(CueKind.PRESS, "the ombudsman");
    Cue lawyer = new Cue(CueKind.LEGAL, "my lawyer");
    assertThat(IntentRules.intents(List.of(regulator, outside), COMPLAINT, ANGRY))
        .containsExactly(Intent.PRESS);
    assertThat(IntentRules.intents(List.of(regulator, outside, lawyer), COMPLAINT, ANGRY))
        .containsExactly(Intent.LEGAL_ACTION, Intent.PRESS);
  }

  @Test
  void praiseInAnAngryComplaintIsNoPraise() {
    assertThat(intents(COMPLAINT, CueKind.PRAISE)).isEmpty();
    assertThat(intents(NONE, CueKind.PRAISE)).containsExactly(Intent.PRAISE);
  }

  @Test
  void newsOfAnAccidentIsNewsAndNoMatterOfSafety() {
    assertThat(intents(NONE, CueKind.NEWS, CueKind.SAFETY, CueKind.PRESS))
        .containsExactly(Intent.NEWS);
    assertThat(intents(COMPLAINT, CueKind.NEWS, CueKind.SAFETY)).containsExactly(Intent.SAFETY);
  }

  @Test
  void loyaltyFaultsAndThanksAreNoIntents() {
    assertThat(intents(COMPLAINT, CueKind.LOYALTY, CueKind.FAULT, CueKind.THANKS)).isEmpty();
  }
}
