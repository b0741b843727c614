package io.earshot.nlp.cue;

import java.util.BitSet;
import java.util.List;

/** Which words of a text stand behind a negation in the same clause. */
final class Negations {

  /** How many words a negation reaches: "not a very good" and the like. */
  private static final int REACH = 3;

  private final BitSet reached = new BitSet();

  private Negations() {}

  static Negations of(SplitText split, List<PhraseLexicon.Match> matches) {
    Negations negations = new Negations();
    for (PhraseLexicon.Match match : matches) {
      if (match.row().label().equals("negator") && !liftedAt(matches, match.from())) {
        int clause = split.words().get(match.to() - 1).clause();
        int last = Math.min(match.to() + REACH, split.words().size());
        for (int at = match.to(); at < last; at++) {
          if (split.words().get(at).clause() != clause || isTurn(split.words().get(at))) {
            break;
          }
          negations.reached.set(at);
        }
      }
    }
    return negations;
  }

  /** Rows {@code no-negator}, such as "not only", take back the negation that begins with them. */
  private static boolean liftedAt(List<PhraseLexicon.Match> matches, int from) {
    return matches.stream()
        .anyMatch(match -> match.from() == from && match.row().label().equals("no-negator"));
  }

  private static boolean isTurn(Word word) {
    return switch (word.form()) {
      case "but", "aber", "sondern", "maar", "mais", "pero", "sino", "ma", "bet", "aga", "vaid" ->
          true;
      default -> false;
    };
  }

  boolean reach(int word) {
    return reached.get(word);
  }
}
