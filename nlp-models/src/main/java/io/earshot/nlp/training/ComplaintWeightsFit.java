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
import io.earshot.nlp.linear.PostFeatures;
import io.earshot.nlp.sentiment.LinearSentimentClassifier;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Fits the weights of the {@link ComplaintClues}: logistic regression over the clues of the posts
 * that the two complaint models learn from. The model's log odds of a post come from a model that
 * has not seen it, one of {@value #FOLDS}; otherwise they would look more trustworthy than they
 * are. The mood comes from the mood models that are shipped when this runs: after a change of
 * those, train twice. Nothing random: the same data gives the same weights.
 */
final class ComplaintWeightsFit {
  private static final int FOLDS = 8;

  /** Small, for strong smoothing: the posts are few. */
  private static final double COST = 0.1;

  private final ModelMaker maker;
  private final LinearSentimentClassifier moods = new LinearSentimentClassifier();

  ComplaintWeightsFit(ModelMaker maker) {
    this.maker = maker;
  }

  /** The text of {@code complaint-weights.tsv}. */
  String fit(List<Recipe> recipes) throws IOException {
    double[] posts = weights(recipe(recipes, LinearComplaintClassifier.TASK), true);
    double[] all = weights(recipe(recipes, LinearComplaintClassifier.ALL), true);
    double[] noModel = weights(recipe(recipes, LinearComplaintClassifier.TASK), false);
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

  private static Recipe recipe(List<Recipe> recipes, String task) {
    return recipes.stream()
        .filter(recipe -> recipe.task().equals(task) && recipe.language().equals("en"))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no recipe for " + task + "-en"));
  }

  private double[] weights(Recipe recipe, boolean withModel) throws IOException {
    List<LabelledRow> rows = maker.rows(recipe);
    Problem problem = new Problem();
    problem.l = rows.size();
    problem.n = ComplaintClues.NAMES.size() + 1;
    problem.x = new Feature[rows.size()][];
    problem.y = new double[rows.size()];
    for (int fold = 0; fold < FOLDS; fold++) {
      LinearModel model = withModel ? maker.ofRows(recipe, others(rows, fold)) : null;
      for (int i = fold; i < rows.size(); i += FOLDS) {
        problem.x[i] = vector(rows.get(i).text(), model);
        problem.y[i] = recipe.labels().indexOf(rows.get(i).label());
      }
    }
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

  private static List<LabelledRow> others(List<LabelledRow> rows, int fold) {
    List<LabelledRow> others = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (i % FOLDS != fold) {
        others.add(rows.get(i));
      }
    }
    return others;
  }

  private Feature[] vector(String text, LinearModel model) {
    PostFeatures post = PostFeatures.of(text, Language.EN);
    double byModel = model == null ? 0.5 : model.probabilities(post)[1];
    double[] clues =
        ComplaintClues.values(
            text,
            byModel,
            moods.classify(post, Language.EN),
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
