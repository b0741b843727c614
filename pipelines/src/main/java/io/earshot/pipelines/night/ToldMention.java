package io.earshot.pipelines.night;

import io.earshot.nlp.customer.CustomerType;
import io.earshot.priority.Conversation;
import java.time.Instant;
import java.util.Objects;

/**
 * A mention in a customer's story as far as it was told: the archive keeps it beside the mention,
 * so that a night need not read what it only goes on from. When a component changes its meaning,
 * {@link io.earshot.workspace.Manifest#FORMAT_VERSION} has to.
 *
 * @param remembered what it said
 * @param type the customer's type as of it
 * @param previousType the last type known before it, or null
 * @param typeSince when the mention was written that first showed this type without a break
 * @param matter how its matter stood, or null when it belongs to none
 */
public record ToldMention(
    Remembered remembered,
    CustomerType type,
    CustomerType previousType,
    Instant typeSince,
    Matter matter) {
  public ToldMention {
    Objects.requireNonNull(remembered, "remembered");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(typeSince, "typeSince");
  }

  /**
   * How a matter stood.
   *
   * @param id that of the mention which opened it
   * @param state how it stands
   * @param open whether the customer waits for somebody
   * @param since when it came to stand so
   * @param fingerprint of the {@link Conversation} that was written with the mention
   */
  record Matter(
      String id, Conversation.State state, boolean open, Instant since, String fingerprint) {
    static Matter of(Conversation conversation) {
      return conversation == null
          ? null
          : new Matter(
              conversation.id(),
              conversation.state(),
              conversation.open(),
              conversation.since(),
              Fingerprint.of(conversation.toString()));
    }
  }

  /** What is kept of a mention whose customer's story is told. */
  public static ToldMention of(JudgedMention judged) {
    return new ToldMention(
        Remembered.of(
            judged.assessed(),
            SameWords.keyOf(judged.assessed().mention().text()),
            judged.mark().copied()),
        judged.type().type(),
        judged.previousType(),
        judged.mark().typeSince(),
        Matter.of(judged.context().conversation()));
  }

  String id() {
    return remembered.id();
  }

  Instant createdAt() {
    return remembered.createdAt();
  }
}
