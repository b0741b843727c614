package io.earshot.nlp.linear;

import java.util.Arrays;

/**
 * The numbers of a model: for each bucket how rare its n-grams are and what they weigh, as bytes. A
 * rarity of 0 means that the n-gram was not seen in training. Weights are stored as the signed
 * square root of their share of the largest, so that small ones keep their precision.
 */
final class ModelTables {
  private final int columns;
  private final int mask;

  /** For each bucket its rarity and then its weights, side by side: one look into memory. */
  private final byte[] cells;

  private final float[] largest;
  private final float[] biases;
  private final float largestRarity;
  private final float[] decodedRarities = new float[256];
  private final float[] decodedWeights;

  /**
   * Wraps the numbers as they are stored.
   *
   * @param rarities one byte, read as 0 to 255, for each bucket; a power of two of them
   * @param weights {@code columns} signed bytes for each bucket
   * @param largest the largest absolute weight of each column
   * @param biases what each column starts with
   */
  ModelTables(
      byte[] rarities, float largestRarity, byte[] weights, float[] largest, float[] biases) {
    this.columns = biases.length;
    if (Integer.bitCount(rarities.length) != 1 || weights.length != rarities.length * columns) {
      throw new IllegalArgumentException("model tables do not fit each other");
    }
    this.mask = rarities.length - 1;
    this.cells = new byte[rarities.length + weights.length];
    for (int bucket = 0; bucket < rarities.length; bucket++) {
      cells[cell(bucket)] = rarities[bucket];
      System.arraycopy(weights, bucket * columns, cells, cell(bucket) + 1, columns);
    }
    this.largest = largest;
    this.biases = biases;
    this.largestRarity = largestRarity;
    for (int code = 0; code < decodedRarities.length; code++) {
      decodedRarities[code] = largestRarity * code / 255;
    }
    decodedWeights = new float[columns * 256];
    for (int column = 0; column < columns; column++) {
      for (int code = -127; code <= 127; code++) {
        float share = code * Math.abs(code) / (127f * 127f);
        decodedWeights[column * 256 + (code & 0xFF)] = largest[column] * share;
      }
    }
  }

  /**
   * Packs exact numbers.
   *
   * @param rarities one for each bucket, 0 for buckets without a feature
   * @param weights for each column one weight for each bucket and then what the column starts with
   */
  static ModelTables pack(float[] rarities, float[][] weights) {
    float largestRarity = largestOf(rarities);
    byte[] packedRarities = new byte[rarities.length];
    for (int bucket = 0; bucket < rarities.length; bucket++) {
      int code = Math.round(255 * rarities[bucket] / largestRarity);
      packedRarities[bucket] = (byte) (rarities[bucket] > 0 ? Math.max(1, code) : 0);
    }
    int columns = weights.length;
    float[] biases = new float[columns];
    byte[] packedWeights = new byte[rarities.length * columns];
    float[] largest = new float[columns];
    for (int column = 0; column < columns; column++) {
      biases[column] = weights[column][rarities.length];
      largest[column] = largestOf(Arrays.copyOf(weights[column], rarities.length));
      for (int bucket = 0; bucket < rarities.length; bucket++) {
        float weight = weights[column][bucket];
        double root = Math.sqrt(Math.abs(weight) / largest[column]);
        packedWeights[bucket * columns + column] =
            (byte) (Math.round(127 * root) * Math.signum(weight));
      }
    }
    return new ModelTables(packedRarities, largestRarity, packedWeights, largest, biases);
  }

  private static float largestOf(float[] numbers) {
    float largest = Float.MIN_NORMAL;
    for (float number : numbers) {
      largest = Math.max(largest, Math.abs(number));
    }
    return largest;
  }

  int columns() {
    return columns;
  }

  int buckets() {
    return mask + 1;
  }

  /** Where the numbers of an n-gram stand. */
  int cell(int ngram) {
    return (ngram & mask) * (columns + 1);
  }

  float rarity(int cell) {
    return decodedRarities[cells[cell] & 0xFF];
  }

  float weight(int cell, int column) {
    return decodedWeights[column * 256 + (cells[cell + 1 + column] & 0xFF)];
  }

  /**
   * Adds to each score the sum of the weights of its column, each times its value, divided by
   * {@code length}. Four columns at a time, their sums in registers: this is where a post spends
   * most of its time.
   *
   * @param cells of the n-grams, see {@link #cell}
   * @param values how much each n-gram counts
   * @param from the first n-gram that takes part
   * @param to behind the last
   */
  void addWeighted(int[] cells, float[] values, int from, int to, double length, double[] scores) {
    int column = 0;
    for (; column + 4 <= columns; column += 4) {
      double first = 0;
      double second = 0;
      double third = 0;
      double fourth = 0;
      for (int i = from; i < to; i++) {
        first += values[i] * weight(cells[i], column);
        second += values[i] * weight(cells[i], column + 1);
        third += values[i] * weight(cells[i], column + 2);
        fourth += values[i] * weight(cells[i], column + 3);
      }
      scores[column] += first / length;
      scores[column + 1] += second / length;
      scores[column + 2] += third / length;
      scores[column + 3] += fourth / length;
    }
    for (; column < columns; column++) {
      double sum = 0;
      for (int i = from; i < to; i++) {
        sum += values[i] * weight(cells[i], column);
      }
      scores[column] += sum / length;
    }
  }

  float bias(int column) {
    return biases[column];
  }

  float largest(int column) {
    return largest[column];
  }

  float largestRarity() {
    return largestRarity;
  }

  byte rarityCode(int bucket) {
    return cells[cell(bucket)];
  }

  byte weightCode(int bucket, int column) {
    return cells[cell(bucket) + 1 + column];
  }
}
