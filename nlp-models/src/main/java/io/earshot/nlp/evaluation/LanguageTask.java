package io.earshot.nlp.evaluation;

import io.earshot.nlp.Language;
import io.earshot.nlp.language.LanguageIdentifier;
import java.util.Set;

/** The language of a text: its code, or {@code unsupported} or {@code unknown}. */
final class LanguageTask implements EvaluatedTask {
  private final LanguageIdentifier identifier;

  LanguageTask(LanguageIdentifier identifier) {
    this.identifier = identifier;
  }

  @Override
  public String name() {
    return "language";
  }

  @Override
  public boolean judges(Language language) {
    return true;
  }

  @Override
  public Set<String> answer(LabelledRow row, Language language, Suite suite) {
    return Set.of(identifier.identify(row.text()).language().code());
  }
}
