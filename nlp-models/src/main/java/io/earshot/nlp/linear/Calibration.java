package io.earshot.nlp.linear;

import java.util.List;

/**
 * Turns the scores of a model into probabilities: each score is scaled and shifted, then two labels
 * share them by the logistic function and more by the softmax. Fitted on posts that the weights had
 * not seen. Immutable.
 *
 * @param slopes what each score is multiplied by, above 0
 * @param shifts what is then added
 */
public record Calibration(List<Double> slopes, List<Double> shifts) {
  /** Before anything is fitted; fits no model. */
  public static final Calibration NONE = new Calibration(List.of(1.0), List.of(0.0));

  public Calibration {
    slopes = List.copyOf(slopes);
    shifts = List.copyOf(shifts);
    if (slopes.isEmpty() || slopes.size() != shifts.size()) {
      throw new IllegalArgumentException("as many slopes as shifts are needed, at least one");
    }
  }

  /**
   * The probability of each label.
   *
   * @param scores one for each label, or a single one for the second of two labels
   */
  double[] probabilities(double[] scores) {
    if (scores.length == 1) {
      double second = 1 / (1 + StrictMath.exp(-calibrated(scores, 0)));
      return new double[] {1 - second, second};
    }
    double[] probabilities = new double[scores.length];
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < scores.length; i++) {
      probabilities[i] = calibrated(scores, i);
      highest = Math.max(highest, probabilities[i]);
    }
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      probabilities[i] = StrictMath.exp(probabilities[i] - highest);
      sum += probabilities[i];
    }
    for (int i = 0; i < scores.length; i++) {
      probabilities[i] /= sum;
    }
    return probabilities;
  }

  private double calibrated(double[] scores, int index) {
    return slopes.get(index) * scores[index] + shifts.get(index);
  }
}
