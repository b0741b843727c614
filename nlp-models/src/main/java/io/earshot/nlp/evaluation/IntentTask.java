package io.earshot.nlp.evaluation;

import io.earshot.nlp.Assessor;
import io.earshot.nlp.Language;
import io.earshot.nlp.complaint.Subject;
import io.earshot.nlp.intent.Intent;
import io.earshot.nlp.language.LanguageResult;
import java.util.Locale;
import java.util.Set;

/**
 * Whether a text alone has the intent that the option {@code intent} of the suite names, {@code
 * yes} or {@code no}.
 */
final class IntentTask implements EvaluatedTask {
  @Override
  public String name() {
    return "intent";
  }

  /** Cues are there for all eight. */
  @Override
  public boolean judges(Language language) {
    return language.isSupported();
  }

  @Override
  public Set<String> answer(LabelledRow row, Language language, Suite suite) {
    Intent asked = Intent.valueOf(suite.options().get("intent").toUpperCase(Locale.ROOT));
    boolean has =
        Assessor.shipped()
            .assess(row.text(), new LanguageResult(language, 1), Subject.ANYTHING)
            .intents()
            .contains(asked);
    return Set.of(has ? "yes" : "no");
  }
}
