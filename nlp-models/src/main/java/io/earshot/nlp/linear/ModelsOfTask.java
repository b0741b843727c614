package io.earshot.nlp.linear;

import io.earshot.nlp.Language;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The shipped models of one task by language, each looked for once. Safe for use by several
 * threads.
 */
public final class ModelsOfTask {
  private final String task;
  private final Map<Language, Optional<LinearModel>> found = new ConcurrentHashMap<>();

  /** The models {@code task-language}. */
  public ModelsOfTask(String task) {
    this.task = task;
  }

  /** The model for a language, or empty where none is shipped; never one for no language. */
  public Optional<LinearModel> find(Language language) {
    Optional<LinearModel> model = found.get(language);
    if (model == null) {
      model = language.isSupported() ? ShippedModels.find(task, language) : Optional.empty();
      found.put(language, model);
    }
    return model;
  }
}
