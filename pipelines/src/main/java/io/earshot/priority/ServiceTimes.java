package io.earshot.priority;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The service hours of every brand. Immutable.
 *
 * @param usual where a brand has none of its own
 * @param byBrand brand id to its own hours
 */
public record ServiceTimes(ServiceHours usual, Map<String, ServiceHours> byBrand)
    implements Serializable {

  /** Around the clock for everybody. */
  public static final ServiceTimes ALWAYS = new ServiceTimes(ServiceHours.ALWAYS, Map.of());

  public ServiceTimes {
    Objects.requireNonNull(usual, "usual");
    byBrand = Collections.unmodifiableMap(new TreeMap<>(byBrand));
  }

  /**
   * The hours in which matters about a brand are worked on.
   *
   * @param brand its id, or null
   */
  public ServiceHours of(String brand) {
    return brand == null ? usual : byBrand.getOrDefault(brand, usual);
  }
}
