package io.earshot.nlp.cue;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the sentences that ask for an answer. A question mark asks, unless the sentence is
 * rhetorical (rows {@code rhetorical}); without a mark a sentence asks when it begins with a phrase
 * of the rows {@code asks}.
 */
final class QuestionSentences {

  private QuestionSentences() {}

  /**
   * @param listed whether there is a list for the language; without one, only the mark counts
   */
  static List<LexiconCueFinder.Span> find(
      SplitText split, List<PhraseLexicon.Match> matches, boolean listed) {
    List<LexiconCueFinder.Span> found = new ArrayList<>();
    int from = 0;
    List<Word> words = split.words();
    while (from < words.size()) {
      int to = from;
      while (to < words.size() && words.get(to).sentence() == words.get(from).sentence()) {
        to++;
      }
      if (asks(split, matches, from, to, listed)) {
        found.add(new LexiconCueFinder.Span(CueKind.QUESTION, from, to));
      }
      from = to;
    }
    return found;
  }

  private static boolean asks(
      SplitText split, List<PhraseLexicon.Match> matches, int from, int to, boolean listed) {
    boolean marked = split.asked().get(split.words().get(from).sentence());
    if (!listed) {
      return marked;
    }
    boolean opened = false;
    boolean form = false;
    for (PhraseLexicon.Match match : matches) {
      if (match.from() >= from && match.to() <= to) {
        String label = match.row().label();
        if (label.equals("rhetorical")) {
          return false;
        }
        opened |= label.equals("asks");
        form |= label.equals("ask-form");
      }
    }
    return opened || (marked && form);
  }
}
