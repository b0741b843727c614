package io.earshot.nlp.customer;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Fits the weights of the customer types to labelled mentions: softmax regression with a penalty on
 * large weights, by plain gradient descent; after each step every weight is put back into the
 * direction that {@link TypeFeature} allows. Rare types count more, by the root of their rarity.
 * Nothing random: the same mentions give the same weights.
 */
final class TypeWeightsFit {

  private static final int STEPS = 6_000;
  private static final double STEP = 0.5;
  private static final double PENALTY = 0.003;

  private TypeWeightsFit() {}

  /** A mention's features with its true type. */
  record Labelled(List<FeatureValue> values, CustomerType type) {}

  static TypeWeights fit(List<Labelled> mentions) {
    Map<TypeFeature, double[]> rows = new EnumMap<>(TypeFeature.class);
    for (TypeFeature feature : TypeFeature.values()) {
      rows.put(feature, new double[TypeWeights.TYPES.size()]);
    }
    Map<CustomerType, Double> counts = new EnumMap<>(CustomerType.class);
    mentions.forEach(mention -> counts.merge(mention.type(), 1.0, Double::sum));
    for (int step = 0; step < STEPS; step++) {
      Map<TypeFeature, double[]> gradient = gradient(new TypeWeights(rows), mentions, counts);
      rows.forEach((feature, row) -> move(feature, row, gradient.get(feature)));
    }
    return new TypeWeights(rows);
  }

  private static void move(TypeFeature feature, double[] row, double[] gradient) {
    for (int column = 0; column < row.length; column++) {
      CustomerType type = TypeWeights.TYPES.get(column);
      double penalty = feature == TypeFeature.ALWAYS ? 0 : PENALTY * row[column];
      double moved = row[column] + STEP * (gradient[column] - penalty);
      row[column] = feature.isSetByRule() ? feature.byRule(type) : feature.allowed(type, moved);
    }
  }

  private static Map<TypeFeature, double[]> gradient(
      TypeWeights weights, List<Labelled> mentions, Map<CustomerType, Double> counts) {
    Map<TypeFeature, double[]> gradient = new EnumMap<>(TypeFeature.class);
    for (TypeFeature feature : TypeFeature.values()) {
      gradient.put(feature, new double[TypeWeights.TYPES.size()]);
    }
    for (Labelled mention : mentions) {
      Map<CustomerType, Double> probabilities = weights.probabilities(mention.values());
      double rarity = mentions.size() / (counts.size() * counts.get(mention.type()));
      double weight = Math.sqrt(rarity) / mentions.size();
      for (FeatureValue value : mention.values()) {
        double[] row = gradient.get(value.feature());
        for (int column = 0; column < row.length; column++) {
          CustomerType type = TypeWeights.TYPES.get(column);
          double truth = mention.type() == type ? 1 : 0;
          row[column] += weight * (truth - probabilities.get(type)) * value.value();
        }
      }
    }
    return gradient;
  }
}
