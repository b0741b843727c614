package io.earshot.nlp.cue;

import io.earshot.nlp.token.Beginnings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ObjIntConsumer;

/**
 * Many phrases as one tree of words, made from {@link PhraseNode}s by joining all places that the
 * same words lead to. From each word of a text it follows only what the phrases allow, at most
 * their longest reach, so the time is linear in the length of the text. Immutable.
 */
final class PhraseTrie {

  private final State root;

  /** All places reached by the same words. */
  private static final class State {
    private final Map<String, State> literals = new HashMap<>();
    private final Beginnings<State> prefixes = new Beginnings<>();
    private final List<NumberStep> numbers = new ArrayList<>();
    private final List<GapStep> gaps = new ArrayList<>();
    private final List<PhraseLexicon.Row> ends = new ArrayList<>();
  }

  private record NumberStep(long least, long most, State next) {}

  private record GapStep(int most, State next) {}

  private PhraseTrie(State root) {
    this.root = root;
  }

  static PhraseTrie of(PhraseNode root) {
    return new PhraseTrie(join(Set.of(root), new HashMap<>()));
  }

  private static State join(Set<PhraseNode> places, Map<Set<PhraseNode>, State> known) {
    Set<PhraseNode> all = new LinkedHashSet<>();
    places.forEach(place -> collect(place, all));
    Set<PhraseNode> key = new HashSet<>(all);
    State joined = known.get(key);
    if (joined != null) {
      return joined;
    }
    State state = new State();
    known.put(key, state);
    Map<String, Set<PhraseNode>> literals = new HashMap<>();
    Map<String, Set<PhraseNode>> prefixes = new HashMap<>();
    Map<Integer, Set<PhraseNode>> gaps = new HashMap<>();
    for (PhraseNode place : all) {
      place.literals.forEach((form, next) -> gather(literals, form, next));
      place.prefixes.forEach((form, next) -> gather(prefixes, form, next));
      place.gaps.forEach(gap -> gather(gaps, gap.most(), List.of(gap.next())));
      place.numbers.forEach(
          edge ->
              state.numbers.add(
                  new NumberStep(edge.least(), edge.most(), join(Set.of(edge.next()), known))));
      state.ends.addAll(place.ends);
    }
    literals.forEach((form, next) -> state.literals.put(form, join(next, known)));
    prefixes.forEach((form, next) -> state.prefixes.put(form, join(next, known)));
    gaps.forEach((most, next) -> state.gaps.add(new GapStep(most, join(next, known))));
    return state;
  }

  private static <K> void gather(Map<K, Set<PhraseNode>> into, K key, List<PhraseNode> next) {
    into.computeIfAbsent(key, any -> new LinkedHashSet<>()).addAll(next);
  }

  private static void collect(PhraseNode place, Set<PhraseNode> into) {
    if (into.add(place)) {
      place.shortcuts.forEach(shortcut -> collect(shortcut, into));
    }
  }

  /** Gives {@code found} each row with a phrase that begins at {@code from}, and where it ends. */
  void match(List<Word> words, int from, ObjIntConsumer<PhraseLexicon.Row> found) {
    follow(root, words, from, from, found);
  }

  private void follow(
      State state, List<Word> words, int from, int at, ObjIntConsumer<PhraseLexicon.Row> found) {
    for (PhraseLexicon.Row row : state.ends) {
      found.accept(row, at);
    }
    if (at >= words.size() || words.get(at).sentence() != words.get(from).sentence()) {
      return;
    }
    Word word = words.get(at);
    step(state, word.form(), words, from, at, found);
    if (!word.shortForm().equals(word.form())) {
      step(state, word.shortForm(), words, from, at, found);
    }
    if (word.brand() != null) {
      State next = state.literals.get(word.brand().form());
      if (next != null) {
        follow(next, words, from, at + word.brand().words(), found);
      }
    }
    if (word.number() >= 0) {
      for (NumberStep step : state.numbers) {
        if (word.number() >= step.least() && word.number() <= step.most()) {
          follow(step.next(), words, from, at + 1, found);
        }
      }
    }
    for (GapStep gap : state.gaps) {
      for (int skipped = 0; skipped <= gap.most() && at + skipped < words.size(); skipped++) {
        follow(gap.next(), words, from, at + skipped, found);
      }
    }
  }

  private void step(
      State state,
      String form,
      List<Word> words,
      int from,
      int at,
      ObjIntConsumer<PhraseLexicon.Row> found) {
    State next = state.literals.get(form);
    if (next != null) {
      follow(next, words, from, at + 1, found);
    }
    Beginnings<State> begun = state.prefixes;
    for (int letter = 0; letter < form.length(); letter++) {
      begun = begun.next(form.charAt(letter));
      if (begun == null) {
        return;
      }
      if (begun.reached() != null) {
        follow(begun.reached(), words, from, at + 1, found);
      }
    }
  }
}
