package io.earshot.nlp.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Measures the shipped models on labelled data. Which data sets are known, how their labels map to
 * ours and by which metric each is measured stands in {@code suites.yaml}; a set that is not there
 * is named to the listener and skipped.
 */
public final class Evaluation {
  /** Rows judged before the clock starts, so that compilation is not measured. */
  private static final int WARM_UP_ROWS = 500;

  /** The split that weights are fitted on, and therefore cross-validated. */
  private static final String FITTED_ON = "dev";

  private final List<Suite> suites;
  private final Map<String, EvaluatedTask> tasks = new TreeMap<>();

  Evaluation(List<Suite> suites, List<EvaluatedTask> tasks) {
    this.suites = List.copyOf(suites);
    tasks.forEach(task -> this.tasks.put(task.name(), task));
  }

  /** The evaluation of everything that ships. */
  public static Evaluation shipped() {
    return new Evaluation(SuiteList.shipped(), ShippedTasks.all());
  }

  /**
   * Measures.
   *
   * @param dataDir the folder with the data sets, {@code <set>/<split>.jsonl.gz}
   * @param split {@code train}, {@code dev} or {@code test}
   * @param suite the one data set to take, or empty for all
   * @param listener told in one line each what is measured next and what is skipped
   * @return the figures, in the order of {@code suites.yaml}
   * @throws IOException when the folder or a file in it cannot be read
   */
  public List<EvaluationResult> run(
      Path dataDir, String split, Optional<String> suite, Consumer<String> listener)
      throws IOException {
    DataFolder data = new DataFolder(dataDir);
    for (String set : data.sets(split)) {
      boolean known = suites.stream().anyMatch(one -> one.rows().set().equals(set));
      if (!known && (suite.isEmpty() || suite.get().equals(set))) {
        listener.accept("skipped " + set + ": no suite is described for it");
      }
    }
    List<EvaluationResult> results = new ArrayList<>();
    for (Suite one : suites) {
      boolean wanted = suite.isEmpty() || suite.get().equals(one.rows().set());
      if (wanted && one.folds() > 0 && !split.equals(FITTED_ON)) {
        listener.accept(
            "skipped " + one.name() + " " + one.task() + ": only " + FITTED_ON + " was fitted on");
      } else if (wanted && data.has(one.rows().set(), split)) {
        results.addAll(measure(one, data.read(one.rows(), split), listener));
      }
    }
    return results;
  }

  private List<EvaluationResult> measure(
      Suite suite, List<LabelledRow> rows, Consumer<String> listener) {
    EvaluatedTask shipped = tasks.get(suite.task());
    EvaluatedTask task =
        shipped == null || suite.folds() == 0
            ? shipped
            : shipped.crossValidated(rows, suite.folds());
    Map<String, List<LabelledRow>> byLanguage = new TreeMap<>();
    rows.forEach(row -> byLanguage.computeIfAbsent(row.lang(), code -> new ArrayList<>()).add(row));
    List<EvaluationResult> results = new ArrayList<>();
    List<LabelledRow> judged = new ArrayList<>();
    byLanguage.forEach(
        (code, ofLanguage) -> {
          String title = suite.name() + " " + suite.task() + " " + code;
          if (task == null) {
            listener.accept("skipped " + title + ": there is no model for this task yet");
            results.addAll(unjudged(suite, code, "no model for this task"));
          } else if (!task.judges(ofLanguage.get(0).language())) {
            listener.accept("skipped " + title + ": there is no model for this language yet");
            results.addAll(unjudged(suite, code, "no model for this language"));
          } else {
            listener.accept("measuring " + title + ", " + ofLanguage.size() + " rows");
            results.addAll(measure(suite, task, code, ofLanguage));
            judged.addAll(ofLanguage);
          }
        });
    if (suite.isOverall() && byLanguage.size() > 1 && !judged.isEmpty()) {
      results.addAll(measure(suite, task, Suite.OVERALL, judged));
    }
    return results;
  }

  private static List<EvaluationResult> measure(
      Suite suite, EvaluatedTask task, String code, List<LabelledRow> rows) {
    rows.stream().limit(WARM_UP_ROWS).forEach(row -> task.answer(row, row.language(), suite));
    LabelScores scores = new LabelScores();
    long nanos = 0;
    for (LabelledRow row : rows) {
      long start = System.nanoTime();
      var answer = task.answer(row, row.language(), suite);
      nanos += System.nanoTime() - start;
      scores.add(task.truth(row, suite), answer);
    }
    // answers that were worked out beforehand say nothing about speed
    Long docsPerSecond =
        suite.folds() > 0 ? null : (Long) Math.round(rows.size() * 1e9 / Math.max(1, nanos));
    return suite.metrics().stream()
        .map(
            metric ->
                new EvaluationResult(
                    suite.name(),
                    suite.task(),
                    code,
                    metric,
                    EvaluationResult.rounded(scores.metric(metric, suite.averageOver())),
                    scores.rows(),
                    scores.perLabel(),
                    docsPerSecond,
                    null))
        .toList();
  }

  private static List<EvaluationResult> unjudged(Suite suite, String code, String note) {
    return suite.metrics().stream()
        .map(
            metric ->
                new EvaluationResult(
                    suite.name(), suite.task(), code, metric, null, 0, Map.of(), null, note))
        .toList();
  }
}
