package io.earshot.nlp.customer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How much each feature speaks for each type. A type's score is the sum of weight times value over
 * its features; "undetermined" always scores 0; the scores become probabilities by the softmax.
 * Immutable.
 */
final class TypeWeights {

  /** The types that have weights, in the order of the columns. */
  static final List<CustomerType> TYPES =
      List.of(
          CustomerType.ACTIVE_HATER,
          CustomerType.EXTREME_CRITIC,
          CustomerType.LAPSED_LOYAL,
          CustomerType.CHAMPION);

  private static final String RESOURCE = "type-weights.tsv";

  private final Map<TypeFeature, double[]> rows = new EnumMap<>(TypeFeature.class);

  /**
   * @param rows for each feature its weights in the order of {@link #TYPES}; a feature that is
   *     absent weighs nothing
   */
  TypeWeights(Map<TypeFeature, double[]> rows) {
    for (TypeFeature feature : TypeFeature.values()) {
      double[] row = rows.get(feature);
      this.rows.put(feature, row == null ? new double[TYPES.size()] : row.clone());
    }
  }

  /**
   * The weights that ship.
   *
   * @throws IllegalStateException if the file lacks a feature or a weight
   */
  static TypeWeights shipped() {
    InputStream resource = TypeWeights.class.getResourceAsStream(RESOURCE);
    if (resource == null) {
      throw new IllegalStateException("no resource " + RESOURCE);
    }
    Map<TypeFeature, double[]> rows = new EnumMap<>(TypeFeature.class);
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] cells = line.split("\t", -1);
          rows.put(
              TypeFeature.valueOf(cells[0].toUpperCase(Locale.ROOT)),
              Arrays.stream(cells).skip(1).mapToDouble(Double::parseDouble).toArray());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
    for (TypeFeature feature : TypeFeature.values()) {
      if (!rows.containsKey(feature) || rows.get(feature).length != TYPES.size()) {
        throw new IllegalStateException(RESOURCE + ": no full row for " + feature.code());
      }
    }
    return new TypeWeights(rows);
  }

  double of(TypeFeature feature, CustomerType type) {
    int column = TYPES.indexOf(type);
    return column < 0 ? 0 : rows.get(feature)[column];
  }

  /** The probability of each type; they add up to 1. */
  Map<CustomerType, Double> probabilities(List<FeatureValue> values) {
    double[] scores = new double[TYPES.size() + 1];
    for (FeatureValue value : values) {
      double[] row = rows.get(value.feature());
      for (int column = 0; column < row.length; column++) {
        scores[column] += row[column] * value.value();
      }
    }
    double most = Arrays.stream(scores).max().orElse(0);
    double sum = 0;
    for (int column = 0; column < scores.length; column++) {
      scores[column] = StrictMath.exp(scores[column] - most);
      sum += scores[column];
    }
    Map<CustomerType, Double> probabilities = new EnumMap<>(CustomerType.class);
    for (int column = 0; column < TYPES.size(); column++) {
      probabilities.put(TYPES.get(column), scores[column] / sum);
    }
    // the last score is that of no type at all
    probabilities.put(CustomerType.UNDETERMINED, scores[TYPES.size()] / sum);
    return probabilities;
  }
}
