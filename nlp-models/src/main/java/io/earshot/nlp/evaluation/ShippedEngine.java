package io.earshot.nlp.evaluation;

import io.earshot.nlp.Language;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The shipped models. */
final class ShippedEngine implements Engine {
  private final Map<String, EvaluatedTask> tasks = new TreeMap<>();

  ShippedEngine(List<EvaluatedTask> tasks) {
    tasks.forEach(task -> this.tasks.put(task.name(), task));
  }

  @Override
  public String name() {
    return null;
  }

  @Override
  public List<EvaluatedTask> tasks(Suite suite, String language) {
    EvaluatedTask task = tasks.get(suite.task());
    return task != null && task.judges(language(language)) ? List.of(task) : List.of();
  }

  @Override
  public String lack(Suite suite) {
    return "no model for this " + (tasks.containsKey(suite.task()) ? "language" : "task");
  }

  static Language language(String code) {
    return Language.ofCode(code).orElse(Language.UNKNOWN);
  }
}
