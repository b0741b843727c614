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
  private final String identity;

  LinearModel(LinearModelCard card, ModelTables tables, String version) {
    this.card = card;
    this.tables = tables;
    this.identity = card.name() + "@" + version;
  }

  /** What the model is for and what it was made from. */
  public LinearModelCard card() {
    return card;
  }

  /** {@code name@version}; the version is the beginning of the SHA-256 of the model's content. */
  public String identity() {
    return identity;
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
    int size = post.size();
    int[] cells = new int[size];
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      cells[i] = tables.cell(post.ngram(i));
      // What was not seen in training counts 0: to skip it would cost more than to add it.
      values[i] = damped(post.count(i)) * tables.rarity(cells[i]);
    }
    double[] scores = new double[tables.columns()];
    for (int column = 0; column < scores.length; column++) {
      scores[column] = tables.bias(column);
    }
    // The features of a group stand together, see PostFeatures.
    int from = 0;
    while (from < size) {
      int to = from;
      double squares = 0;
      while (to < size && Ngrams.group(post.ngram(to)) == Ngrams.group(post.ngram(from))) {
        squares += values[to] * values[to];
        to++;
      }
      if (squares > 0) {
        tables.addWeighted(cells, values, from, to, Math.sqrt(squares), scores);
      }
      from = to;
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
