package io.earshot.nlp.training;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import io.earshot.nlp.Language;
import io.earshot.nlp.complaint.ComplaintClues;
import io.earshot.nlp.complaint.LinearComplaintClassifier;
import io.earshot.nlp.cue.LexiconCueFinder;
import io.earshot.nlp.evaluation.LabelledRow;
import io.earshot.nlp.linear.LinearModel;
import io.earshot.nlp.linear.MoodLexicon;
import io.earshot.nlp.linear.PostFeatures;
import io.earshot.nlp.sentiment.LinearSentimentClassifier;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Fits the weights of the {@link ComplaintClues}: logistic regression over the clues of the posts
 * that the two complaint models learn from. The model's log odds of a post come from a model that
 * has not seen it, one of {@value #FOLDS}; otherwise they would look more trustworthy than they
 * are, and so does the mood. The cues come from the lists as they are: after a change of those,
 * train again. Nothing random: the same data and lists give the same weights.
 */
final class ComplaintWeightsFit {
  private static final int FOLDS = 8;

  /** Small, for strong smoothing: the posts are few. */
  private static final double COST = 0.1;

  private final ModelMaker maker;
  private final LinearModel moods;
  private final MoodLexicon lexicon;

  /**
   * Sets up a fit.
   *
   * @param moods a model by the recipe {@link #moods}
   * @param lexicon the English lexicon
   */
  ComplaintWeightsFit(ModelMaker maker, LinearModel moods, MoodLexicon lexicon) {
    this.maker = maker;
    this.moods = moods;
    this.lexicon = lexicon;
  }

  /** The text of {@code complaint-weights.tsv}. */
  String fit(List<Recipe> recipes) throws IOException {
    Recipe ofAll = recipe(recipes, LinearComplaintClassifier.ALL);
    Recipe ofPosts = recipe(recipes, LinearComplaintClassifier.TASK);
    // Without posts to brands there is no model of them, and the rest must teach what needs none.
    Recipe toBrands = maker.hasData(ofPosts) ? ofPosts : ofAll;
    double[] posts = weights(toBrands, true);
    double[] all = weights(ofAll, true);
    double[] noModel = weights(toBrands, false);
    StringBuilder text =
        new StringBuilder("# Made by train, see ComplaintWeightsFit. clue, posts, all, no model\n");
    for (int row = 0; row < posts.length; row++) {
      String name = row < ComplaintClues.NAMES.size() ? ComplaintClues.NAMES.get(row) : "bias";
      text.append(
          String.format(
              Locale.ROOT, "%s\t%.3f\t%.3f\t%.3f\n", name, posts[row], all[row], noModel[row]));
    }
    return text.toString();
  }

  /** The recipe of the English mood model without the data of the complaint models. */
  static Recipe moods(List<Recipe> recipes) {
    Set<String> complaints =
        Stream.of(LinearComplaintClassifier.TASK, LinearComplaintClassifier.ALL)
            .flatMap(task -> recipe(recipes, task).sources().stream())
            .map(source -> source.rows().set())
            .collect(Collectors.toSet());
    return recipe(recipes, LinearSentimentClassifier.TASK).without(complaints);
  }

  private static Recipe recipe(List<Recipe> recipes, String task) {
    return recipes.stream()
        .filter(recipe -> recipe.task().equals(task) && recipe.language().equals("en"))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no recipe for " + task + "-en"));
  }

  private double[] weights(Recipe recipe, boolean withModel) throws IOException {
    List<ModelMaker.Lesson> lessons = maker.lessons(recipe);
    Problem problem = new Problem();
    problem.l = lessons.size();
    problem.n = ComplaintClues.NAMES.size() + 1;
    problem.x = new Feature[lessons.size()][];
    problem.y = new double[lessons.size()];
    // Each fold fills rows of its own, so that their order does not matter.
    IntStream.range(0, FOLDS)
        .parallel()
        .forEach(fold -> fill(recipe, withModel, fold, lessons, problem));
    Linear.disableDebugOutput();
    Parameter parameter = new Parameter(SolverType.L2R_LR, COST, 0.001);
    balance(parameter, problem);
    Model fitted = Linear.train(problem, parameter);
    double[] weights = fitted.getFeatureWeights();
    double sign = fitted.getLabels()[0] == 1 ? 1 : -1;
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= sign;
    }
    return weights;
  }

  private void fill(
      Recipe recipe,
      boolean withModel,
      int fold,
      List<ModelMaker.Lesson> lessons,
      Problem problem) {
    LinearModel model = withModel ? maker.ofLessons(recipe, others(lessons, fold)) : null;
    for (int i = fold; i < lessons.size(); i += FOLDS) {
      LabelledRow row = lessons.get(i).row();
      problem.x[i] = vector(row.text(), model);
      problem.y[i] = recipe.labels().indexOf(row.label());
    }
  }

  private static List<ModelMaker.Lesson> others(List<ModelMaker.Lesson> lessons, int fold) {
    List<ModelMaker.Lesson> others = new ArrayList<>();
    for (int i = 0; i < lessons.size(); i++) {
      if (i % FOLDS != fold) {
        others.add(lessons.get(i));
      }
    }
    return others;
  }

  private Feature[] vector(String text, LinearModel model) {
    PostFeatures post = PostFeatures.of(text, Language.EN, lexicon);
    double byModel = model == null ? 0.5 : model.probabilities(post)[1];
    double[] clues =
        ComplaintClues.values(
            text,
            byModel,
            LinearSentimentClassifier.whole(post, moods),
            LexiconCueFinder.shipped().find(text, Language.EN));
    Feature[] vector = new Feature[clues.length + 1];
    for (int clue = 0; clue < clues.length; clue++) {
      vector[clue] = new FeatureNode(clue + 1, clues[clue]);
    }
    vector[clues.length] = new FeatureNode(clues.length + 1, 1);
    return vector;
  }

  private static void balance(Parameter parameter, Problem problem) {
    double yes = 0;
    for (double label : problem.y) {
      yes += label;
    }
    parameter.setWeights(
        new double[] {problem.l / 2.0 / (problem.l - yes), problem.l / 2.0 / yes},
        new int[] {0, 1});
  }
}
