package io.earshot.care.reply;

import io.earshot.nlp.Language;
import io.earshot.nlp.customer.CustomerType;
import io.earshot.priority.playbook.ReplyChannel;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * What a reply is measured by: where it goes, to whom, and what they wrote. Immutable.
 *
 * @param channel where it goes
 * @param language the customer's language; null when it is not known
 * @param post what the customer wrote, or null
 * @param customerType the customer's type, or null
 * @param earlierReplies what this customer was sent before
 * @param leastPromise the shortest time that may be promised
 * @param mostMoney up to which amount money may be promised, at least 0
 * @param ownContacts the company's own contacts, which may be shown in public
 */
public record ReplyOccasion(
    ReplyChannel channel,
    Language language,
    String post,
    CustomerType customerType,
    List<String> earlierReplies,
    Duration leastPromise,
    BigDecimal mostMoney,
    OwnContacts ownContacts) {
  public ReplyOccasion {
    Objects.requireNonNull(channel, "channel");
    earlierReplies = List.copyOf(earlierReplies);
    Objects.requireNonNull(leastPromise, "leastPromise");
    Objects.requireNonNull(ownContacts, "ownContacts");
    if (mostMoney.signum() < 0) {
      throw new IllegalArgumentException("mostMoney is below 0: " + mostMoney);
    }
  }

  /** A reply to somebody of whom nothing is known, with the promise of the default clock. */
  public static ReplyOccasion in(ReplyChannel channel, Language language) {
    return new ReplyOccasion(
        channel,
        language,
        null,
        null,
        List.of(),
        Duration.ofHours(10),
        BigDecimal.ZERO,
        OwnContacts.NONE);
  }

  /** The same with what the customer wrote. */
  public ReplyOccasion to(String newPost) {
    return new ReplyOccasion(
        channel,
        language,
        newPost,
        customerType,
        earlierReplies,
        leastPromise,
        mostMoney,
        ownContacts);
  }

  /** The same for a customer of this type who was sent these replies before. */
  public ReplyOccasion by(CustomerType type, List<String> replies) {
    return new ReplyOccasion(
        channel, language, post, type, replies, leastPromise, mostMoney, ownContacts);
  }

  /** The same with what may be promised. */
  public ReplyOccasion promising(Duration least, BigDecimal money) {
    return new ReplyOccasion(
        channel, language, post, customerType, earlierReplies, least, money, ownContacts);
  }

  /** The same in a company with these contacts. */
  public ReplyOccasion of(OwnContacts contacts) {
    return new ReplyOccasion(
        channel, language, post, customerType, earlierReplies, leastPromise, mostMoney, contacts);
  }
}
