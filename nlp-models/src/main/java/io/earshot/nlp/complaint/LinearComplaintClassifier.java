package io.earshot.nlp.complaint;

import io.earshot.nlp.Language;
import io.earshot.nlp.Verdict;
import io.earshot.nlp.linear.LinearModel;
import io.earshot.nlp.linear.ModelsOfTask;
import io.earshot.nlp.linear.PostFeatures;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Complaint or not by the words alone, by the shipped linear models: {@code complaint-<language>}
 * of posts that address a brand and {@code complaint-all-<language>} of posts and reviews. What
 * counts in the end is what {@link CueSupport} settles.
 *
 * <p>A complaint says that reality fell short of what its writer expected, politely or not; a bad
 * mood is none. The verdict is yes from a probability of one half on, the probability being right
 * where complaints and others are equally frequent. What each model was trained on, and how good it
 * is, stands in {@code MODELS.md}. Weak points: complaints without a word of disappointment ("third
 * hour on the tarmac"), questions that imply a fault. Safe for use by several threads.
 */
public final class LinearComplaintClassifier implements ComplaintClassifier {
  /** The model of posts that address a brand. */
  public static final String TASK = "complaint";

  /** The model of posts and reviews together. */
  public static final String ALL = "complaint-all";

  private static final int MOST_EVIDENCE = 5;

  private static final ModelsOfTask MODELS = new ModelsOfTask(TASK);
  private static final ModelsOfTask MODELS_OF_ALL = new ModelsOfTask(ALL);

  @Override
  public ComplaintResult classify(String text, Language language) {
    return model(language).isEmpty()
        ? ComplaintResult.UNDETERMINED
        : classify(PostFeatures.of(text, language), language);
  }

  /** As {@link #classify(String, Language)}, for a post that is cut and hashed already. */
  public ComplaintResult classify(PostFeatures post, Language language) {
    return classify(post, model(language));
  }

  /** By the model of posts and reviews together. */
  public ComplaintResult classifyAny(PostFeatures post, Language language) {
    return classify(post, MODELS_OF_ALL.find(language));
  }

  private static ComplaintResult classify(PostFeatures post, Optional<LinearModel> model) {
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
    return MODELS.find(language);
  }

  /** Whether either model is shipped for a language. */
  public boolean hasModel(Language language) {
    return MODELS.find(language).isPresent() || MODELS_OF_ALL.find(language).isPresent();
  }

  /** Both models for a language, those that are shipped. */
  public Stream<LinearModel> models(Language language) {
    return Stream.of(MODELS, MODELS_OF_ALL).flatMap(models -> models.find(language).stream());
  }
}
