package io.earshot.console.dashboard;

import io.earshot.pipelines.night.CustomerProfile;
import java.time.Instant;

/**
 * How customers moved from type to type: for each customer of a brand the last move, if it lies
 * within the time. Not thread-safe while it is being filled.
 */
public final class TypeFlows {
  private final Instant from;
  private final String brand;
  private final Counts customers = new Counts();
  private final Counts flows = new Counts();

  /**
   * Of the moves since then.
   *
   * @param brand as it stands in the mentions, or null for all
   */
  public TypeFlows(Instant from, String brand) {
    this.from = from;
    this.brand = brand;
  }

  /** Counts a customer. */
  public void add(CustomerProfile profile) {
    if (brand != null && !brand.equals(profile.brand())) {
      return;
    }
    String type = profile.customerType().type().code();
    customers.add("now", type);
    boolean moved =
        profile.previousType() != null && profile.previousType() != profile.customerType().type();
    if (moved && !profile.typeSince().isBefore(from)) {
      flows.add(profile.previousType().code(), type);
    }
  }

  /** How many customers are of a type as of their last mention. */
  public long now(String type) {
    return customers.get("now", type);
  }

  /** Earlier type to later type. */
  public Counts flows() {
    return flows;
  }
}
