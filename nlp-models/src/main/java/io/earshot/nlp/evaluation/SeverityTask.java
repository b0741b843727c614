package io.earshot.nlp.evaluation;

import io.earshot.nlp.Language;
import io.earshot.nlp.complaint.LinearReproachClassifier;
import io.earshot.nlp.complaint.Reproach;
import io.earshot.nlp.linear.PostFeatures;
import java.util.Set;

/**
 * How grave a complaint is: our level, 0 to 3; with the option {@code scale: reproach} how strongly
 * it reproaches.
 */
final class SeverityTask implements EvaluatedTask {
  private final LinearReproachClassifier reproaches = new LinearReproachClassifier();

  @Override
  public String name() {
    return "severity";
  }

  @Override
  public boolean judges(Language language) {
    return language.isSupported();
  }

  @Override
  public Set<String> answer(LabelledRow row, Language language, Suite suite) {
    if ("reproach".equals(suite.options().get("scale"))) {
      return Set.of(
          reproaches
              .classify(PostFeatures.of(row.text(), language), language)
              .map(Reproach::code)
              .orElse("undetermined"));
    }
    return Set.of(String.valueOf(CustomerCase.of(row, language).assessment().severity().level()));
  }
}
