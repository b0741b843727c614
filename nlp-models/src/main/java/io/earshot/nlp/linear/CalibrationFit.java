package io.earshot.nlp.linear;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Fits a {@link Calibration} by minimising the cross entropy, every label weighing the same, so the
 * probabilities hold where all labels are equally frequent. Plain gradient descent: one slope and a
 * shift for each score, a few hundred points of no difficulty.
 */
final class CalibrationFit {
  private static final int STEPS = 2_000;
  private static final double STEP = 0.5;

  private CalibrationFit() {}

  /**
   * Fits one calibration.
   *
   * @param scores of posts the weights have not seen: one for each label, or a single one
   * @param labels the true label of each
   * @param labelCount how many labels there are
   */
  static Calibration fit(List<double[]> scores, List<Integer> labels, int labelCount) {
    int columns = scores.get(0).length;
    double[] balance = balance(labels, labelCount);
    double slope = 1;
    double[] shifts = new double[columns];
    for (int step = 0; step < STEPS; step++) {
      Calibration calibration = calibration(slope, shifts);
      double slopeGradient = 0;
      double[] shiftGradients = new double[columns];
      for (int i = 0; i < labels.size(); i++) {
        double[] probabilities = calibration.probabilities(scores.get(i));
        double weight = balance[labels.get(i)] / labels.size();
        for (int column = 0; column < columns; column++) {
          int label = columns == 1 ? 1 : column;
          double error = probabilities[label] - (labels.get(i) == label ? 1 : 0);
          slopeGradient += weight * error * scores.get(i)[column];
          shiftGradients[column] += weight * error;
        }
      }
      slope = Math.max(0.01, slope - STEP * slopeGradient);
      for (int column = 0; column < columns; column++) {
        shifts[column] -= STEP * shiftGradients[column];
      }
    }
    return calibration(slope, shifts);
  }

  private static Calibration calibration(double slope, double[] shifts) {
    List<Double> boxed = new ArrayList<>();
    for (double shift : shifts) {
      boxed.add(shift);
    }
    return new Calibration(Collections.nCopies(shifts.length, slope), boxed);
  }

  private static double[] balance(List<Integer> labels, int labelCount) {
    int[] counts = new int[labelCount];
    labels.forEach(label -> counts[label]++);
    double[] balance = new double[labelCount];
    for (int label = 0; label < labelCount; label++) {
      balance[label] = (double) labels.size() / labelCount / Math.max(1, counts[label]);
    }
    return balance;
  }
}
