package io.earshot.nlp.evaluation;

import io.earshot.nlp.Language;
import io.earshot.nlp.linear.LinearModel;
import io.earshot.nlp.sentiment.LinearSentimentClassifier;
import io.earshot.nlp.sentiment.SentimentLabel;
import io.earshot.nlp.sentiment.SentimentResult;
import java.util.Set;

/**
 * The mood of a text. With the option {@code labels: two}, for data without neutral rows, the sign
 * of the score decides.
 */
final class SentimentTask implements EvaluatedTask {
  private final LinearSentimentClassifier classifier = new LinearSentimentClassifier();

  @Override
  public String name() {
    return "sentiment";
  }

  @Override
  public boolean judges(Language language) {
    return classifier.model(language).isPresent();
  }

  @Override
  public String model(Language language) {
    return classifier.model(language).map(LinearModel::identity).orElse(null);
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
