package io.earshot.nlp.training;

import io.earshot.nlp.Language;
import io.earshot.nlp.evaluation.DataFolder;
import io.earshot.nlp.evaluation.Engine;
import io.earshot.nlp.evaluation.EvaluatedTask;
import io.earshot.nlp.evaluation.LabelledRow;
import io.earshot.nlp.evaluation.Suite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Measures what {@link TextBaseline} makes of the data that the shipped models may learn from, so
 * that the figures of the shipped models can be judged in the same run. There are two candidates,
 * and the better one counts: trained on the rows of all sources of the recipe, and on the training
 * rows of the measured set alone, if they may be used for training at all. A task without a recipe
 * has the second one where its suite has the option {@code yardstick: own}.
 */
public final class BaselineEngine implements Engine {
  private final DataFolder data;
  private final TrainingRows trainingRows;
  private final List<Recipe> recipes;
  private final Map<String, Optional<TextBaseline>> pooled = new HashMap<>();

  BaselineEngine(DataFolder data, List<Recipe> recipes) throws IOException {
    this.data = data;
    this.trainingRows = TrainingRows.of(data);
    this.recipes = List.copyOf(recipes);
  }

  /** The yardstick for the recipes that ship. */
  public static BaselineEngine of(Path dataDir) throws IOException {
    return new BaselineEngine(new DataFolder(dataDir), Training.recipes());
  }

  @Override
  public String name() {
    return "baseline";
  }

  @Override
  public String lack(Suite suite) {
    return "no training data that may be used for this task and language";
  }

  @Override
  public List<EvaluatedTask> tasks(Suite suite, String language) throws IOException {
    List<Recipe> matching =
        recipes.stream()
            .filter(one -> isFor(suite.task(), one) && one.language().equals(language))
            .toList();
    List<EvaluatedTask> candidates = new ArrayList<>();
    for (Recipe recipe : matching) {
      if (!pooled.containsKey(recipe.name())) {
        pooled.put(recipe.name(), train(pooledRows(recipe)));
      }
      pooled.get(recipe.name()).ifPresent(one -> candidates.add(new Candidate(suite, one)));
    }
    boolean mayLearn =
        matching.stream()
                .flatMap(recipe -> recipe.sources().stream())
                .anyMatch(source -> source.rows().set().equals(suite.rows().set()))
            || "own".equals(suite.options().get("yardstick"));
    if (mayLearn && data.has(suite.rows().set(), "train")) {
      List<LabelledRow> own =
          trainingRows.read(suite.rows()).stream()
              .filter(row -> row.lang().equals(language))
              .toList();
      train(own).ifPresent(one -> candidates.add(new Candidate(suite, one)));
    }
    return candidates;
  }

  /** Two models share the complaints: {@code complaint} and {@code complaint-all}. */
  private static boolean isFor(String task, Recipe recipe) {
    return recipe.task().equals(task) || recipe.task().startsWith(task + "-");
  }

  private List<LabelledRow> pooledRows(Recipe recipe) throws IOException {
    List<LabelledRow> rows = new ArrayList<>();
    for (Recipe.Source source : recipe.sources()) {
      rows.addAll(trainingRows.read(source.rows()));
    }
    return rows;
  }

  private static Optional<TextBaseline> train(List<LabelledRow> rows) {
    boolean severalLabels = rows.stream().map(LabelledRow::label).distinct().count() > 1;
    return severalLabels ? Optional.of(TextBaseline.train(rows)) : Optional.empty();
  }

  /** A yardstick as a task: it chooses among the labels that the suite has. */
  private record Candidate(Suite suite, TextBaseline baseline) implements EvaluatedTask {
    @Override
    public String name() {
      return suite.task();
    }

    @Override
    public boolean judges(Language language) {
      return true;
    }

    @Override
    public Set<String> answer(LabelledRow row, Language language, Suite measured) {
      Set<String> allowed = new TreeSet<>(suite.rows().ranges().keySet());
      if (suite.rows().labels() != null) {
        allowed.addAll(suite.rows().labels().values());
      }
      return Set.of(baseline.label(row.text(), allowed));
    }
  }
}
