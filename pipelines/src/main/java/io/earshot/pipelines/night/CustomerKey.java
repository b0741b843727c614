package io.earshot.pipelines.night;

import io.earshot.connectors.Mention;
import io.earshot.connectors.SourcePolicies;

/** Tells whose story about which brand a mention belongs to. */
public final class CustomerKey {
  private static final String PROFILED = "customer\n";

  private CustomerKey() {}

  /** A mention that must stand alone, by the policy of its source, is keyed by its own id. */
  public static String of(Mention mention, SourcePolicies policies) {
    boolean mayProfile =
        mention.author() != null && policies.forSource(mention.source()).profileIndividuals();
    if (!mayProfile) {
      return "mention\n" + mention.id();
    }
    // No brand is none: it is not the brand that somebody called "null".
    String brand = mention.brand() == null ? "" : "\n" + mention.brand();
    return PROFILED + mention.author().id() + brand;
  }

  /** Whether a key is one of a customer, and not of a mention that stands alone. */
  public static boolean isOfCustomer(String key) {
    return key.startsWith(PROFILED);
  }
}
