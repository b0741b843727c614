package io.earshot.nlp.evaluation;

import io.earshot.nlp.Language;
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
 * is named to the listener, with the reason from {@code unmeasured.yaml} if there is one.
 */
public final class Evaluation {
  /** Rows judged before the clock starts, so that compilation is not measured. */
  private static final int WARM_UP_ROWS = 500;

  /** The split that weights are fitted on, and therefore cross-validated. */
  private static final String FITTED_ON = "dev";

  private final List<Suite> suites;
  private final List<UnmeasuredSet> unmeasured;
  private final List<Engine> engines;
  private final int mostRows;

  Evaluation(List<Suite> suites, List<UnmeasuredSet> unmeasured, List<Engine> engines) {
    this(suites, unmeasured, engines, Integer.MAX_VALUE);
  }

  private Evaluation(
      List<Suite> suites, List<UnmeasuredSet> unmeasured, List<Engine> engines, int mostRows) {
    this.suites = List.copyOf(suites);
    this.unmeasured = List.copyOf(unmeasured);
    this.engines = List.copyOf(engines);
    this.mostRows = mostRows;
  }

  /** The same on the first rows of each suite only, for engines that take their time. */
  public Evaluation ofFirst(int rows) {
    return new Evaluation(suites, unmeasured, engines, rows);
  }

  /** The evaluation of everything that ships. */
  public static Evaluation shipped() {
    return of(List.of(shippedEngine()));
  }

  /** The evaluation of some engines on the suites that ship, suite by suite. */
  public static Evaluation of(List<Engine> engines) {
    return new Evaluation(SuiteList.shipped(), UnmeasuredSet.shipped(), engines);
  }

  /** The shipped models. */
  public static Engine shippedEngine() {
    return new ShippedEngine(ShippedTasks.all());
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
    for (String set : data.sets()) {
      if (suite.isEmpty() || suite.get().equals(set)) {
        whyUnmeasured(data, set, split).ifPresent(why -> listener.accept("skipped " + set + why));
      }
    }
    List<EvaluationResult> results = new ArrayList<>();
    for (Suite one : suites) {
      boolean wanted = suite.isEmpty() || suite.get().equals(one.rows().set());
      if (wanted && one.folds() > 0 && !split.equals(FITTED_ON)) {
        listener.accept(
            "skipped " + one.name() + " " + one.task() + ": only " + FITTED_ON + " was fitted on");
      } else if (wanted && data.has(one.rows().set(), split)) {
        List<LabelledRow> rows = data.read(one.rows(), split);
        if (rows.isEmpty()) {
          listener.accept("skipped " + one.name() + " " + one.task() + ": it takes no row");
        }
        results.addAll(measure(one, rows.subList(0, Math.min(mostRows, rows.size())), listener));
      }
    }
    return results;
  }

  private Optional<String> whyUnmeasured(DataFolder data, String set, String split) {
    if (suites.stream().anyMatch(one -> one.rows().set().equals(set))) {
      return data.has(set, split)
          ? Optional.empty()
          : Optional.of(": it has no " + split + " data");
    }
    return Optional.of(
        unmeasured.stream()
            .filter(one -> one.set().equals(set))
            .map(one -> ", no task is measured with it: " + one.reason())
            .findFirst()
            .orElse(": no suite is described for it"));
  }

  private List<EvaluationResult> measure(
      Suite suite, List<LabelledRow> rows, Consumer<String> listener) throws IOException {
    Map<String, List<LabelledRow>> byLanguage = new TreeMap<>();
    rows.forEach(row -> byLanguage.computeIfAbsent(row.lang(), code -> new ArrayList<>()).add(row));
    List<EvaluationResult> results = new ArrayList<>();
    for (Engine engine : engines) {
      List<LabelledRow> judged = new ArrayList<>();
      List<EvaluatedTask> candidates = List.of();
      for (Map.Entry<String, List<LabelledRow>> language : byLanguage.entrySet()) {
        List<EvaluatedTask> able = candidates(suite, engine, language.getKey(), rows);
        results.addAll(
            measure(suite, engine, able, language.getKey(), language.getValue(), listener));
        if (!able.isEmpty()) {
          judged.addAll(language.getValue());
          candidates = able;
        }
      }
      // An engine that lacks a language has no figure for all of them.
      if (suite.isOverall() && byLanguage.size() > 1 && judged.size() == rows.size()) {
        results.addAll(measure(suite, engine, candidates, Suite.OVERALL, judged, listener));
      }
    }
    return results;
  }

  /** What can judge the rows of one language, fitted without them where the suite asks for it. */
  private static List<EvaluatedTask> candidates(
      Suite suite, Engine engine, String language, List<LabelledRow> rows) throws IOException {
    List<EvaluatedTask> candidates = engine.tasks(suite, language);
    return suite.folds() == 0
        ? candidates
        : candidates.stream().map(task -> task.crossValidated(rows, suite.folds())).toList();
  }

  private static List<EvaluationResult> measure(
      Suite suite,
      Engine engine,
      List<EvaluatedTask> candidates,
      String code,
      List<LabelledRow> rows,
      Consumer<String> listener) {
    String by = engine.name() == null ? "" : " by the " + engine.name();
    String title = suite.name() + " " + suite.task() + " " + code + by;
    if (candidates.isEmpty()) {
      String lack = engine.lack(suite);
      listener.accept("skipped " + title + ": there is " + lack + " yet");
      return unjudged(suite, engine, code, lack);
    }
    listener.accept("measuring " + title + ", " + rows.size() + " rows");
    List<EvaluationResult> best = List.of();
    for (EvaluatedTask candidate : candidates) {
      List<EvaluationResult> results = measure(suite, engine, candidate, code, rows);
      if (best.isEmpty() || results.get(0).value() > best.get(0).value()) {
        best = results;
      }
    }
    return best;
  }

  private static List<EvaluationResult> measure(
      Suite suite, Engine engine, EvaluatedTask task, String code, List<LabelledRow> rows) {
    Language language = ShippedEngine.language(code);
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
                    engine.name(),
                    task.model(language),
                    null))
        .toList();
  }

  private static List<EvaluationResult> unjudged(
      Suite suite, Engine engine, String code, String note) {
    return suite.metrics().stream()
        .map(
            metric ->
                new EvaluationResult(
                    suite.name(),
                    suite.task(),
                    code,
                    metric,
                    null,
                    0,
                    Map.of(),
                    null,
                    engine.name(),
                    null,
                    note))
        .toList();
  }
}
