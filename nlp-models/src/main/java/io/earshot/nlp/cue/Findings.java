package io.earshot.nlp.cue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was found in one text, while its context settles what of it counts.
 *
 * @param matches what the rows of the list found, in text order
 * @param byLabel the same by the label of the row, each in text order
 * @param spans the cues that they make; what settles them adds and drops
 */
record Findings(
    SplitText split,
    List<PhraseLexicon.Match> matches,
    Map<String, List<PhraseLexicon.Match>> byLabel,
    List<LexiconCueFinder.Span> spans) {

  static final Set<CueKind> FAULTS =
      EnumSet.of(CueKind.FAULT, CueKind.SUBSTANTIAL, CueKind.SAFETY, CueKind.GRAVE);

  static final Set<CueKind> FAULT_OR_LOSS = EnumSet.of(CueKind.FAULT, CueKind.SUBSTANTIAL);

  /** Any of these says that something is wrong. */
  static final Set<CueKind> WRONGS =
      EnumSet.of(
          CueKind.FAULT,
          CueKind.SUBSTANTIAL,
          CueKind.DISAPPOINTMENT,
          CueKind.CONTEMPT,
          CueKind.ABUSE,
          CueKind.CHURN,
          CueKind.REPEAT,
          CueKind.SAFETY,
          CueKind.GRAVE,
          CueKind.LEGAL);

  /** What the rows of a list found, and the cues that they make. */
  static Findings of(
      SplitText split, List<PhraseLexicon.Match> matches, List<LexiconCueFinder.Span> spans) {
    Map<String, List<PhraseLexicon.Match>> byLabel = new HashMap<>();
    for (PhraseLexicon.Match match : matches) {
      byLabel.computeIfAbsent(match.row().label(), label -> new ArrayList<>()).add(match);
    }
    return new Findings(split, matches, byLabel, spans);
  }

  /** The spans of these kinds, as they are now. */
  List<LexiconCueFinder.Span> of(Set<CueKind> kinds) {
    return spans.stream().filter(span -> kinds.contains(span.kind())).toList();
  }

  /** The kinds of all spans, as they are now. */
  Set<CueKind> kinds() {
    Set<CueKind> kinds = EnumSet.noneOf(CueKind.class);
    spans.forEach(span -> kinds.add(span.kind()));
    return kinds;
  }

  List<PhraseLexicon.Match> labelled(String label) {
    return byLabel.getOrDefault(label, List.of());
  }

  /** The clause that a word stands in. */
  int clause(int word) {
    return split.words().get(word).clause();
  }

  /** The sentence that a word stands in. */
  int sentence(int word) {
    return split.words().get(word).sentence();
  }

  /** Whether a sentence names the brand: any handle will not do, most are of people. */
  boolean namesBrand(int sentence) {
    return namesBrand(sentence, 0);
  }

  /** Whether a sentence or one beside it names the brand. */
  boolean namesBrandBeside(int sentence) {
    return namesBrand(sentence, 1);
  }

  private boolean namesBrand(int sentence, int away) {
    return split.words().stream()
        .anyMatch(
            word ->
                Math.abs(word.sentence() - sentence) <= away
                    && word.brand() != null
                    && word.brand().form().equals(Word.HANDLE));
  }
}
