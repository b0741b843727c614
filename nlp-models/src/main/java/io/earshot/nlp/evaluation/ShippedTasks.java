package io.earshot.nlp.evaluation;

import java.util.List;

/** The tasks that can be measured. */
final class ShippedTasks {
  private ShippedTasks() {}

  static List<EvaluatedTask> all() {
    return List.of(new SentimentTask(), new ComplaintTask());
  }
}
