package io.earshot.priority;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * One named part of a priority.
 *
 * @param component its name, for example {@code severity}
 * @param points what it adds, or takes away when negative; exact
 * @param facts what it rests on, for a person to check
 */
@JsonPropertyOrder({"component", "points", "evidence", "facts"})
public record Reason(String component, BigDecimal points, List<Fact> facts) {
  public Reason {
    Objects.requireNonNull(component, "component");
    Objects.requireNonNull(points, "points");
    facts = List.copyOf(facts);
  }

  /** The facts in English. */
  @JsonProperty
  public String evidence() {
    return FactWords.ENGLISH.of(facts);
  }

  /** As it stands in a file, where one of an earlier version has the sentence only. */
  @JsonCreator
  static Reason read(
      @JsonProperty("component") String component,
      @JsonProperty("points") BigDecimal points,
      @JsonProperty("evidence") String evidence,
      @JsonProperty("facts") List<Fact> facts) {
    return new Reason(component, points, facts == null ? Fact.written(evidence) : facts);
  }
}
