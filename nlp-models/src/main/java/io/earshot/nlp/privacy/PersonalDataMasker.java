package io.earshot.nlp.privacy;

import java.util.List;

/** Finds and masks personal data. Implementations are safe for use by several threads. */
public interface PersonalDataMasker {
  /**
   * Finds the personal data in one text.
   *
   * @param text any text, not null
   * @return the spans found, in order, not overlapping
   */
  List<PersonalDataSpan> find(String text);

  /**
   * The text with every span replaced by its mark; the same text when there is none. Masking a
   * masked text changes nothing.
   */
  default String mask(String text) {
    List<PersonalDataSpan> spans = find(text);
    if (spans.isEmpty()) {
      return text;
    }
    StringBuilder masked = new StringBuilder(text.length());
    int from = 0;
    for (PersonalDataSpan span : spans) {
      masked.append(text, from, span.start()).append(span.kind().mark());
      from = span.end();
    }
    return masked.append(text, from, text.length()).toString();
  }
}
