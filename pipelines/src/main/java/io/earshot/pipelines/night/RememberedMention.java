package io.earshot.pipelines.night;

import io.earshot.nlp.customer.CustomerType;
import io.earshot.nlp.customer.PastMention;
import java.util.Comparator;
import java.util.Objects;

/**
 * What later mentions of a customer are judged by.
 *
 * @param past what was said
 * @param type of the customer as of this mention
 * @param previousType the last type known before it, or null
 */
public record RememberedMention(PastMention past, CustomerType type, CustomerType previousType) {

  /** The order of a customer's story: oldest first, of equal age by id. */
  static final Comparator<RememberedMention> BY_TIME =
      Comparator.comparing((RememberedMention mention) -> mention.past().createdAt())
          .thenComparing(mention -> mention.past().mentionId());

  public RememberedMention {
    Objects.requireNonNull(past, "past");
    Objects.requireNonNull(type, "type");
  }

  /** What is remembered of a judged mention. */
  public static RememberedMention of(JudgedMention judged) {
    return new RememberedMention(
        CustomerStory.remember(judged.assessed()), judged.type().type(), judged.previousType());
  }
}
