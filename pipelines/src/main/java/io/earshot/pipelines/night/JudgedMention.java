package io.earshot.pipelines.night;

import io.earshot.connectors.Author;
import io.earshot.nlp.Assessment;
import io.earshot.nlp.customer.CustomerType;
import io.earshot.nlp.customer.CustomerTypeResult;
import io.earshot.priority.Context;
import io.earshot.priority.Conversation;
import io.earshot.priority.CustomerHistory;
import io.earshot.priority.PriorityInput;
import java.time.Instant;
import java.util.Objects;

/**
 * A mention with the type its customer was of when they wrote it.
 *
 * @param assessed the mention and what is held true of it
 * @param type the customer's type as of this mention
 * @param previousType the last type that was known before it, or null when there was none
 * @param history what the customer had said before, in figures
 * @param context what is known of the customer and the matter beside the posts
 * @param uncorrected what the models said, where people put it right; otherwise null
 * @param mark how far the customer's story had come; null where it may not be told
 * @param profile the customer as of this mention, when it was their last one when it was judged;
 *     else null. So the profile of a customer stands with their newest mention.
 */
public record JudgedMention(
    AssessedMention assessed,
    CustomerTypeResult type,
    CustomerType previousType,
    CustomerHistory history,
    Context context,
    Assessment uncorrected,
    StoryMark mark,
    CustomerProfile profile) {
  public JudgedMention {
    Objects.requireNonNull(assessed, "assessed");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(history, "history");
    Objects.requireNonNull(context, "context");
  }

  /** One that stands alone. */
  public JudgedMention(
      AssessedMention assessed,
      CustomerTypeResult type,
      CustomerType previousType,
      CustomerHistory history,
      Context context,
      Assessment uncorrected) {
    this(assessed, type, previousType, history, context, uncorrected, null, null);
  }

  /**
   * What a priority is decided from.
   *
   * @param asOf the moment against which age and due time are measured
   */
  public PriorityInput at(Instant asOf) {
    return new PriorityInput(
        assessed.mention(), assessed.assessment(), type, previousType, history, context, asOf);
  }

  /** The person behind its author's account, or null when it has no author. */
  public String customerId() {
    Author author = assessed.mention().author();
    if (author == null) {
      return null;
    }
    return context.facts() == null ? author.id() : context.facts().customerId();
  }

  JudgedMention withProfile(CustomerProfile newProfile) {
    return new JudgedMention(
        assessed, type, previousType, history, context, uncorrected, mark, newProfile);
  }

  JudgedMention withConversation(Conversation conversation) {
    return new JudgedMention(
        assessed,
        type,
        previousType,
        history,
        new Context(context.facts(), conversation, context.doneAt(), context.overruled()),
        uncorrected,
        mark,
        profile);
  }
}
