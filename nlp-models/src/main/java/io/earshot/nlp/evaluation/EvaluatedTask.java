package io.earshot.nlp.evaluation;

import io.earshot.nlp.Language;
import java.util.List;
import java.util.Set;

/**
 * A task whose answers can be compared with labels. To measure a further one, implement this, add
 * it to those that {@link Evaluation} is given, and describe its data in {@code suites.yaml}.
 *
 * <p>Truth and answer are sets of labels: of one label for a question with one answer, of any
 * number where several may hold or where the labels are places in a text.
 */
public interface EvaluatedTask {
  /** Its name in {@code suites.yaml} and in the results. */
  String name();

  /** Whether there is a model for this language; if not, results say so instead of a score. */
  boolean judges(Language language);

  /** What is true of the row; by default its label. */
  default Set<String> truth(LabelledRow row, Suite suite) {
    return Set.of(row.label());
  }

  /** The identity of the one model that answers, or null where several parts do. */
  default String model(Language language) {
    return null;
  }

  /**
   * This task with answers from models that were fitted without the row in question, for models
   * that are fitted on the very data they are measured with.
   *
   * @param folds into how many parts the rows are dealt, at least 2
   * @throws UnsupportedOperationException if nothing is fitted for this task
   */
  default EvaluatedTask crossValidated(List<LabelledRow> rows, int folds) {
    throw new UnsupportedOperationException(name() + " cannot be cross-validated");
  }

  /** What the models say of the row. */
  Set<String> answer(LabelledRow row, Language language, Suite suite);
}
