package io.earshot.nlp.cue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A place within phrases: what may come next, and which rows end here. Built while the lists are
 * read, never changed afterwards. The graph has no cycles.
 */
final class PhraseNode {

  record NumberEdge(long least, long most, PhraseNode next) {}

  record GapEdge(int most, PhraseNode next) {}

  final Map<String, List<PhraseNode>> literals = new HashMap<>();
  final Map<String, List<PhraseNode>> prefixes = new HashMap<>();
  final List<NumberEdge> numbers = new ArrayList<>();
  final List<GapEdge> gaps = new ArrayList<>();

  /** Places that are reached from here without a word. */
  final List<PhraseNode> shortcuts = new ArrayList<>();

  final List<PhraseLexicon.Row> ends = new ArrayList<>();

  PhraseNode literal(String form) {
    PhraseNode next = new PhraseNode();
    literals.computeIfAbsent(form, key -> new ArrayList<>()).add(next);
    return next;
  }

  PhraseNode prefix(String form) {
    PhraseNode next = new PhraseNode();
    prefixes.computeIfAbsent(form, key -> new ArrayList<>()).add(next);
    return next;
  }

  PhraseNode number(long least, long most) {
    PhraseNode next = new PhraseNode();
    numbers.add(new NumberEdge(least, most, next));
    return next;
  }

  PhraseNode gap(int most) {
    PhraseNode next = new PhraseNode();
    gaps.add(new GapEdge(most, next));
    return next;
  }

  /**
   * Takes over all that leads away from {@code other}; false if a phrase could be without words.
   */
  boolean begin(PhraseNode other) {
    boolean wordsOnly = other.gaps.isEmpty() && other.ends.isEmpty();
    other.literals.forEach(
        (form, next) -> literals.computeIfAbsent(form, key -> new ArrayList<>()).addAll(next));
    other.prefixes.forEach(
        (form, next) -> prefixes.computeIfAbsent(form, key -> new ArrayList<>()).addAll(next));
    numbers.addAll(other.numbers);
    for (PhraseNode shortcut : other.shortcuts) {
      wordsOnly &= begin(shortcut);
    }
    return wordsOnly;
  }
}
