package io.earshot.nlp.evaluation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Counts of right and wrong labels, and the metrics on them. Not thread-safe.
 *
 * <p>Metrics: {@code accuracy} the share of rows with exactly the true labels; {@code macro_recall}
 * and {@code macro_f1} the plain mean over labels; {@code micro_f1} F1 over all labels of all rows;
 * {@code f1} the F1 of the one label averaged over; {@code span_f1} and {@code span_recall} as
 * micro F1 and recall, for labels that are places in a text.
 */
final class LabelScores {
  private static final class Counts {
    int truths;
    int answers;
    int hits;

    double precision() {
      return answers == 0 ? 0 : (double) hits / answers;
    }

    double recall() {
      return truths == 0 ? 0 : (double) hits / truths;
    }

    double f1() {
      return truths + answers == 0 ? 0 : 2.0 * hits / (truths + answers);
    }
  }

  private final Map<String, Counts> labels = new TreeMap<>();
  private int rows;
  private int rightRows;

  /** Counts one row. */
  void add(Set<String> truth, Set<String> answer) {
    rows++;
    rightRows += truth.equals(answer) ? 1 : 0;
    for (String label : truth) {
      Counts counts = counts(label);
      counts.truths++;
      counts.hits += answer.contains(label) ? 1 : 0;
    }
    for (String label : answer) {
      counts(label).answers++;
    }
  }

  /** The part of a label before {@code #} is its class; what follows tells places apart. */
  private Counts counts(String label) {
    int hash = label.indexOf('#');
    return labels.computeIfAbsent(
        hash < 0 ? label : label.substring(0, hash), name -> new Counts());
  }

  int rows() {
    return rows;
  }

  /**
   * One metric.
   *
   * @param averageOver the labels that count; empty for all that are true of some row
   */
  double metric(String metric, Collection<String> averageOver) {
    List<Counts> counted = counted(averageOver);
    Counts sum = new Counts();
    for (Counts counts : counted) {
      sum.truths += counts.truths;
      sum.answers += counts.answers;
      sum.hits += counts.hits;
    }
    return switch (metric) {
      case "accuracy" -> rows == 0 ? 0 : (double) rightRows / rows;
      case "macro_recall" -> counted.stream().mapToDouble(Counts::recall).average().orElse(0);
      case "macro_f1" -> counted.stream().mapToDouble(Counts::f1).average().orElse(0);
      case "micro_f1", "f1", "span_f1" -> sum.f1();
      case "recall", "span_recall" -> sum.recall();
      case "precision" -> sum.precision();
      default -> throw new IllegalArgumentException("there is no metric " + metric);
    };
  }

  private List<Counts> counted(Collection<String> averageOver) {
    Set<String> names = new TreeSet<>(averageOver);
    return labels.entrySet().stream()
        .filter(
            entry -> names.isEmpty() ? entry.getValue().truths > 0 : names.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** The scores of each label, in alphabetical order. */
  Map<String, EvaluationResult.LabelScore> perLabel() {
    Map<String, EvaluationResult.LabelScore> scores = new TreeMap<>();
    labels.forEach(
        (label, counts) ->
            scores.put(
                label,
                new EvaluationResult.LabelScore(
                    counts.truths,
                    EvaluationResult.rounded(counts.precision()),
                    EvaluationResult.rounded(counts.recall()),
                    EvaluationResult.rounded(counts.f1()))));
    return scores;
  }
}
