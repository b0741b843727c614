package io.earshot.nlp.privacy;

import java.util.function.Consumer;

/**
 * Finds one kind of personal data. Stateless; linear time. Square brackets are never part of what
 * is found nor of what leads to it, so that marks already in a text stand like walls.
 */
interface SpanFinder {
  /** Tells the collector each span found, in any order; spans may overlap. */
  void find(String text, Consumer<PersonalDataSpan> found);
}
