package io.earshot.nlp.complaint;

import io.earshot.nlp.Language;
import io.earshot.nlp.Verdict;
import io.earshot.nlp.linear.LinearModel;
import io.earshot.nlp.linear.PostFeatures;
import io.earshot.nlp.linear.ShippedModels;
import java.util.Optional;

/**
 * Complaint or not by the shipped linear models, {@code complaint-<language>}.
 *
 * <p>A complaint says that reality fell short of what its writer expected, politely or not; a bad
 * mood is none. The verdict is yes from a probability of one half on, the probability being right
 * where complaints and others are equally frequent. What each model was trained on, and how good it
 * is, stands in {@code MODELS.md}. Weak points: complaints without a word of disappointment ("third
 * hour on the tarmac"), questions that imply a fault. Safe for use by several threads.
 */
public final class LinearComplaintClassifier implements ComplaintClassifier {
  /** The name of the task in the names of the model files. */
  public static final String TASK = "complaint";

  private static final int MOST_EVIDENCE = 5;

  @Override
  public ComplaintResult classify(String text, Language language) {
    return model(language).isEmpty()
        ? ComplaintResult.UNDETERMINED
        : classify(PostFeatures.of(text, language), language);
  }

  /** As {@link #classify(String, Language)}, for a post that is cut and hashed already. */
  public ComplaintResult classify(PostFeatures post, Language language) {
    Optional<LinearModel> model = model(language);
    if (model.isEmpty() || post.isEmpty()) {
      return ComplaintResult.UNDETERMINED;
    }
    double probability = model.get().probabilities(post)[1];
    boolean complaint = probability >= 0.5;
    return new ComplaintResult(
        complaint ? Verdict.YES : Verdict.NO,
        probability,
        model.get().evidence(post, complaint ? 1 : 0, MOST_EVIDENCE));
  }

  /** The model for a language, if one is shipped. */
  public Optional<LinearModel> model(Language language) {
    return language.isSupported() ? ShippedModels.find(TASK, language) : Optional.empty();
  }
}
