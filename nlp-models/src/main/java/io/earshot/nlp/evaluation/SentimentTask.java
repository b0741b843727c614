package io.earshot.nlp.evaluation;

import io.earshot.nlp.Language;
import io.earshot.nlp.linear.LinearModel;
import io.earshot.nlp.sentiment.LinearSentimentClassifier;
import io.earshot.nlp.sentiment.SentimentClassifier;
import io.earshot.nlp.sentiment.SentimentLabel;
import io.earshot.nlp.sentiment.SentimentResult;
import java.util.Set;
import java.util.function.Function;

/**
 * The mood of a text. With the option {@code labels: two}, for data without neutral rows, the sign
 * of the score decides.
 */
final class SentimentTask implements EvaluatedTask {
  private final SentimentClassifier classifier;
  private final Function<Language, String> models;

  /**
   * Measures a classifier.
   *
   * @param models the identity of its model for a language, null where it has none
   */
  SentimentTask(SentimentClassifier classifier, Function<Language, String> models) {
    this.classifier = classifier;
    this.models = models;
  }

  /** With the shipped models. */
  static SentimentTask shipped() {
    LinearSentimentClassifier shipped = new LinearSentimentClassifier();
    return new SentimentTask(
        shipped, language -> shipped.model(language).map(LinearModel::identity).orElse(null));
  }

  @Override
  public String name() {
    return "sentiment";
  }

  @Override
  public boolean judges(Language language) {
    return models.apply(language) != null;
  }

  @Override
  public String model(Language language) {
    return models.apply(language);
  }

  @Override
  public Set<String> answer(LabelledRow row, Language language, Suite suite) {
    SentimentResult result = classifier.classify(row.text(), language);
    if ("two".equals(suite.options().get("labels"))) {
      return Set.of(
          (result.score() >= 0 ? SentimentLabel.POSITIVE : SentimentLabel.NEGATIVE).code());
    }
    return Set.of(result.label().code());
  }
}
