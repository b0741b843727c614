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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  LinearModel make(Recipe recipe) throws IOException {
    boolean ofLanguages = recipe.task().equals(LinearLanguageIdentifier.TASK);
    List<LabelledRow> rows = new ArrayList<>();
    List<LinearTrainer.Example> examples = new ArrayList<>();
    List<LinearModelCard.TrainedOn> trainedOn = new ArrayList<>();
    for (Recipe.Source source : recipe.sources()) {
      if (source.stated() || !onlyLicensed) {
        List<LabelledRow> taken = data.read(source.rows(), "train");
        rows.addAll(taken);
        if (!ofLanguages) {
          addExamples(recipe, source, taken, examples);
        }
        trainedOn.add(
            new LinearModelCard.TrainedOn(
                source.rows().set(), source.rows().lang(), source.licence(), taken.size()));
      }
    }
    listener.accept("training " + recipe.name() + " on " + rows.size() + " posts");
    List<String> labels = ofLanguages ? LanguageExamples.labels(recipe.labels()) : recipe.labels();
    LinearModelCard card =
        new LinearModelCard(
            recipe.name(), recipe.task(), recipe.language(), labels, Calibration.NONE, trainedOn);
    return new LinearTrainer(
            recipe.bucketBits(), recipe.cost(), recipe.rarest(), recipe.rankedWeights())
        .train(card, ofLanguages ? languageExamples(labels, rows) : examples);
  }

  private void addExamples(
      Recipe recipe,
      Recipe.Source source,
      List<LabelledRow> rows,
      List<LinearTrainer.Example> examples) {
    boolean foreign = source.language() != null;
    Language language = Training.language(foreign ? source.language() : recipe.language());
    MoodLexicon lexicon = lexicons.getOrDefault(language, MoodLexicon.EMPTY);
    Set<Integer> untold = new HashSet<>();
    source.untold().forEach(label -> untold.add(recipe.labels().indexOf(label)));
    for (LabelledRow row : rows) {
      examples.add(
          new LinearTrainer.Example(
              foreign
                  ? PostFeatures.sharedSignals(row.text(), language, lexicon)
                  : PostFeatures.of(row.text(), language, lexicon),
              recipe.labels().indexOf(row.label()),
              untold,
              source.times()));
    }
  }

  private static List<LinearTrainer.Example> languageExamples(
      List<String> labels, List<LabelledRow> rows) throws IOException {
    Map<String, List<String>> posts = new TreeMap<>();
    rows.forEach(
        row -> posts.computeIfAbsent(row.label(), code -> new ArrayList<>()).add(row.text()));
    return new LanguageExamples(labels).of(posts);
  }
}
