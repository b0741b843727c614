package io.earshot.nlp.privacy;

import java.util.Objects;

/**
 * One piece of personal data in a text.
 *
 * @param kind what it is
 * @param start offset of its first char
 * @param end offset behind its last char
 */
public record PersonalDataSpan(PersonalDataKind kind, int start, int end) {
  public PersonalDataSpan {
    Objects.requireNonNull(kind, "kind");
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("span " + start + " to " + end);
    }
  }
}
