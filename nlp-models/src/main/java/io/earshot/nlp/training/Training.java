package io.earshot.nlp.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.earshot.nlp.Language;
import io.earshot.nlp.evaluation.DataFolder;
import io.earshot.nlp.evaluation.LabelledRow;
import io.earshot.nlp.language.LinearLanguageIdentifier;
import io.earshot.nlp.linear.Calibration;
import io.earshot.nlp.linear.LinearModel;
import io.earshot.nlp.linear.LinearModelCard;
import io.earshot.nlp.linear.LinearModelFile;
import io.earshot.nlp.linear.LinearTrainer;
import io.earshot.nlp.linear.PostFeatures;
import io.earshot.nlp.linear.ShippedModels;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Rebuilds every shipped model from labelled data, by the recipes in {@code training.yaml}. Only
 * the split {@code train} is read. Nothing random and no clock is involved: the same data gives the
 * same bytes.
 */
public final class Training {
  private static final String RECIPES = "/io/earshot/nlp/training/training.yaml";

  private Training() {}

  /**
   * Trains all models and writes one file each.
   *
   * @param dataDir the folder with the data sets, {@code <set>/train.jsonl.gz}
   * @param modelsDir where the files go; it is made when it does not exist
   * @param onlyLicensed leaves out data whose source states no licence
   * @param listener told in one line each what is being trained and what it took
   * @return the models, in the order of the recipes
   * @throws IOException when data cannot be read or a model cannot be written
   */
  public static List<LinearModel> run(
      Path dataDir, Path modelsDir, boolean onlyLicensed, Consumer<String> listener)
      throws IOException {
    return run(dataDir, modelsDir, onlyLicensed, Optional.empty(), listener);
  }

  /**
   * As {@link #run(Path, Path, boolean, Consumer)}, for one model only.
   *
   * @param only the name of the model, for example {@code complaint-en}; empty for all
   */
  public static List<LinearModel> run(
      Path dataDir,
      Path modelsDir,
      boolean onlyLicensed,
      Optional<String> only,
      Consumer<String> listener)
      throws IOException {
    return run(recipes(), dataDir, modelsDir, onlyLicensed, only, listener);
  }

  static List<LinearModel> run(
      List<Recipe> recipes,
      Path dataDir,
      Path modelsDir,
      boolean onlyLicensed,
      Optional<String> only,
      Consumer<String> listener)
      throws IOException {
    Files.createDirectories(modelsDir);
    List<LinearModel> models = new ArrayList<>();
    for (Recipe recipe : recipes) {
      if (only.isPresent() && !only.get().equals(recipe.name())) {
        continue;
      }
      LinearModel model = train(recipe, new DataFolder(dataDir), onlyLicensed, listener);
      Path file = modelsDir.resolve(ShippedModels.fileName(recipe.name()));
      try (OutputStream out = Files.newOutputStream(file)) {
        LinearModelFile.write(model, out);
      }
      listener.accept("wrote " + model.identity() + ", " + Files.size(file) + " bytes");
      models.add(model);
    }
    return models;
  }

  /** The recipes of the shipped models. */
  static List<Recipe> recipes() throws IOException {
    try (InputStream in = Training.class.getResourceAsStream(RECIPES)) {
      return List.of(new ObjectMapper(new YAMLFactory()).readValue(in, Recipe[].class));
    }
  }

  private static LinearModel train(
      Recipe recipe, DataFolder data, boolean onlyLicensed, Consumer<String> listener)
      throws IOException {
    List<LabelledRow> rows = new ArrayList<>();
    List<LinearModelCard.TrainedOn> trainedOn = new ArrayList<>();
    for (Recipe.Source source : recipe.sources()) {
      if (source.stated() || !onlyLicensed) {
        List<LabelledRow> taken = data.read(source.rows(), "train");
        rows.addAll(taken);
        trainedOn.add(
            new LinearModelCard.TrainedOn(source.rows().set(), source.licence(), taken.size()));
      }
    }
    listener.accept("training " + recipe.name() + " on " + rows.size() + " posts");
    boolean ofLanguages = recipe.task().equals(LinearLanguageIdentifier.TASK);
    List<String> labels = ofLanguages ? LanguageExamples.labels(recipe.labels()) : recipe.labels();
    List<LinearTrainer.Example> examples =
        ofLanguages ? languageExamples(labels, rows) : examples(recipe, rows);
    LinearModelCard card =
        new LinearModelCard(
            recipe.name(), recipe.task(), recipe.language(), labels, Calibration.NONE, trainedOn);
    return new LinearTrainer(recipe.bucketBits(), recipe.cost(), recipe.rarest())
        .train(card, examples);
  }

  private static List<LinearTrainer.Example> examples(Recipe recipe, List<LabelledRow> rows) {
    Language language =
        Language.ofCode(recipe.language())
            .orElseThrow(() -> new IllegalArgumentException("no language " + recipe.language()));
    return rows.stream()
        .map(
            row ->
                new LinearTrainer.Example(
                    PostFeatures.of(row.text(), language), recipe.labels().indexOf(row.label())))
        .toList();
  }

  private static List<LinearTrainer.Example> languageExamples(
      List<String> labels, List<LabelledRow> rows) throws IOException {
    Map<String, List<String>> posts = new TreeMap<>();
    rows.forEach(
        row -> posts.computeIfAbsent(row.label(), code -> new ArrayList<>()).add(row.text()));
    return new LanguageExamples(labels).of(posts);
  }
}
