package io.earshot.nlp.evaluation;

import io.earshot.nlp.Assessor;
import io.earshot.nlp.Language;
import io.earshot.nlp.complaint.LinearComplaintClassifier;
import io.earshot.nlp.complaint.Subject;
import io.earshot.nlp.language.LanguageResult;
import java.util.Set;

/**
 * Whether a text is a complaint, {@code yes} or {@code no}: as the whole assessment settles it, not
 * the model alone. With the option {@code by: model}, for data that is not addressed to brands, the
 * model alone. With the option {@code about: brand}, for data all of which is, as a mention is
 * judged.
 */
final class ComplaintTask implements EvaluatedTask {
  private final LinearComplaintClassifier classifier = new LinearComplaintClassifier();

  @Override
  public String name() {
    return "complaint";
  }

  /** Where there is no model, mood and cues are asked. */
  @Override
  public boolean judges(Language language) {
    return language.isSupported();
  }

  @Override
  public Set<String> answer(LabelledRow row, Language language, Suite suite) {
    if ("model".equals(suite.options().get("by"))) {
      return Set.of(classifier.classify(row.text(), language).verdict().code());
    }
    Subject subject =
        "brand".equals(suite.options().get("about"))
            ? Subject.BRAND
            : CustomerCase.subject(row.fields());
    return Set.of(
        Assessor.shipped()
            .assess(row.text(), new LanguageResult(language, 1), subject)
            .complaint()
            .verdict()
            .code());
  }
}
