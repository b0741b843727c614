package io.earshot.care;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.earshot.nlp.Language;
import io.earshot.nlp.touchpoint.Touchpoint;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A judgement that a person put right: a line of {@code care/corrections.jsonl}. It holds on every
 * later run, until a later line about the same thing replaces it. Immutable.
 *
 * @param mentionId the mention that was misjudged; null when it is about a customer
 * @param customerId the customer about whom something was misjudged: the id in the customer file,
 *     or else the author's; null when it is about one mention
 * @param from for a customer: from which mention's time on it holds; null for all
 * @param field what was misjudged
 * @param value what is true, see {@link Field}; null takes earlier corrections back
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
    if (customerId != null && field != Field.TYPE && field != Field.CUSTOMER) {
      throw new IllegalArgumentException(
          "of a customer only the type can be corrected, and with whom they are one");
    }
    if (customerId == null && field == Field.CUSTOMER) {
      throw new IllegalArgumentException("that two customers are one belongs to customerId");
    }
    if (from != null && (customerId == null || field != Field.TYPE)) {
      throw new IllegalArgumentException("from belongs to the type of a customerId");
    }
    if (value != null && !field.accepts(value)) {
      throw new IllegalArgumentException(
          "value is \"" + value + "\"; allowed: " + field.allowedInWords());
    }
  }

  /** What can be corrected, and to what. */
  public enum Field {
    /** The customer's type. */
    TYPE("active_hater, extreme_critic, lapsed_loyal, champion, undetermined"),
    /** The mood. */
    SENTIMENT("negative, neutral, positive"),
    /** Whether it is a complaint. */
    COMPLAINT("yes, no"),
    /** The language: one that is judged, or that it is none of these. */
    LANGUAGE(
        Arrays.stream(Language.values())
            .filter(language -> language != Language.UNKNOWN)
            .map(Language::code)
            .collect(Collectors.joining(", "))),
    /** The touchpoints, all of them, with blanks between; or {@link #NO_TOUCHPOINT}. */
    TOUCHPOINT(
        Arrays.stream(Touchpoint.values()).map(Touchpoint::code).collect(Collectors.joining(", "))),
    /**
     * Another customer who is the same person: the id of any of their accounts, or in the customer
     * file. A customer can be one with several; a null value says that they are one with nobody.
     */
    CUSTOMER("");

    /** That a mention is about no touchpoint at all. */
    public static final String NO_TOUCHPOINT = "none";

    private static final int LONGEST_CUSTOMER = 500;

    private final String allowed;

    Field(String allowed) {
      this.allowed = allowed;
    }

    /** The words it can be corrected to; empty where it is no word of a list. */
    public List<String> allowed() {
      return allowed.isEmpty() ? List.of() : List.of(allowed.split(", ", -1));
    }

    /** Whether it can be corrected to this, which is not null. */
    public boolean accepts(String value) {
      return switch (this) {
        case TYPE, SENTIMENT, COMPLAINT, LANGUAGE -> allowed().contains(value);
        case TOUCHPOINT -> value.equals(NO_TOUCHPOINT) || areAllowed(touchpoints(value));
        case CUSTOMER -> !value.isBlank() && value.length() <= LONGEST_CUSTOMER;
      };
    }

    private boolean areAllowed(List<String> words) {
      return allowed().containsAll(words) && Set.copyOf(words).size() == words.size();
    }

    private static List<String> touchpoints(String value) {
      return List.of(value.split(" ", -1));
    }

    private String allowedInWords() {
      return switch (this) {
        case TYPE, SENTIMENT, COMPLAINT, LANGUAGE -> allowed;
        case TOUCHPOINT ->
            NO_TOUCHPOINT + ", or some of these, each once, with a blank between: " + allowed;
        case CUSTOMER -> "the id of a customer, of at most " + LONGEST_CUSTOMER + " characters";
      };
    }

    /** The lower-case word used in the file. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
