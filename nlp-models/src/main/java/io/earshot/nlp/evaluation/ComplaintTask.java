package io.earshot.nlp.evaluation;

import io.earshot.nlp.Language;
import io.earshot.nlp.complaint.LinearComplaintClassifier;
import java.util.Set;

/** Whether a text is a complaint: {@code yes} or {@code no}. */
final class ComplaintTask implements EvaluatedTask {
  private final LinearComplaintClassifier classifier = new LinearComplaintClassifier();

  @Override
  public String name() {
    return "complaint";
  }

  @Override
  public boolean judges(Language language) {
    return classifier.model(language).isPresent();
  }

  @Override
  public Set<String> answer(LabelledRow row, Language language, Suite suite) {
    return Set.of(classifier.classify(row.text(), language).verdict().code());
  }
}
