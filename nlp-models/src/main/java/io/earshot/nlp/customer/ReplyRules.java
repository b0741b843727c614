package io.earshot.nlp.customer;

import io.earshot.nlp.Assessment;
import io.earshot.nlp.cue.CueKind;
import io.earshot.nlp.intent.Intent;
import io.earshot.nlp.sentiment.SentimentLabel;
import java.time.Instant;
import java.util.List;

/**
 * Whether a care team should answer, in public or by message: the one rule that the queue goes by
 * and that {@code evaluate} measures. Stateless, safe for use by several threads.
 *
 * <ul>
 *   <li>A hater is not answered; safety, legal matters and threats are handed on, not answered.
 *   <li>Any other complaint is answered, one that is only suspected too, and so is a question or a
 *       wish for contact.
 *   <li>So is who names a fault, whatever the models say of the whole.
 *   <li>Praise is worth a thank-you unless its mood is bad, and a champion's warm words always are,
 *       also where they close a matter.
 *   <li>Within an open matter whatever is written is answered, unless it closes the matter: who was
 *       asked for a detail and gives it must not be left waiting.
 *   <li>News and forwards need no answer unless a critic in a bad mood or somebody irritated who
 *       was loyal complains in them; plain thanks and matters that are closed need none.
 * </ul>
 *
 * <p>It knows the mention and what the customer wrote before. What came after it, by the customer
 * or by the team (answered, closed, opened again), does not belong here: it changes with each
 * night, and the queue settles with it what this rule found to need an answer.
 */
public final class ReplyRules {

  private ReplyRules() {}

  /** Why the mention should be answered; the first reason that holds, in the order of the enum. */
  public static ReplyReason reason(ReplyCase mention) {
    Assessment assessment = mention.assessment();
    CustomerType type = mention.type();
    if (type == CustomerType.ACTIVE_HATER || Forwards.only(assessment)) {
      return ReplyReason.NONE;
    }
    if (assessment.has(CueKind.NEWS) && !complainsInNews(mention)) {
      return ReplyReason.NONE;
    }
    if (Trouble.of(mention) != Trouble.NONE && (mention.asks() || !mention.saysSolved())) {
      return ReplyReason.TROUBLE;
    }
    if (mention.asks()) {
      return ReplyReason.QUESTION;
    }
    if (mention.matterOpen() && !isEnded(assessment)) {
      return ReplyReason.OPEN_MATTER;
    }
    return isPraise(mention) ? ReplyReason.PRAISE : ReplyReason.NONE;
  }

  /**
   * Whether, at a moment, the last that a customer wrote about a fault or a question within the
   * days before was not that it is solved.
   *
   * @param history the same customer's earlier mentions about the same brand, oldest first
   */
  public static boolean isMatterOpen(Instant now, List<PastMention> history) {
    return EarlierMentions.of(history, now).isMatterOpen();
  }

  /** Whether it praises, so that a thank-you is due. */
  public static boolean isPraise(ReplyCase mention) {
    Assessment assessment = mention.assessment();
    SentimentLabel mood = assessment.sentiment().label();
    boolean champion = mention.type() == CustomerType.CHAMPION;
    return (assessment.intents().contains(Intent.PRAISE) && mood != SentimentLabel.NEGATIVE)
        || (champion && (assessment.has(CueKind.PRAISE) || mood == SentimentLabel.POSITIVE));
  }

  /** A critic is believed in a bad mood only: a notice tells of what failed without any. */
  private static boolean complainsInNews(ReplyCase mention) {
    return mention.type() == CustomerType.LAPSED_LOYAL
        || (mention.type() == CustomerType.EXTREME_CRITIC
            && mention.assessment().sentiment().label() == SentimentLabel.NEGATIVE);
  }

  /** Thanks, praise or word of a solution: nothing in it waits for an answer. */
  private static boolean isEnded(Assessment assessment) {
    return assessment.has(CueKind.THANKS)
        || assessment.has(CueKind.PRAISE)
        || assessment.has(CueKind.RESOLVED);
  }
}
