package io.earshot.nlp.expectation;

import io.earshot.nlp.Language;
import java.util.List;

/** Finds which expectations a complaint says were missed. Implementations are thread-safe. */
public interface ExpectationFinder {
  /**
   * Finds the missed expectations of one text.
   *
   * @param text a complaint, not null; of other texts the answer means nothing
   * @param language its language as identified before
   * @return each at most once, the one with most evidence first; empty where the text names none or
   *     the language is not supported
   */
  List<MissedExpectation> find(String text, Language language);
}
