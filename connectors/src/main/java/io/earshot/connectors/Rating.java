package io.earshot.connectors;

import java.io.Serializable;

/**
 * The stars or points given with a review. Immutable.
 *
 * @param value the points given, from 0 to {@code scale}
 * @param scale the most that could be given, above 0
 */
public record Rating(double value, double scale) implements Serializable {

  public Rating {
    if (!(scale > 0) || Double.isInfinite(scale)) {
      throw new IllegalArgumentException("rating scale is not above 0: " + scale);
    }
    if (!(value >= 0 && value <= scale)) {
      throw new IllegalArgumentException("rating " + value + " is not within 0 and " + scale);
    }
  }
}
