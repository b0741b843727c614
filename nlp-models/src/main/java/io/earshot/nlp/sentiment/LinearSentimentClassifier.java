package io.earshot.nlp.sentiment;

import io.earshot.nlp.Language;
import io.earshot.nlp.linear.LinearModel;
import io.earshot.nlp.linear.ModelsOfTask;
import io.earshot.nlp.linear.PostFeatures;
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
  private static final ModelsOfTask MODELS = new ModelsOfTask(TASK);

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
    SentimentResult whole = aloud(post, language, model.get());
    return new SentimentResult(
        whole.label(), whole.score(), whole.evidence(), sentences(post, language, model.get()));
  }

  /** The mood of a post as a whole by a given model, without that of its sentences. */
  public static SentimentResult whole(PostFeatures post, LinearModel model) {
    if (post.isEmpty()) {
      return SentimentResult.UNDETERMINED;
    }
    double[] probabilities = model.probabilities(post);
    int likeliest = likeliest(probabilities);
    return new SentimentResult(
        LABELS.get(likeliest),
        score(probabilities),
        model.evidence(post, likeliest, MOST_EVIDENCE),
        List.of());
  }

  /**
   * The mood of a post, of which the same words said calmly tell which way its emphasis goes. The
   * English model learnt from ten times as many posts as others, and what it makes of exclamation
   * marks behind bad words is right more often than not.
   */
  private static SentimentResult aloud(PostFeatures post, Language language, LinearModel model) {
    SentimentResult said = whole(post, model);
    return post.calm(language)
        .map(
            calm ->
                SentimentRules.emphasised(
                    said, whole(calm, model), language == Language.EN ? 0 : calm.leaning()))
        .orElse(said);
  }

  private static List<SentenceMood> sentences(
      PostFeatures post, Language language, LinearModel model) {
    return post.sentences(language).stream()
        .map(
            sentence -> {
              SentimentResult mood = aloud(sentence.features(), language, model);
              return new SentenceMood(sentence.start(), sentence.end(), mood.label(), mood.score());
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
    return MODELS.find(language);
  }
}
