package io.earshot.nlp.training;

import io.earshot.nlp.Language;
import io.earshot.nlp.evaluation.DataFolder;
import io.earshot.nlp.evaluation.LabelledRow;
import io.earshot.nlp.language.LinearLanguageIdentifier;
import io.earshot.nlp.linear.Calibration;
import io.earshot.nlp.linear.LinearModel;
import io.earshot.nlp.linear.LinearModelCard;
import io.earshot.nlp.linear.LinearTrainer;
import io.earshot.nlp.linear.MoodLexicon;
import io.earshot.nlp.linear.PostFeatures;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Makes models by recipes from the split {@code train} of the data. */
final class ModelMaker {
  private final DataFolder data;
  private final Map<Language, MoodLexicon> lexicons;
  private final boolean onlyLicensed;
  private final Consumer<String> listener;

  ModelMaker(
      DataFolder data,
      Map<Language, MoodLexicon> lexicons,
      boolean onlyLicensed,
      Consumer<String> listener) {
    this.data = data;
    this.lexicons = lexicons;
    this.onlyLicensed = onlyLicensed;
    this.listener = listener;
  }

  /** The rows that a recipe learns from. */
  List<LabelledRow> rows(Recipe recipe) throws IOException {
    List<LabelledRow> rows = new ArrayList<>();
    for (Recipe.Source source : recipe.sources()) {
      if (source.stated() || !onlyLicensed) {
        rows.addAll(data.read(source.rows(), "train"));
      }
    }
    return rows;
  }

  /** A model of some of the rows of a recipe. */
  LinearModel ofRows(Recipe recipe, List<LabelledRow> rows) {
    LinearModelCard card =
        new LinearModelCard(
            recipe.name(),
            recipe.task(),
            recipe.language(),
            recipe.labels(),
            Calibration.NONE,
            List.of());
    return new LinearTrainer(recipe.bucketBits(), recipe.cost(), recipe.rarest())
        .train(card, examples(recipe, rows));
  }

  LinearModel make(Recipe recipe) throws IOException {
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

  private List<LinearTrainer.Example> examples(Recipe recipe, List<LabelledRow> rows) {
    Language language = Training.language(recipe.language());
    MoodLexicon lexicon = lexicons.getOrDefault(language, MoodLexicon.EMPTY);
    return rows.stream()
        .map(
            row ->
                new LinearTrainer.Example(
                    PostFeatures.of(row.text(), language, lexicon),
                    recipe.labels().indexOf(row.label())))
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
