package io.earshot.nlp.linear;

import io.earshot.nlp.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The models in this jar, one file each. Each is read once per JVM, when first asked for, and
 * shared; a missing file means that there is no model.
 */
public final class ShippedModels {
  private static final Map<String, Optional<LinearModel>> LOADED = new ConcurrentHashMap<>();

  private ShippedModels() {}

  /** The name of the file of a model, below the folder "models" of the resources. */
  public static String fileName(String model) {
    return model + ".model.gz";
  }

  /** The model for a task and a language, {@code task-language}, or empty where none is shipped. */
  public static Optional<LinearModel> find(String task, Language language) {
    return find(task + "-" + language.code());
  }

  /** The model of this name, or empty where none is shipped. */
  public static Optional<LinearModel> find(String model) {
    return LOADED.computeIfAbsent(fileName(model), ShippedModels::load);
  }

  private static Optional<LinearModel> load(String fileName) {
    try (InputStream in =
        ShippedModels.class.getResourceAsStream("/io/earshot/nlp/models/" + fileName)) {
      return in == null ? Optional.empty() : Optional.of(LinearModelFile.read(in));
    } catch (IOException e) {
      throw new UncheckedIOException("the shipped model " + fileName + " cannot be read", e);
    }
  }
}
