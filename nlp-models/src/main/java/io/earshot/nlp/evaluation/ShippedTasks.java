package io.earshot.nlp.evaluation;

import io.earshot.nlp.language.LinearLanguageIdentifier;
import io.earshot.nlp.privacy.PostMasker;
import io.earshot.nlp.touchpoint.LexiconTouchpointFinder;
import java.util.ArrayList;
import java.util.List;

/** The tasks that can be measured. */
final class ShippedTasks {
  private ShippedTasks() {}

  static List<EvaluatedTask> all() {
    List<EvaluatedTask> tasks = new ArrayList<>();
    tasks.add(SentimentTask.shipped());
    tasks.add(new ComplaintTask());
    tasks.add(new SeverityTask());
    tasks.addAll(CustomerTask.all());
    tasks.add(new IntentTask());
    tasks.add(new LanguageTask(new LinearLanguageIdentifier()));
    tasks.add(new PrivacyTask(new PostMasker()));
    tasks.add(new TouchpointTask(LexiconTouchpointFinder.shipped()));
    return List.copyOf(tasks);
  }
}
