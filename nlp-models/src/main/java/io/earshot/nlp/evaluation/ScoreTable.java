package io.earshot.nlp.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Results as a table: one line for each suite, language and metric, with the shipped model, the
 * yardstick and the difference side by side, and what others reached.
 *
 * @param lines in the order of the results
 */
public record ScoreTable(List<Line> lines) {
  /**
   * One line.
   *
   * @param ours the shipped models, or null where they were not measured
   * @param yardstick the baseline, or null where it was not measured
   * @param anchors what others reached
   */
  public record Line(EvaluationResult ours, EvaluationResult yardstick, List<Anchor> anchors) {
    /** The result that names the line. */
    public EvaluationResult any() {
      return ours == null ? yardstick : ours;
    }

    /** Ours less the yardstick, or null where one is missing. */
    public Double lead() {
      boolean both =
          ours != null && yardstick != null && ours.value() != null && yardstick.value() != null;
      return both ? ours.value() - yardstick.value() : null;
    }

    /** What others reached, in a few words; empty when nothing is known. */
    public String others() {
      return anchors.stream()
          .map(anchor -> String.format(Locale.ROOT, "%s %.3f", anchor.who(), anchor.value()))
          .collect(Collectors.joining(", "));
    }
  }

  public ScoreTable {
    lines = List.copyOf(lines);
  }

  /** Puts results of one or two engines side by side. */
  public static ScoreTable of(List<EvaluationResult> results) {
    Map<List<String>, EvaluationResult> ours = new LinkedHashMap<>();
    Map<List<String>, EvaluationResult> yardsticks = new LinkedHashMap<>();
    Map<List<String>, EvaluationResult> all = new LinkedHashMap<>();
    for (EvaluationResult result : results) {
      List<String> key = List.of(result.suite(), result.task(), result.lang(), result.metric());
      all.putIfAbsent(key, result);
      (result.engine() == null ? ours : yardsticks).put(key, result);
    }
    List<Anchor> anchors = Anchor.all();
    List<Line> lines = new ArrayList<>();
    all.forEach(
        (key, result) ->
            lines.add(
                new Line(
                    ours.get(key),
                    yardsticks.get(key),
                    anchors.stream().filter(anchor -> anchor.belongsTo(result)).toList())));
    return new ScoreTable(lines);
  }
}
