package io.earshot.priority;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * One named part of a priority.
 *
 * @param component its name, for example {@code severity}
 * @param points what it adds, or takes away when negative; exact
 * @param evidence the words or the fact it rests on, for a person to check
 */
public record Reason(String component, BigDecimal points, String evidence) {
  public Reason {
    Objects.requireNonNull(component, "component");
    Objects.requireNonNull(points, "points");
    Objects.requireNonNull(evidence, "evidence");
  }
}
