package io.earshot.nlp.complaint;

import io.earshot.nlp.Language;
import io.earshot.nlp.linear.LinearModel;
import io.earshot.nlp.linear.ModelsOfTask;
import io.earshot.nlp.linear.PostFeatures;
import java.util.Optional;

/**
 * How strongly a complaint reproaches, by the shipped linear model {@code reproach-en}: English
 * only, learnt from some 750 complaints of shoppers (see {@code training.yaml}), so it is rough. It
 * assumes that the text is a complaint. Safe for use by several threads.
 */
public final class LinearReproachClassifier {
  /** The name of the task in the names of the model files. */
  public static final String TASK = "reproach";

  private static final ModelsOfTask MODELS = new ModelsOfTask(TASK);

  /**
   * Judges one complaint.
   *
   * @return empty where there is no model for the language, or nothing to judge
   */
  public Optional<Reproach> classify(PostFeatures post, Language language) {
    Optional<LinearModel> model = MODELS.find(language);
    if (model.isEmpty() || post.isEmpty()) {
      return Optional.empty();
    }
    double[] probabilities = model.get().probabilities(post);
    int likeliest = 0;
    for (int step = 1; step < probabilities.length; step++) {
      likeliest = probabilities[step] > probabilities[likeliest] ? step : likeliest;
    }
    return Optional.of(Reproach.of(model.get().card().labels().get(likeliest)));
  }
}
