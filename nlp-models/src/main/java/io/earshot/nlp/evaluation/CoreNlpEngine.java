package io.earshot.nlp.evaluation;

import io.earshot.nlp.Language;
import io.earshot.nlp.sentiment.CoreNlpSentimentClassifier;
import java.util.List;

/** English sentiment by {@link CoreNlpSentimentClassifier}, so that anyone can compare. */
public final class CoreNlpEngine implements Engine {
  private static final String NAME = "corenlp-rnn";

  private final SentimentTask task;

  /**
   * Loads CoreNLP's models.
   *
   * @throws IllegalStateException when they are not on the class path
   */
  public CoreNlpEngine() {
    task =
        new SentimentTask(
            new CoreNlpSentimentClassifier(), language -> language == Language.EN ? NAME : null);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<EvaluatedTask> tasks(Suite suite, String language) {
    boolean able =
        suite.task().equals(task.name()) && task.judges(ShippedEngine.language(language));
    return able ? List.of(task) : List.of();
  }

  @Override
  public String lack(Suite suite) {
    return "no model of CoreNLP for this task and language";
  }
}
