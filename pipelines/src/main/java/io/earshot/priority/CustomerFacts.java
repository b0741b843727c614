package io.earshot.priority;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What the customer file says of the person behind one or more accounts. Immutable.
 *
 * @param customerId their id in the customer file
 * @param since since when they are a customer, or null
 * @param value what they are worth in a year, in the unit of the file, at least 0; or null
 * @param tier their status, or null
 * @param openOrders how many orders are on their way, or null
 */
public record CustomerFacts(
    String customerId, LocalDate since, BigDecimal value, String tier, Integer openOrders)
    implements Serializable {
  public CustomerFacts {
    Objects.requireNonNull(customerId, "customerId");
    if (value != null && value.signum() < 0) {
      throw new IllegalArgumentException("value is below 0: " + value);
    }
    if (openOrders != null && openOrders < 0) {
      throw new IllegalArgumentException("openOrders is below 0: " + openOrders);
    }
  }
}
