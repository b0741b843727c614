package io.earshot.nlp.sentiment;

import io.earshot.nlp.Language;
import io.earshot.nlp.linear.LinearModel;
import io.earshot.nlp.linear.PostFeatures;
import io.earshot.nlp.linear.ShippedModels;
import java.util.List;
import java.util.Optional;

/**
 * Sentiment by the shipped linear models, {@code sentiment-<language>}.
 *
 * <p>The label is the likeliest of the three where all three are equally frequent; the score is the
 * probability of positive less that of negative. What each model was trained on, and how good it
 * is, stands in {@code MODELS.md}. Weak points: sarcasm, mood that only knowledge of the world
 * reveals, and long texts with both moods, of which only the sum is seen. Safe for use by several
 * threads.
 */
public final class LinearSentimentClassifier implements SentimentClassifier {
  /** The name of the task in the names of the model files. */
  public static final String TASK = "sentiment";

  /** The labels of the models, in the order in which they give probabilities. */
  public static final List<SentimentLabel> LABELS =
      List.of(SentimentLabel.NEGATIVE, SentimentLabel.NEUTRAL, SentimentLabel.POSITIVE);

  private static final int MOST_EVIDENCE = 5;

  @Override
  public SentimentResult classify(String text, Language language) {
    return model(language).isEmpty()
        ? SentimentResult.UNDETERMINED
        : classify(PostFeatures.of(text, language), language);
  }

  /** As {@link #classify(String, Language)}, for a post that is cut and hashed already. */
  public SentimentResult classify(PostFeatures post, Language language) {
    Optional<LinearModel> model = model(language);
    if (model.isEmpty() || post.isEmpty()) {
      return SentimentResult.UNDETERMINED;
    }
    double[] probabilities = model.get().probabilities(post);
    int likeliest = likeliest(probabilities);
    return new SentimentResult(
        LABELS.get(likeliest),
        score(probabilities),
        model.get().evidence(post, likeliest, MOST_EVIDENCE),
        sentences(post, language, model.get()));
  }

  private static List<SentenceMood> sentences(
      PostFeatures post, Language language, LinearModel model) {
    List<PostFeatures.Sentence> sentences = post.sentences(language);
    if (sentences.size() < 2) {
      return List.of();
    }
    return sentences.stream()
        .map(
            sentence -> {
              double[] probabilities = model.probabilities(sentence.features());
              return new SentenceMood(
                  sentence.start(),
                  sentence.end(),
                  LABELS.get(likeliest(probabilities)),
                  score(probabilities));
            })
        .toList();
  }

  private static int likeliest(double[] probabilities) {
    int likeliest = 0;
    for (int label = 1; label < probabilities.length; label++) {
      likeliest = probabilities[label] > probabilities[likeliest] ? label : likeliest;
    }
    return likeliest;
  }

  private static double score(double[] probabilities) {
    return probabilities[2] - probabilities[0];
  }

  /** The model for a language, if one is shipped. */
  public Optional<LinearModel> model(Language language) {
    return language.isSupported() ? ShippedModels.find(TASK, language) : Optional.empty();
  }
}
