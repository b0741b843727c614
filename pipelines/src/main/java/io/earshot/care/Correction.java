package io.earshot.care;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A judgement that a person put right: a line of {@code care/corrections.jsonl}. It holds on every
 * later run, until a later line about the same thing replaces it. Immutable.
 *
 * @param mentionId the mention that was misjudged; null when it is about a customer
 * @param customerId the customer whose type was misjudged: the id in the customer file, or else the
 *     author's; null when it is about one mention
 * @param from for a customer: from which mention's time on it holds; null for all
 * @param field what was misjudged
 * @param value what is true; null takes earlier corrections back
 * @param at when it was put right
 * @param by who did it
 * @param why the reason
 */
public record Correction(
    String mentionId,
    String customerId,
    Instant from,
    @JsonProperty(required = true) Field field,
    String value,
    @JsonProperty(required = true) Instant at,
    @JsonProperty(required = true) String by,
    @JsonProperty(required = true) String why)
    implements Serializable {
  public Correction {
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(why, "why");
    if ((mentionId == null) == (customerId == null)) {
      throw new IllegalArgumentException("either mentionId or customerId has to be given");
    }
    if (customerId != null && field != Field.TYPE) {
      throw new IllegalArgumentException("of a customer only the type can be corrected");
    }
    if (customerId == null && from != null) {
      throw new IllegalArgumentException("from belongs to customerId");
    }
    if (value != null && !field.allowed().contains(value)) {
      throw new IllegalArgumentException(
          "value is \"" + value + "\"; allowed: " + String.join(", ", field.allowed()));
    }
  }

  /** What can be corrected. */
  public enum Field {
    /** The customer's type. */
    TYPE("active_hater, extreme_critic, lapsed_loyal, champion, undetermined"),
    /** The mood. */
    SENTIMENT("negative, neutral, positive"),
    /** Whether it is a complaint. */
    COMPLAINT("yes, no");

    private final String allowed;

    Field(String allowed) {
      this.allowed = allowed;
    }

    /** What it can be corrected to. */
    public List<String> allowed() {
      return List.of(allowed.split(", ", -1));
    }

    /** The lower-case word used in the file. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
