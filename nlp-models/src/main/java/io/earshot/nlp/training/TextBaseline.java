package io.earshot.nlp.training;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import io.earshot.nlp.evaluation.LabelledRow;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The yardstick: a plain logistic regression over {@link TextVectors}, C = 4, balanced labels, by
 * liblinear, untuned: what anyone gets in an afternoon. Immutable once trained; not thread-safe.
 */
final class TextBaseline {
  private static final double COST = 4;
  private static final double TOLERANCE = 0.01;

  private final TextVectors vectors;
  private final List<String> labels;
  private final Model model;

  private TextBaseline(TextVectors vectors, List<String> labels, Model model) {
    this.vectors = vectors;
    this.labels = labels;
    this.model = model;
  }

  /** Trains one on rows with at least two different labels. */
  static TextBaseline train(List<LabelledRow> rows) {
    TextVectors vectors = TextVectors.of(rows.stream().map(LabelledRow::text).toList());
    Map<String, Integer> counts = new TreeMap<>();
    rows.forEach(row -> counts.merge(row.label(), 1, Integer::sum));
    List<String> labels = List.copyOf(counts.keySet());
    Problem problem = new Problem();
    problem.l = rows.size();
    problem.n = vectors.features();
    problem.bias = -1;
    problem.x = rows.stream().map(row -> vectors.vector(row.text())).toArray(Feature[][]::new);
    problem.y = rows.stream().mapToDouble(row -> labels.indexOf(row.label())).toArray();
    Parameter parameter = new Parameter(SolverType.L2R_LR, COST, TOLERANCE);
    double[] weights = new double[labels.size()];
    int[] names = new int[labels.size()];
    for (int label = 0; label < names.length; label++) {
      names[label] = label;
      weights[label] = (double) rows.size() / labels.size() / counts.get(labels.get(label));
    }
    parameter.setWeights(weights, names);
    Linear.disableDebugOutput();
    return new TextBaseline(vectors, labels, Linear.train(problem, parameter));
  }

  /** The likeliest of the labels that the answer may have. */
  String label(String text, Collection<String> allowed) {
    double[] scores = new double[labels.size()];
    Linear.predictProbability(model, vectors.vector(text), scores);
    Map<String, Double> byLabel = new HashMap<>();
    for (int position = 0; position < scores.length; position++) {
      byLabel.put(labels.get(model.getLabels()[position]), scores[position]);
    }
    return labels.stream()
        .filter(label -> allowed.isEmpty() || allowed.contains(label))
        .max((one, other) -> Double.compare(byLabel.get(one), byLabel.get(other)))
        .orElse(labels.get(0));
  }

  /** How many labels it knows. */
  int labels() {
    return labels.size();
  }
}
