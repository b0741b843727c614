package io.earshot.nlp.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.earshot.nlp.Language;
import io.earshot.nlp.complaint.LinearComplaintClassifier;
import io.earshot.nlp.evaluation.DataFolder;
import io.earshot.nlp.linear.LinearModel;
import io.earshot.nlp.linear.LinearModelFile;
import io.earshot.nlp.linear.MoodLexicon;
import io.earshot.nlp.linear.ShippedModels;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Rebuilds every shipped model from labelled data, by the recipes in {@code training.yaml}. Only
 * the split {@code train} is learnt from, see {@link TrainingRows}. Nothing random and no clock is
 * involved: the same data gives the same bytes.
 */
public final class Training {
  private Training() {}

  /**
   * Trains all models and writes one file each.
   *
   * @param dataDir the folder with the data sets, {@code <set>/train.jsonl.gz}
   * @param modelsDir where the files go; it is made when it does not exist
   * @param onlyLicensed leaves out data whose source states no licence, and the models that have no
   *     other
   * @param listener told in one line each what is being trained and what it took
   * @return the models, in the order of the recipes
   * @throws IOException when data cannot be read or a model cannot be written
   */
  public static List<LinearModel> run(
      Path dataDir, Path modelsDir, boolean onlyLicensed, Consumer<String> listener)
      throws IOException {
    return run(recipes(), lexicons(), new DataFolder(dataDir), modelsDir, onlyLicensed, listener);
  }

  static List<LinearModel> run(
      List<Recipe> recipes,
      List<LexiconRecipe> lexiconRecipes,
      DataFolder data,
      Path modelsDir,
      boolean onlyLicensed,
      Consumer<String> listener)
      throws IOException {
    Files.createDirectories(modelsDir);
    Map<Language, MoodLexicon> before = new EnumMap<>(Language.class);
    Map<Language, MoodLexicon> lexicons = new EnumMap<>(Language.class);
    Map<Language, MoodLexicon> taught = new EnumMap<>(Language.class);
    for (LexiconRecipe recipe : lexiconRecipes) {
      Path file = modelsDir.resolve(MoodLexicon.fileName(language(recipe.language())));
      if (Files.exists(file)) {
        try (InputStream in = Files.newInputStream(file)) {
          before.put(language(recipe.language()), MoodLexicon.read(in));
        }
      }
      try (OutputStream out = Files.newOutputStream(file)) {
        LexiconBuilder.write(recipe, data, out);
      }
      try (InputStream in = Files.newInputStream(file)) {
        lexicons.put(language(recipe.language()), MoodLexicon.read(in));
      }
      taught.put(language(recipe.language()), LexiconBuilder.read(recipe.taught(), data));
    }
    List<LinearModel> models = new ArrayList<>();
    ModelMaker maker = new ModelMaker(TrainingRows.of(data), taught, onlyLicensed, listener);
    for (Recipe recipe : recipes) {
      Path file = modelsDir.resolve(ShippedModels.fileName(recipe.name()));
      if (!maker.hasData(recipe)) {
        // One made earlier would go on to ship what was to be left out.
        Files.deleteIfExists(file);
        listener.accept("no " + recipe.name() + ": none of its data has a stated licence");
        continue;
      }
      LinearModel model = maker.make(recipe);
      if (Files.exists(file) && !recipe.language().equals("all")) {
        Language language = language(recipe.language());
        Changes.between(
                read(file),
                model,
                recipe,
                data,
                before.getOrDefault(language, MoodLexicon.EMPTY),
                lexicons.getOrDefault(language, MoodLexicon.EMPTY))
            .forEach(listener);
      }
      try (OutputStream out = Files.newOutputStream(file)) {
        LinearModelFile.write(model, out);
      }
      listener.accept("wrote " + model.identity() + ", " + Files.size(file) + " bytes");
      models.add(model);
    }
    Files.writeString(
        modelsDir.resolve(Ingredients.FILE), Ingredients.lines(recipes, lexiconRecipes));
    if (recipes.stream().anyMatch(recipe -> recipe.task().equals(LinearComplaintClassifier.ALL))) {
      listener.accept("moods by a model that has not seen the complaints, for their weights:");
      ComplaintWeightsFit fit =
          new ComplaintWeightsFit(
              maker,
              maker.make(ComplaintWeightsFit.moods(recipes)),
              lexicons.getOrDefault(Language.EN, MoodLexicon.EMPTY));
      Path file = modelsDir.resolve("complaint-weights.tsv");
      Files.writeString(file, fit.fit(recipes));
      listener.accept("wrote " + file.getFileName());
    }
    return models;
  }

  private static LinearModel read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return LinearModelFile.read(in);
    }
  }

  static Language language(String code) {
    return Language.ofCode(code)
        .orElseThrow(() -> new IllegalArgumentException("no language " + code));
  }

  /** The recipes of the shipped models. */
  static List<Recipe> recipes() throws IOException {
    return List.of(read("training.yaml", Recipe[].class));
  }

  /** The recipes of the shipped lexicons. */
  static List<LexiconRecipe> lexicons() throws IOException {
    return List.of(read("lexicons.yaml", LexiconRecipe[].class));
  }

  private static <T> T read(String name, Class<T> type) throws IOException {
    try (InputStream in = Training.class.getResourceAsStream(name)) {
      return new ObjectMapper(new YAMLFactory()).readValue(in, type);
    }
  }
}
