package io.earshot.nlp.linear;

import java.util.List;

/**
 * A linear classifier over the hashed n-grams of a post: each n-gram counts {@code (1 + ln times) x
 * inverse document frequency}, word n-grams, character n-grams and signals are each scaled to
 * length 1, and every label weighs them. Weights and frequencies are kept as bytes. Immutable; safe
 * for use by several threads. In memory it takes {@code buckets x (weight columns + 1)} bytes.
 */
public final class LinearModel {
  private static final float[] DAMPED_COUNTS = new float[64];

  static {
    for (int count = 1; count < DAMPED_COUNTS.length; count++) {
      DAMPED_COUNTS[count] = (float) (1 + StrictMath.log(count));
    }
  }

  private final LinearModelCard card;
  private final ModelTables tables;
  private final String version;

  LinearModel(LinearModelCard card, ModelTables tables, String version) {
    this.card = card;
    this.tables = tables;
    this.version = version;
  }

  /** What the model is for and what it was made from. */
  public LinearModelCard card() {
    return card;
  }

  /** {@code name@version}; the version is the beginning of the SHA-256 of the model's content. */
  public String identity() {
    return card.name() + "@" + version;
  }

  /** How much memory its tables take. */
  public long bytes() {
    return (long) tables.buckets() * (tables.columns() + 1);
  }

  ModelTables tables() {
    return tables;
  }

  /**
   * The probability of each label, in the order of {@link LinearModelCard#labels}; they add up to
   * 1.
   */
  public double[] probabilities(PostFeatures post) {
    return card.calibration().probabilities(scores(post));
  }

  /**
   * The uncalibrated score of each weight column: one for each label, or a single one for the
   * second of two labels.
   */
  public double[] scores(PostFeatures post) {
    int columns = tables.columns();
    double[] sums = new double[columns * Ngrams.GROUPS];
    double[] squares = new double[Ngrams.GROUPS];
    for (int i = 0; i < post.size(); i++) {
      int ngram = post.ngram(i);
      int bucket = tables.bucket(ngram);
      float value = damped(post.count(i)) * tables.rarity(bucket);
      if (value > 0) {
        int group = Ngrams.group(ngram);
        squares[group] += value * value;
        for (int column = 0; column < columns; column++) {
          sums[group * columns + column] += value * tables.weight(bucket, column);
        }
      }
    }
    double[] scores = new double[columns];
    for (int column = 0; column < columns; column++) {
      scores[column] = tables.bias(column);
      for (int group = 0; group < Ngrams.GROUPS; group++) {
        if (squares[group] > 0) {
          scores[column] += sums[group * columns + column] / Math.sqrt(squares[group]);
        }
      }
    }
    return scores;
  }

  /**
   * The words of the post that spoke most for one label, strongest first, each once.
   *
   * @param label index of the label in the card
   * @param most how many at most
   */
  public List<String> evidence(PostFeatures post, int label, int most) {
    return WordEvidence.of(tables, post, label, most);
  }

  /** How much a feature counts that occurs so many times in a post. */
  static float damped(int count) {
    return count < DAMPED_COUNTS.length
        ? DAMPED_COUNTS[count]
        : (float) (1 + StrictMath.log(count));
  }
}
