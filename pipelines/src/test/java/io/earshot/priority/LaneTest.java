package io.earshot.priority;

import static io.earshot.priority.Case.complaint;
import static io.earshot.priority.Case.post;
import static io.earshot.priority.Case.unjudged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.earshot.nlp.Language;
import io.earshot.nlp.cue.CueKind;
import io.earshot.nlp.customer.CustomerType;
import io.earshot.nlp.sentiment.SentimentLabel;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which lane a matter comes into; null where it needs nothing. */
class LaneTest {

  @ParameterizedTest
  @MethodSource("lanes")
  void laneFollowsTypeAndNeed(String why, Lane lane, Case mention) {
    Decision decision = mention.decide();
    assertThat(decision instanceof Decision.Queued queued ? queued.row().lane() : null)
        .as(why)
        .isEqualTo(lane);
  }

  static Stream<Arguments> lanes() {
    return Stream.of(
        arguments("complaint of a stranger", Lane.VERIFY, complaint(1)),
        arguments(
            "complaint of a critic",
            Lane.VERIFY,
            complaint(2).by(CustomerType.EXTREME_CRITIC, 0.7)),
        arguments(
            "complaint of a lapsed loyal customer",
            Lane.RECOVER,
            complaint(1).by(CustomerType.LAPSED_LOYAL, 0.7)),
        arguments(
            "complaint of a champion", Lane.DELIGHT, complaint(1).by(CustomerType.CHAMPION, 0.7)),
        arguments(
            "contempt of a hater",
            Lane.MONITOR,
            post()
                .mood(SentimentLabel.NEGATIVE, -0.9)
                .by(CustomerType.ACTIVE_HATER, 0.7)
                .says(CueKind.CONTEMPT, "garbage firm")),
        arguments(
            "complaint of a hater", Lane.MONITOR, complaint(2).by(CustomerType.ACTIVE_HATER, 0.7)),
        arguments(
            "irritation of a lapsed loyal customer, no complaint",
            Lane.RECOVER,
            post().mood(SentimentLabel.NEGATIVE, -0.3).by(CustomerType.LAPSED_LOYAL, 0.7)),
        arguments(
            "farewell of a lapsed loyal customer, no complaint",
            Lane.RECOVER,
            post().by(CustomerType.LAPSED_LOYAL, 0.7).says(CueKind.CHURN, "goodbye")),
        arguments(
            "what was judged no complaint, in a bad mood",
            null,
            post().noComplaint(0.49).mood(SentimentLabel.NEGATIVE, -0.9)),
        arguments("farewell of a stranger", Lane.VERIFY, post().says(CueKind.CHURN, "goodbye")),
        arguments(
            "never going back, to somebody else",
            null,
            post().mood(SentimentLabel.POSITIVE, 0.8).says(CueKind.CHURN, "never going back")),
        arguments("question", Lane.ANSWER, post().says(CueKind.QUESTION, "is it open?")),
        arguments(
            "question of a champion",
            Lane.ANSWER,
            post().by(CustomerType.CHAMPION, 0.8).says(CueKind.QUESTION, "is it open?")),
        arguments("wish for contact", Lane.ANSWER, post().says(CueKind.CONTACT, "call me")),
        arguments(
            "question in a complaint",
            Lane.VERIFY,
            complaint(1).says(CueKind.QUESTION, "what happened?")),
        arguments(
            "praise",
            Lane.DELIGHT,
            post().mood(SentimentLabel.POSITIVE, 0.8).says(CueKind.PRAISE, "brilliant crew")),
        arguments(
            "praise in a bad mood",
            null,
            post().mood(SentimentLabel.NEGATIVE, -0.4).says(CueKind.PRAISE, "brilliant")),
        arguments(
            "praise with a question",
            Lane.ANSWER,
            post()
                .mood(SentimentLabel.POSITIVE, 0.8)
                .says(CueKind.PRAISE, "brilliant crew")
                .says(CueKind.QUESTION, "who are they?")),
        arguments(
            "a champion in a good mood",
            Lane.DELIGHT,
            post().mood(SentimentLabel.POSITIVE, 0.8).by(CustomerType.CHAMPION, 0.7)),
        arguments(
            "bare thanks",
            null,
            post().mood(SentimentLabel.POSITIVE, 0.8).says(CueKind.THANKS, "thanks")),
        arguments(
            "solved, with praise",
            Lane.DELIGHT,
            post().says(CueKind.RESOLVED, "sorted").says(CueKind.PRAISE, "brilliant crew")),
        arguments(
            "solved, with thanks",
            null,
            post()
                .mood(SentimentLabel.POSITIVE, 0.8)
                .says(CueKind.RESOLVED, "sorted")
                .says(CueKind.THANKS, "thanks")),
        arguments(
            "news",
            null,
            post().says(CueKind.NEWS, "spokesperson says").says(CueKind.PRESS, "via the Gazette")),
        arguments(
            "news words in a complaint of nobody known",
            null,
            complaint(1).says(CueKind.NEWS, "BREAKING")),
        arguments(
            "news words in a complaint of a critic",
            Lane.VERIFY,
            complaint(1).by(CustomerType.EXTREME_CRITIC, 0.6).says(CueKind.NEWS, "BREAKING")),
        arguments(
            "danger in news that was judged a complaint",
            Lane.MONITOR,
            complaint(3).says(CueKind.NEWS, "BREAKING").says(CueKind.SAFETY, "smoke")),
        arguments(
            "news of a language without a model",
            null,
            unjudged(Language.LV).says(CueKind.NEWS, "BREAKING")),
        arguments(
            "threat, whoever it is from",
            Lane.MONITOR,
            complaint(2)
                .by(CustomerType.LAPSED_LOYAL, 0.6)
                .says(CueKind.THREAT, "wait till I see you outside")),
        arguments(
            "danger that no model judged a complaint",
            Lane.VERIFY,
            post().says(CueKind.SAFETY, "sparks")),
        arguments(
            "danger averted, told in praise",
            Lane.DELIGHT,
            post()
                .mood(SentimentLabel.POSITIVE, 0.9)
                .says(CueKind.SAFETY, "fainted")
                .says(CueKind.PRAISE, "wonderful crew")),
        arguments(
            "something grave in what reads as a good mood",
            Lane.VERIFY,
            post().mood(SentimentLabel.POSITIVE, 0.8).says(CueKind.GRAVE, "no hotel")),
        arguments(
            "something grave in a review with four stars that was judged no complaint",
            null,
            post().stars(4, 5).says(CueKind.GRAVE, "after surgery")),
        arguments(
            "danger in a review with four stars",
            Lane.VERIFY,
            post().stars(4, 5).says(CueKind.SAFETY, "sparks")),
        arguments(
            "something grave, told in thanks",
            null,
            post()
                .mood(SentimentLabel.POSITIVE, 0.8)
                .says(CueKind.GRAVE, "dad passed away")
                .says(CueKind.THANKS, "thank you")),
        arguments(
            "somebody vulnerable, told in praise without a model",
            Lane.DELIGHT,
            unjudged(Language.NL)
                .says(CueKind.SAFETY, "rolstoel")
                .says(CueKind.PRAISE, "compliment")),
        arguments(
            "danger beside praise and a fault",
            Lane.VERIFY,
            unjudged(Language.NL)
                .says(CueKind.SAFETY, "vonken")
                .says(CueKind.FAULT, "kapot")
                .says(CueKind.PRAISE, "super")),
        arguments(
            "praise that was judged a complaint in a good mood",
            Lane.DELIGHT,
            complaint(1).mood(SentimentLabel.POSITIVE, 0.2).says(CueKind.PRAISE, "best airline")),
        arguments(
            "praise with a fault that was judged a complaint",
            Lane.VERIFY,
            complaint(1)
                .mood(SentimentLabel.POSITIVE, 0.2)
                .says(CueKind.PRAISE, "best airline")
                .says(CueKind.FAULT, "late")),
        arguments(
            "another's complaint, forwarded word for word",
            null,
            complaint(3).text("RT @ann: stranded").says(CueKind.NEWS, "RT")),
        arguments(
            "fault in a language without a model",
            Lane.RECOVER,
            unjudged(Language.LV)
                .by(CustomerType.LAPSED_LOYAL, 0.6)
                .says(CueKind.FAULT, "reiss atcelts")),
        arguments(
            "praise in a language without a model",
            Lane.DELIGHT,
            unjudged(Language.ET).says(CueKind.PRAISE, "suurepärane")),
        arguments(
            "solved in a language without a model",
            null,
            unjudged(Language.NL).says(CueKind.RESOLVED, "opgelost")),
        arguments(
            "a complaint that was solved", null, complaint(1).says(CueKind.RESOLVED, "sorted")),
        arguments(
            "a complaint that was solved, with a question",
            Lane.VERIFY,
            complaint(1).says(CueKind.RESOLVED, "sorted").says(CueKind.QUESTION, "but why?")),
        arguments(
            "a fault of which a person said that it is no complaint",
            null,
            post().noComplaint(0).by(CustomerType.EXTREME_CRITIC, 0.7).says(CueKind.FAULT, "torn")),
        arguments(
            "a fault in what reads as a good mood",
            Lane.VERIFY,
            post().mood(SentimentLabel.POSITIVE, 0.8).says(CueKind.FAULT, "broken")),
        arguments(
            "a fault beside praise in a good mood, that was judged no complaint",
            Lane.DELIGHT,
            post()
                .mood(SentimentLabel.POSITIVE, 0.8)
                .says(CueKind.FAULT, "broken")
                .says(CueKind.PRAISE, "brilliant crew")),
        arguments(
            "a fault told with regret beside praise in a good mood",
            Lane.VERIFY,
            post()
                .mood(SentimentLabel.POSITIVE, 0.8)
                .says(CueKind.FAULT, "broken")
                .says(CueKind.DISAPPOINTMENT, "only my seat was broken")
                .says(CueKind.PRAISE, "brilliant crew")),
        arguments(
            "a champion's fault told with regret",
            Lane.DELIGHT,
            post()
                .by(CustomerType.CHAMPION, 0.7)
                .mood(SentimentLabel.POSITIVE, 0.8)
                .says(CueKind.FAULT, "broken")
                .says(CueKind.DISAPPOINTMENT, "only my seat was broken")
                .says(CueKind.PRAISE, "brilliant crew")),
        arguments("more of an open matter", Lane.ANSWER, post().inOpenMatter()),
        arguments(
            "thanks in an open matter", null, post().inOpenMatter().says(CueKind.THANKS, "thanks")),
        arguments(
            "more of a hater's open matter",
            Lane.MONITOR,
            post().inOpenMatter().by(CustomerType.ACTIVE_HATER, 0.6)),
        arguments("nothing", null, post()));
  }
}
