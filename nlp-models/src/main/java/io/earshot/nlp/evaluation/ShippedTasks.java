package io.earshot.nlp.evaluation;

import io.earshot.nlp.language.LinearLanguageIdentifier;
import io.earshot.nlp.privacy.PostMasker;
import java.util.List;

/** The tasks that can be measured. */
final class ShippedTasks {
  private ShippedTasks() {}

  static List<EvaluatedTask> all() {
    return List.of(
        new SentimentTask(),
        new ComplaintTask(),
        new LanguageTask(new LinearLanguageIdentifier()),
        new PrivacyTask(new PostMasker()));
  }
}
