package io.earshot.priority.playbook;

import static io.earshot.priority.Case.complaint;
import static io.earshot.priority.Case.post;
import static io.earshot.priority.Case.unjudged;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.connectors.Author;
import io.earshot.connectors.MentionKind;
import io.earshot.nlp.Language;
import io.earshot.nlp.cue.CueKind;
import io.earshot.nlp.customer.CustomerType;
import io.earshot.nlp.expectation.Expectation;
import io.earshot.nlp.sentiment.SentimentLabel;
import io.earshot.nlp.touchpoint.Touchpoint;
import io.earshot.priority.Case;
import io.earshot.priority.Conversation;
import io.earshot.priority.CustomerHistory;
import io.earshot.priority.Decision;
import io.earshot.priority.Fact;
import io.earshot.priority.PrioritySettings;
import io.earshot.priority.ServiceTimes;
import io.earshot.priority.Suggestion;
import io.earshot.priority.Suggestion.Escalation;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is suggested for a matter. */
class PlaybookTest {

  @Test
  void championsSlipGetsConcreteStepAndWholeDraft() {
    Suggestion suggestion =
        complaint(1)
            .by(CustomerType.CHAMPION, 0.9)
            .history(
                new CustomerHistory(Instant.parse("2025-01-02T00:00:00Z"), 8, 1, 0, null, false))
            .at(Touchpoint.PRODUCT)
            .row()
            .suggestion();

    assertThat(suggestion)
        .isEqualTo(
            new Suggestion(
                "Take a concrete step for one of your best customers; this slip is where a"
                    + " competitor gets in.",
                List.of(
                    "Read what they said before, so that they need not repeat themselves."
                        + " Heard of since 2025-01-02; mentions: 8, complaints: 1.",
                    "Solve the slip at the first contact if you can, and tell them that their"
                        + " comment counts.",
                    "Offer choices, say what happens next and who does it.",
                    "Thank them, and come back to the public post once it is solved."),
                List.of(
                    "the solution that you may surely grant",
                    "a person of their own to turn to until it is solved"),
                "Hello Ann Moor, we are sorry that this happened to you, one of our best supporters."
                    + " What you got from us was not as it should be. Shall we sort it out in writing, or"
                    + " would you rather talk? Tell us in a direct message, and we go on from"
                    + " there.",
                "public reply, then direct message",
                null,
                null));
  }

  @Test
  void draftIsInTheCustomersLanguage() {
    assertThat(draft(complaint(1).language(Language.DE).at(Touchpoint.DELIVERY)))
        .isEqualTo(
            "Hallo Ann Moor, so sollte es nicht sein, und das tut uns leid. Danke für Ihre"
                + " Nachricht. Etwas ist bei Ihnen nicht so angekommen, wie es sollte. Sollen wir Ihnen"
                + " schreiben, oder möchten Sie lieber sprechen? Sagen Sie es uns per"
                + " Direktnachricht, dann geht es dort weiter.");
    assertThat(draft(unjudged(Language.LV).says(CueKind.QUESTION, "vai?")))
        .isEqualTo(
            "Sveicināti, Ann Moor! Paldies, ka jautājat mums. Kolēģe to pārbauda, un mūsu atbildi"
                + " lasīsiet šeit. Labāk privāti? Tad atrakstiet mums privātu ziņu.");
    assertThat(draft(unjudged(Language.NL).says(CueKind.FAULT, "kapot")))
        .startsWith("Dag Ann Moor, zo hoort het niet, en dat spijt ons.");
    assertThat(draft(unjudged(Language.ET).says(CueKind.PRAISE, "super")))
        .startsWith("Tere päevast, Ann Moor! Südamlik tänu!");
  }

  @Test
  void languageTheTeamDoesNotServeIsSaid() {
    PrioritySettings defaults = PrioritySettings.defaults();
    PrioritySettings english =
        new PrioritySettings(
            defaults.numbers(),
            defaults.openDays(),
            defaults.praiseDays(),
            defaults.starLimit(),
            EnumSet.of(Language.EN),
            Set.of(),
            ServiceTimes.ALWAYS);
    Decision decision = complaint(1).language(Language.DE).decide(english);

    assertThat(((Decision.Queued) decision).row().suggestion().steps())
        .contains(
            "The team does not answer in German; find somebody who writes it, and have the draft"
                + " read.");
  }

  @Test
  void threatIsEscalatedAndNeverAnswered() {
    Suggestion suggestion =
        complaint(3)
            .by(CustomerType.CHAMPION, 0.9)
            .says(CueKind.THREAT, "wait till I see you")
            .row()
            .suggestion();

    assertThat(suggestion.replyDraft()).isNull();
    assertThat(suggestion.channel()).isEqualTo("none: do not answer");
    assertThat(suggestion.escalate()).isEqualTo(Escalation.HIERARCHICAL);
    assertThat(suggestion.approach())
        .isEqualTo("Do not answer; hand the threat to a supervisor now.");
  }

  @Test
  void haterIsLeftAloneUnlessTheMatterIsGrave() {
    Case hater =
        post()
            .mood(SentimentLabel.NEGATIVE, -0.9)
            .by(CustomerType.ACTIVE_HATER, 0.8)
            .says(CueKind.CHURN, "never again");
    assertThat(hater.row().suggestion().escalate()).isNull();
    assertThat(hater.row().suggestion().steps())
        .containsExactly(
            "Leave the post without an answer.",
            "Watch the account for safety, legal matters and threats only.");

    Suggestion grave = hater.says(CueKind.LEGAL, "my lawyer").row().suggestion();
    assertThat(grave.escalate()).isEqualTo(Escalation.HIERARCHICAL);
    assertThat(grave.replyDraft()).isNull();
    assertThat(grave.steps())
        .containsExactly(
            "Hand the matter to a supervisor, who has it checked.",
            "Leave the post without an answer.");
  }

  @Test
  void escalationFollowsTheWords() {
    assertThat(escalation(complaint(1))).isNull();
    assertThat(escalation(complaint(3).says(CueKind.SAFETY, "sparks")))
        .isEqualTo(Escalation.HIERARCHICAL);
    assertThat(escalation(complaint(1).says(CueKind.SUPERVISOR, "your manager")))
        .isEqualTo(Escalation.HIERARCHICAL);
    assertThat(escalation(complaint(1).says(CueKind.PRESS, "telling the paper")))
        .isEqualTo(Escalation.HIERARCHICAL);
    assertThat(escalation(complaint(1).says(CueKind.REPEAT, "third time")))
        .isEqualTo(Escalation.HIERARCHICAL);
    assertThat(escalation(complaint(1).says(CueKind.CHURN, "goodbye")))
        .isEqualTo(Escalation.HIERARCHICAL);
    assertThat(
            escalation(
                complaint(1).by(CustomerType.LAPSED_LOYAL, 0.7).says(CueKind.CHURN, "goodbye")))
        .isEqualTo(Escalation.HIERARCHICAL);
    assertThat(escalation(complaint(3).says(CueKind.GRAVE, "because of my skin"))).isNull();
    assertThat(
            escalation(
                complaint(3)
                    .says(CueKind.GRAVE, "because of my skin")
                    .says(CueKind.CONTACT, "call me")))
        .isEqualTo(Escalation.HIERARCHICAL);
    assertThat(
            escalation(
                post()
                    .says(CueKind.QUESTION, "may I speak to your manager")
                    .says(CueKind.SUPERVISOR, "your manager")))
        .isEqualTo(Escalation.HIERARCHICAL);
    assertThat(escalation(complaint(2).at(Touchpoint.PAYMENT))).isEqualTo(Escalation.FUNCTIONAL);
    assertThat(escalation(complaint(1).at(Touchpoint.PAYMENT))).isNull();
    assertThat(escalation(complaint(2).at(Touchpoint.STAFF))).isNull();
    assertThat(escalation(post().says(CueKind.QUESTION, "open?"))).isNull();
  }

  @Test
  void insultsGetNoDraftAndGoToSupervisor() {
    Suggestion suggestion = complaint(1).says(CueKind.ABUSE, "you idiots").row().suggestion();

    assertThat(suggestion.replyDraft()).isNull();
    assertThat(suggestion.escalate()).isEqualTo(Escalation.HIERARCHICAL);
    assertThat(suggestion.steps())
        .contains(
            "They insult people, which nobody has to accept; a supervisor decides whether to"
                + " answer.");
  }

  @Test
  void channelFollowsTheKindOfMention() {
    assertThat(complaint(1).kind(MentionKind.REVIEW).row().suggestion().channel())
        .isEqualTo("public owner reply to the review");
    assertThat(draft(complaint(1).kind(MentionKind.REVIEW))).contains("through our contact page");
    Suggestion survey = complaint(1).kind(MentionKind.SURVEY).row().suggestion();
    assertThat(survey.channel()).isEqualTo("e-mail or phone, if they agreed to be contacted");
    assertThat(survey.steps())
        .contains("Make contact only if they agreed to it when they answered the survey.");
  }

  @Test
  void whoWroteInPrivateIsAnsweredThere() {
    Suggestion mail = complaint(1).from("email").row().suggestion();
    assertThat(mail.channel()).isEqualTo("an answer to their message");
    assertThat(mail.replyDraft()).contains("this message").doesNotContain("direct message");
    assertThat(mail.steps())
        .doesNotContain("Make contact only if they agreed to it when they answered the survey.");
    assertThat(draft(complaint(1).from("bluesky"))).contains("direct message");
  }

  @Test
  void nothingIsSaidInPublicAboutWhatWasWrittenInPrivate() {
    Case written = complaint(3).says(CueKind.SAFETY, "it sparks").from("email");
    assertThat(written.row().suggestion().steps())
        .containsExactly(
            "Tell a supervisor now and agree on who takes the matter over.",
            "Answer with care and at once.",
            "Ask first whether everybody is safe, and say what to stop using or doing.",
            "Follow up until the danger is gone, and ask them whether it is.");
    assertThat(written.from("mastodon").row().suggestion().steps())
        .contains(
            "Answer in public with care, then go on in private at once.",
            "Follow up until the danger is gone, then say so in public.");
    Case slip = complaint(1).by(CustomerType.CHAMPION, 0.9).kind(MentionKind.SURVEY);
    assertThat(slip.row().suggestion().steps())
        .contains("Thank them, and ask whether it is solved for them.");
  }

  @Test
  void onlyNamesThatLookLikeNamesAreRepeated() {
    assertThat(greeting("@a", "Zoë van 't Hof-Ilves")).startsWith("Hello Zoë van 't Hof-Ilves,");
    assertThat(greeting("@a", "never FLY with them!!!")).startsWith("Hello @a,");
    assertThat(greeting("@a", "Buy at http://spam.example")).startsWith("Hello @a,");
    assertThat(greeting("@a", "A".repeat(41))).startsWith("Hello @a,");
    assertThat(greeting("@a", " ")).startsWith("Hello @a,");
    assertThat(greeting("@\u202Eevil\u0007", " ")).startsWith("Hello @evil,");
    assertThat(greeting("\u202E\u200B", null)).startsWith("Hello, we are sorry");
    assertThat(greeting(null, null)).startsWith("Hello, we are sorry");
    assertThat(draft(complaint(1).author(null))).startsWith("Hello, we are sorry");
  }

  private static String greeting(String handle, String name) {
    return draft(complaint(1).author(new Author("forum:a", handle, name, null, null)));
  }

  @Test
  void draftNamesWhatIsAtFaultOrNothing() {
    Case parcel =
        complaint(1)
            .at(Touchpoint.PAYMENT, "price")
            .at(Touchpoint.DELIVERY, "parcel")
            .says(CueKind.FAULT, "my Parcel never came");
    assertThat(draft(parcel)).contains("Something did not reach you as it should.");

    Case part =
        complaint(1)
            .at(Touchpoint.BOOKING, "order")
            .at(Touchpoint.DELIVERY, "parcel")
            .says(CueKind.FAULT, "my parcels never came");
    assertThat(draft(part))
        .as("half a word, and two things named")
        .contains("We read that you expected something else.");

    assertThat(draft(complaint(1).at(Touchpoint.DELIVERY, "parcel")))
        .as("one thing named")
        .contains("Something did not reach you as it should.");
    assertThat(
            draft(
                complaint(1)
                    .at(Touchpoint.STAFF, "staff")
                    .says(CueKind.PRAISE, "lovely staff")
                    .says(CueKind.FAULT, "lid cracked")))
        .as("praised, not at fault")
        .contains("We read that you expected something else.");
    assertThat(
            draft(complaint(1).at(Touchpoint.SAFETY, "stolen").at(Touchpoint.DELIVERY, "parcel")))
        .as("nobody is in danger")
        .contains("Something did not reach you as it should.");
    assertThat(
            draft(
                complaint(1).at(Touchpoint.PAYMENT, "paid").says(CueKind.FAULT, "took me off it")))
        .as("paid for, and the fault is another")
        .contains("We read that you expected something else.");
    assertThat(draft(complaint(1).at(Touchpoint.PAYMENT, "cost")))
        .as("merely named, as in matters of every kind")
        .contains("We read that you expected something else.");
    assertThat(
            draft(complaint(1).at(Touchpoint.PAYMENT, "charged").says(CueKind.FAULT, "charged me")))
        .contains("Something went wrong with the payment.");
    assertThat(
            draft(
                complaint(3)
                    .at(Touchpoint.PRIVACY, "shows passports")
                    .says(CueKind.GRAVE, "page shows passports")))
        .as("told by the words that make it grave")
        .contains("It is about how your data were handled.");
  }

  @Test
  void draftAboutDangerNamesWhatTheWordsOfDangerName() {
    Case onTheWay =
        complaint(3)
            .at(Touchpoint.PUNCTUALITY, "delay")
            .says(CueKind.FAULT, "another delay")
            .says(CueKind.SAFETY, "no water for hours");
    assertThat(draft(onTheWay)).doesNotContain("about");
    assertThat(draft(onTheWay.at(Touchpoint.PRODUCT, "lamp").says(CueKind.SAFETY, "lamp on fire")))
        .contains("about the product");
    assertThat(draft(onTheWay.at(Touchpoint.PUNCTUALITY, "water")))
        .as("what no danger comes from")
        .doesNotContain("our schedule");
  }

  @Test
  void whereNothingIsNamedDraftTellsWhatWasMissed() {
    Case unanswered = complaint(1).misses(Expectation.ATTENTIVENESS, "no callback");
    assertThat(draft(unanswered)).contains("We did not look after you as we should have.");
    assertThat(draft(unanswered.says(CueKind.REPEAT, "third time")))
        .contains("It should have been solved the first time.");
    assertThat(draft(complaint(1).says(CueKind.CHURN, "goodbye")))
        .contains("We understand that you are thinking of leaving us.");
    assertThat(draft(complaint(3).misses(Expectation.RELIABILITY, "cancelled")))
        .contains("We see how serious this is for you.");
    assertThat(draft(complaint(3).at(Touchpoint.STAFF, "guard")))
        .as("merely named")
        .contains("We see how serious this is for you.");
    assertThat(
            draft(complaint(3).at(Touchpoint.STAFF, "guard").says(CueKind.FAULT, "guard yelled")))
        .contains("Our staff did not treat you as you should expect.");
    assertThat(draft(complaint(3).at(Touchpoint.VENUE, "hotel").says(CueKind.FAULT, "no hotel")))
        .contains("We see how serious this is for you.");
  }

  @Test
  void draftAboutQuestionNamesTheOneThingThatItNames() {
    assertThat(draft(post().says(CueKind.QUESTION, "lid?").at(Touchpoint.PRODUCT, "lid")))
        .contains("the product");
    assertThat(draft(post().says(CueKind.QUESTION, "fare?").at(Touchpoint.PAYMENT, "fare")))
        .doesNotContain("about");
    assertThat(
            draft(
                post()
                    .says(CueKind.QUESTION, "shop or online?")
                    .at(Touchpoint.VENUE, "shop")
                    .at(Touchpoint.WEBSITE, "online")))
        .doesNotContain("about");
  }

  private static String draft(Case mention) {
    return mention.row().suggestion().replyDraft();
  }

  private static Escalation escalation(Case mention) {
    return mention.row().suggestion().escalate();
  }

  @Test
  void everyLanguageWeJudgeHasADraft() {
    for (Language language : Language.values()) {
      if (language.isSupported()) {
        assertThat(complaint(1).language(language).row().suggestion().replyDraft())
            .as(language.code())
            .isNotNull();
      }
    }
  }

  @Test
  void anEscalationSaysWhy() {
    Suggestion press = complaint(1).says(CueKind.PRESS, "call the papers").row().suggestion();
    assertThat(press.escalate()).isEqualTo(Suggestion.Escalation.HIERARCHICAL);
    assertThat(press.escalationReason()).isEqualTo("the press or an authority was named");
    assertThat(complaint(1).row().suggestion().escalationReason()).isNull();
  }

  @Test
  void whoWasNotContentWithTheFirstAnswerIsHandedToASupervisor() {
    Suggestion suggestion =
        complaint(1)
            .conversation(
                new Conversation(
                    "forum:0",
                    Conversation.State.FIXED_DISPLEASED,
                    true,
                    Case.AS_OF,
                    Case.AS_OF,
                    "answered by ann on 2026-11-19",
                    Fact.written("not solved for the customer")))
            .row()
            .suggestion();
    assertThat(suggestion.escalate()).isEqualTo(Suggestion.Escalation.HIERARCHICAL);
    assertThat(suggestion.escalationReason()).isEqualTo("the first answer did not settle it");
  }
}
