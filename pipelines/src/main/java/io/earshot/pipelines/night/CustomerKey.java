package io.earshot.pipelines.night;

import io.earshot.care.CareBook;
import io.earshot.connectors.Mention;
import io.earshot.connectors.SourcePolicies;

/** Tells whose story about which brand a mention belongs to. */
public final class CustomerKey {
  private static final String PROFILED = "customer\n";

  private CustomerKey() {}

  /**
   * A mention that must stand alone, by the policy of its source, is keyed by its own id; others by
   * the person behind the account.
   *
   * @param book tells which accounts belong to one person
   */
  public static String of(Mention mention, SourcePolicies policies, CareBook book) {
    return mention.author() == null
        ? alone(mention)
        : of(mention, policies, book.customerId(mention.author()));
  }

  /** The same of a mention that was judged: it knows the person. */
  public static String of(ArchivedMention archived, SourcePolicies policies) {
    Mention mention = archived.mention();
    if (mention.author() == null) {
      return alone(mention);
    }
    boolean known = archived.context() != null && archived.context().facts() != null;
    return of(
        mention, policies, known ? archived.context().facts().customerId() : mention.author().id());
  }

  private static String of(Mention mention, SourcePolicies policies, String customerId) {
    if (!policies.forSource(mention.source()).profileIndividuals()) {
      return alone(mention);
    }
    // No brand is none: it is not the brand that somebody called "null".
    String brand = mention.brand() == null ? "" : "\n" + mention.brand();
    return PROFILED + customerId + brand;
  }

  private static String alone(Mention mention) {
    return "mention\n" + mention.id();
  }

  /** Whether a key is one of a customer, and not of a mention that stands alone. */
  public static boolean isOfCustomer(String key) {
    return key.startsWith(PROFILED);
  }
}
