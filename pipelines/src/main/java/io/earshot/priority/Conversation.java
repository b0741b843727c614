package io.earshot.priority;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * How a customer's matter stands: from what they wrote later and from what the team recorded.
 * Immutable.
 *
 * @param id that of the mention which opened the matter
 * @param state how it stands
 * @param open whether the customer waits for somebody
 * @param since when it came to stand so
 * @param answeredAt when the team answered last before the mention in question, or before the
 *     matter was opened again since, or null
 * @param answer that answer in words, or null
 * @param facts the words or the record that the state rests on
 */
@JsonPropertyOrder({"id", "state", "open", "since", "answeredAt", "answer", "evidence", "facts"})
public record Conversation(
    String id,
    State state,
    boolean open,
    Instant since,
    Instant answeredAt,
    String answer,
    List<Fact> facts)
    implements Serializable {
  public Conversation {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(since, "since");
    facts = List.copyOf(facts);
  }

  /** The facts in English. */
  @JsonProperty
  public String evidence() {
    return FactWords.ENGLISH.of(facts);
  }

  /** As it stands in a file, where one of an earlier version has the sentence only. */
  @JsonCreator
  static Conversation read(
      @JsonProperty("id") String id,
      @JsonProperty("state") State state,
      @JsonProperty("open") boolean open,
      @JsonProperty("since") Instant since,
      @JsonProperty("answeredAt") Instant answeredAt,
      @JsonProperty("answer") String answer,
      @JsonProperty("evidence") String evidence,
      @JsonProperty("facts") List<Fact> facts) {
    return new Conversation(
        id, state, open, since, answeredAt, answer, facts == null ? Fact.written(evidence) : facts);
  }

  /** How a matter stands. */
  public enum State {
    /** Nobody answered, or the customer wrote again since. */
    UNRESOLVED,
    /** Answered, or found to need no answer; the customer has not written since. */
    ANSWERED,
    /** Solved, and the customer is content or says no more. */
    FIXED_PLEASED,
    /**
     * Closed or answered, and the customer says that it is not solved, or is angry all the same.
     */
    FIXED_DISPLEASED,
    /** The same trouble again after it was solved. */
    RECURRING;

    /** The lower-case word used in files. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
