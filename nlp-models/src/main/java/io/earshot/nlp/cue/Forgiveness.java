package io.earshot.nlp.cue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A fault that was mended, or that praise behind a contrast (rows {@code contrast}) makes up for
 * ("late, but the driver was lovely"), is forgiven: in a text that tells of nothing worse and of
 * nothing bad behind the praise, there is no complaint. So is one that is conceded beside praise or
 * thanks (rows {@code concession}, which hold the fault: "despite the delay").
 */
final class Forgiveness {
  /** What praise can make up for. */
  private static final Set<CueKind> FORGIVABLE =
      EnumSet.of(CueKind.FAULT, CueKind.SUBSTANTIAL, CueKind.DISAPPOINTMENT);

  /** Who forgives says little more: longer reviews weigh one thing against another. */
  private static final int MOST_WORDS_BEHIND_FORGIVENESS = 6;

  private final Findings found;

  private Forgiveness(Findings found) {
    this.found = found;
  }

  /** Whether a text tells so. */
  static boolean isTold(Findings found) {
    return new Forgiveness(found).isTold();
  }

  private boolean isTold() {
    return isConceded() || isMadeGood();
  }

  /** Whether all that went wrong is conceded, and somebody praised or thanked for the rest. */
  private boolean isConceded() {
    List<PhraseLexicon.Match> concessions = found.labelled("concession");
    List<LexiconCueFinder.Span> warmth = found.of(EnumSet.of(CueKind.PRAISE, CueKind.THANKS));
    return !concessions.isEmpty()
        && !warmth.isEmpty()
        && found.of(Findings.WRONGS).stream()
            .allMatch(
                wrong ->
                    FORGIVABLE.contains(wrong.kind())
                        && concessions.stream().anyMatch(wrong::overlaps));
  }

  private boolean isMadeGood() {
    List<LexiconCueFinder.Span> praise = found.of(EnumSet.of(CueKind.PRAISE));
    List<LexiconCueFinder.Span> wrongs = found.of(Findings.WRONGS);
    if (praise.isEmpty() || !wrongs.stream().allMatch(wrong -> FORGIVABLE.contains(wrong.kind()))) {
      return false;
    }
    LexiconCueFinder.Span last = praise.get(praise.size() - 1);
    boolean mended =
        found.of(EnumSet.of(CueKind.RESOLVED)).stream()
            .anyMatch(span -> isNotTurned(span) && (isLastWord(span) || isLastWord(last)));
    boolean madeUp =
        isLastWord(last)
            && found.labelled("contrast").stream()
                .anyMatch(
                    turn ->
                        found.sentence(turn.from()) == found.sentence(last.from())
                            && praise.stream().noneMatch(span -> span.from() < turn.from()));
    return (mended || madeUp) && wrongs.stream().allMatch(wrong -> wrong.from() < last.from());
  }

  /** Whether hardly more is said behind it. */
  private boolean isLastWord(LexiconCueFinder.Span span) {
    return found.split().words().size() - span.to() <= MOST_WORDS_BEHIND_FORGIVENESS;
  }

  /** Whether no reservation follows that takes back what is said. */
  private boolean isNotTurned(LexiconCueFinder.Span span) {
    return found.labelled("reservation").stream().noneMatch(turn -> turn.from() > span.to());
  }
}
