package io.earshot.nlp.customer;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;

/**
 * How a customer's type moved since it was last known. Immutable.
 *
 * @param from the type known before, never undetermined
 * @param to the type now, never undetermined, not the same as {@code from}
 */
public record TypeChange(CustomerType from, CustomerType to) implements Serializable {

  public TypeChange {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    if (from == CustomerType.UNDETERMINED || to == CustomerType.UNDETERMINED || from == to) {
      throw new IllegalArgumentException("no change from " + from + " to " + to);
    }
  }

  /**
   * The change, if there is one: to know less than before is none.
   *
   * @param previous the last type known, or null when none was
   */
  public static Optional<TypeChange> between(CustomerType previous, CustomerType now) {
    boolean known =
        previous != null
            && previous != CustomerType.UNDETERMINED
            && now != CustomerType.UNDETERMINED
            && previous != now;
    return known ? Optional.of(new TypeChange(previous, now)) : Optional.empty();
  }

  /** The most urgent change there is: one of the best customers is about to be lost. */
  public boolean isAlarm() {
    return from == CustomerType.CHAMPION && to == CustomerType.LAPSED_LOYAL;
  }

  /** Whether the customer thinks less of the brand than before. */
  public boolean isForTheWorse() {
    return standing(to) < standing(from);
  }

  private static int standing(CustomerType type) {
    return switch (type) {
      case CHAMPION -> 4;
      case LAPSED_LOYAL -> 3;
      case EXTREME_CRITIC -> 2;
      case ACTIVE_HATER -> 1;
      case UNDETERMINED -> throw new IllegalArgumentException("undetermined has no standing");
    };
  }
}
