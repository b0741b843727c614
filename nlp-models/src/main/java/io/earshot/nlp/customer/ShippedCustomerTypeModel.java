package io.earshot.nlp.customer;

import io.earshot.nlp.Assessment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The customer type from named features with weights that can be read in {@code type-weights.tsv}.
 *
 * <ul>
 *   <li>A type is only given where the thing that makes it stands in the text or the history:
 *       lapsed loyal needs stated loyalty or earlier praise beside present irritation; a hater,
 *       contempt, and no fault that can be looked into; a champion, approval or stated love of the
 *       brand. No weight can replace them.
 *   <li>Where the likeliest type is less likely than {@value #LEAST_PROBABILITY}, the answer is
 *       undetermined; a hater must be more likely than all else together, since nobody is answered
 *       less. Who only forwards contempt is none.
 *   <li>Nothing after the mention's own time is used; such a history is refused.
 *   <li>Weights are fitted on the dev half of {@code customer_types} (English and German posts) by
 *       {@link TypeWeightsFit}; their signs are bound by {@link TypeFeature}. What it reaches, and
 *       where it is weak, stands in {@code docs/customer-types.md}.
 * </ul>
 *
 * <p>Immutable, safe for use by several threads.
 */
public final class ShippedCustomerTypeModel implements CustomerTypeModel {

  private static final double LEAST_PROBABILITY = 0.35;

  /** A hater is not answered: who is none more likely than not is judged a critic. */
  private static final double LEAST_OF_A_HATER = 0.5;

  private static final int MOST_EVIDENCE = 5;

  /** Less than this is not worth telling. */
  private static final double LEAST_WEIGHT = 0.1;

  private final TypeWeights weights;

  ShippedCustomerTypeModel(TypeWeights weights) {
    this.weights = weights;
  }

  private static final class Shared {
    private static final ShippedCustomerTypeModel MODEL =
        new ShippedCustomerTypeModel(TypeWeights.shipped());
  }

  /** The model, read once in a JVM. */
  public static ShippedCustomerTypeModel shared() {
    return Shared.MODEL;
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if a mention of the history is not older than {@code
   *     createdAt}
   */
  @Override
  public CustomerTypeResult judge(
      Assessment current, Instant createdAt, Double ratingShare, List<PastMention> history) {
    return judge(current, createdAt, ratingShare, history, CustomerBackground.NONE);
  }

  @Override
  public CustomerTypeResult judge(
      Assessment current,
      Instant createdAt,
      Double ratingShare,
      List<PastMention> history,
      CustomerBackground background) {
    return judge(TypeFeatures.of(current, createdAt, ratingShare, history, background));
  }

  CustomerTypeResult judge(List<FeatureValue> values) {
    Map<CustomerType, Double> probabilities = weights.probabilities(values);
    Set<CustomerType> possible = possible(values);
    CustomerType best = CustomerType.UNDETERMINED;
    double sum = 0;
    for (CustomerType type : possible) {
      sum += probabilities.get(type);
      if (probabilities.get(type) > probabilities.get(best)) {
        best = type;
      }
    }
    double probability = probabilities.get(best) / sum;
    if (best == CustomerType.ACTIVE_HATER && probability < LEAST_OF_A_HATER) {
      best = CustomerType.EXTREME_CRITIC;
      probability = probabilities.get(best) / sum;
    }
    if (best != CustomerType.UNDETERMINED && probability < LEAST_PROBABILITY) {
      best = CustomerType.UNDETERMINED;
      probability = probabilities.get(best) / sum;
    }
    return new CustomerTypeResult(best, rounded(probability), evidence(values, best));
  }

  /** The types whose makings are there. */
  static Set<CustomerType> possible(List<FeatureValue> values) {
    Set<TypeFeature> present = EnumSet.noneOf(TypeFeature.class);
    values.forEach(value -> present.add(value.feature()));
    Set<CustomerType> possible = EnumSet.of(CustomerType.UNDETERMINED, CustomerType.EXTREME_CRITIC);
    if (present.contains(TypeFeature.LOYALTY_IRRITATED)
        || present.contains(TypeFeature.EARLIER_LOYALTY_IRRITATED)
        || present.contains(TypeFeature.CUSTOM_IRRITATED)
        || present.contains(TypeFeature.EARLIER_PRAISE_IRRITATED)) {
      possible.add(CustomerType.LAPSED_LOYAL);
    }
    // Contempt in what somebody forwards is another's, and a loss that can be looked into makes a
    // matter of whatever is said around it.
    if (!present.contains(TypeFeature.NEWS)
        && !present.contains(TypeFeature.CONCRETE_FAULT)
        && (present.contains(TypeFeature.CONTEMPT)
            || present.contains(TypeFeature.EARLIER_CONTEMPT))) {
      possible.add(CustomerType.ACTIVE_HATER);
    }
    if (present.contains(TypeFeature.PRAISE)
        || present.contains(TypeFeature.THANKS)
        || present.contains(TypeFeature.RESOLVED)
        || present.contains(TypeFeature.GOOD_MOOD)
        || present.contains(TypeFeature.EARLIER_PRAISE_CALM)) {
      possible.add(CustomerType.CHAMPION);
    }
    return possible;
  }

  private List<Evidence> evidence(List<FeatureValue> values, CustomerType type) {
    List<Evidence> evidence = new ArrayList<>();
    for (FeatureValue value : values) {
      double weight =
          type == CustomerType.UNDETERMINED
              ? -strongest(value)
              : weights.of(value.feature(), type) * value.value();
      if (value.feature() != TypeFeature.ALWAYS && Math.abs(weight) >= LEAST_WEIGHT) {
        evidence.add(
            new Evidence(value.feature().code(), rounded(weight), value.quote(), value.at()));
      }
    }
    // the sort is stable: of equal weights, the feature declared first stands first
    evidence.sort(Comparator.comparingDouble((Evidence one) -> -Math.abs(one.weight())));
    return evidence.subList(0, Math.min(MOST_EVIDENCE, evidence.size()));
  }

  /** What speaks for some type speaks against knowing none. */
  private double strongest(FeatureValue value) {
    return TypeWeights.TYPES.stream()
        .mapToDouble(type -> weights.of(value.feature(), type) * value.value())
        .max()
        .orElse(0);
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
