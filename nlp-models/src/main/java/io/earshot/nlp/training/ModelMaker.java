package io.earshot.nlp.training;

import io.earshot.nlp.Language;
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
import java.util.stream.Collectors;

/** Makes models by recipes from the rows that may be learnt from. */
final class ModelMaker {
  private final TrainingRows rows;
  private final Map<Language, MoodLexicon> lexicons;
  private final boolean onlyLicensed;
  private final Consumer<String> listener;

  ModelMaker(
      TrainingRows rows,
      Map<Language, MoodLexicon> lexicons,
      boolean onlyLicensed,
      Consumer<String> listener) {
    this.rows = rows;
    this.lexicons = lexicons;
    this.onlyLicensed = onlyLicensed;
    this.listener = listener;
  }

  /**
   * A row of the data, and what it teaches.
   *
   * @param row as read
   * @param example null for a model of languages, which learns from all rows together
   */
  record Lesson(LabelledRow row, LinearTrainer.Example example) {}

  /** Whether any of the data of a recipe may be learnt from. */
  boolean hasData(Recipe recipe) {
    return recipe.sources().stream().anyMatch(this::mayTeach);
  }

  private boolean mayTeach(Recipe.Source source) {
    return source.stated() || !onlyLicensed;
  }

  /** What is left out, as the end of a sentence. */
  private String without(Recipe recipe) {
    String sets =
        recipe.sources().stream()
            .filter(source -> !mayTeach(source))
            .map(source -> source.rows().set())
            .distinct()
            .collect(Collectors.joining(", "));
    return sets.isEmpty() ? "" : ", without " + sets + ": no stated licence";
  }

  /** What a recipe learns from. */
  List<Lesson> lessons(Recipe recipe) throws IOException {
    return lessons(recipe, new ArrayList<>());
  }

  private List<Lesson> lessons(Recipe recipe, List<LinearModelCard.TrainedOn> trainedOn)
      throws IOException {
    List<Lesson> lessons = new ArrayList<>();
    for (Recipe.Source source : recipe.sources()) {
      if (mayTeach(source)) {
        List<LabelledRow> taken = rows.read(source.rows());
        addLessons(recipe, source, taken, lessons);
        trainedOn.add(
            new LinearModelCard.TrainedOn(
                source.rows().set(), source.rows().lang(), source.licence(), taken.size()));
      }
    }
    return lessons;
  }

  /** A model that learnt only some of the lessons of a recipe. */
  LinearModel ofLessons(Recipe recipe, List<Lesson> lessons) {
    return train(recipe, recipe.labels(), List.of(), examples(lessons));
  }

  LinearModel make(Recipe recipe) throws IOException {
    List<LinearModelCard.TrainedOn> trainedOn = new ArrayList<>();
    List<Lesson> lessons = lessons(recipe, trainedOn);
    listener.accept(
        "training " + recipe.name() + " on " + lessons.size() + " posts" + without(recipe));
    if (!isOfLanguages(recipe)) {
      return train(recipe, recipe.labels(), trainedOn, examples(lessons));
    }
    List<String> labels = LanguageExamples.labels(recipe.labels());
    return train(recipe, labels, trainedOn, languageExamples(labels, lessons));
  }

  private static boolean isOfLanguages(Recipe recipe) {
    return recipe.task().equals(LinearLanguageIdentifier.TASK);
  }

  private static LinearModel train(
      Recipe recipe,
      List<String> labels,
      List<LinearModelCard.TrainedOn> trainedOn,
      List<LinearTrainer.Example> examples) {
    LinearModelCard card =
        new LinearModelCard(
            recipe.name(), recipe.task(), recipe.language(), labels, Calibration.NONE, trainedOn);
    return new LinearTrainer(
            recipe.bucketBits(), recipe.cost(), recipe.rarest(), recipe.rankedWeights())
        .train(card, examples);
  }

  private static List<LinearTrainer.Example> examples(List<Lesson> lessons) {
    return lessons.stream().map(Lesson::example).toList();
  }

  private void addLessons(
      Recipe recipe, Recipe.Source source, List<LabelledRow> rows, List<Lesson> lessons) {
    if (isOfLanguages(recipe)) {
      rows.forEach(row -> lessons.add(new Lesson(row, null)));
      return;
    }
    boolean foreign = source.language() != null;
    Language language = Training.language(foreign ? source.language() : recipe.language());
    MoodLexicon lexicon = lexicons.getOrDefault(language, MoodLexicon.EMPTY);
    Set<Integer> untold = new HashSet<>();
    source.untold().forEach(label -> untold.add(recipe.labels().indexOf(label)));
    for (LabelledRow row : rows) {
      PostFeatures post =
          foreign
              ? PostFeatures.sharedSignals(row.text(), language, lexicon)
              : PostFeatures.of(row.text(), language, lexicon);
      int label = recipe.labels().indexOf(row.label());
      lessons.add(new Lesson(row, new LinearTrainer.Example(post, label, untold, source.times())));
    }
  }

  private static List<LinearTrainer.Example> languageExamples(
      List<String> labels, List<Lesson> lessons) throws IOException {
    Map<String, List<String>> posts = new TreeMap<>();
    for (Lesson lesson : lessons) {
      posts
          .computeIfAbsent(lesson.row().label(), code -> new ArrayList<>())
          .add(lesson.row().text());
    }
    return new LanguageExamples(labels).of(posts);
  }
}
