package io.earshot.nlp.cue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What was found in one text, while its context settles what of it counts.
 *
 * @param matches what the rows of the list found, in text order
 * @param spans the cues that they make; what settles them adds and drops
 */
record Findings(
    SplitText split, List<PhraseLexicon.Match> matches, List<LexiconCueFinder.Span> spans) {

  static final Set<CueKind> FAULTS =
      EnumSet.of(CueKind.FAULT, CueKind.SUBSTANTIAL, CueKind.SAFETY, CueKind.GRAVE);

  /** The spans of these kinds, as they are now. */
  List<LexiconCueFinder.Span> of(Set<CueKind> kinds) {
    return spans.stream().filter(span -> kinds.contains(span.kind())).toList();
  }

  List<PhraseLexicon.Match> labelled(String label) {
    return matches.stream().filter(match -> match.row().label().equals(label)).toList();
  }

  /** The clause that a word stands in. */
  int clause(int word) {
    return split.words().get(word).clause();
  }

  /** The sentence that a word stands in. */
  int sentence(int word) {
    return split.words().get(word).sentence();
  }
}
