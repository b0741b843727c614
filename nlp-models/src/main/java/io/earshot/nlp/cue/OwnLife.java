package io.earshot.nlp.cue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a text tells of its writer's own life, of which no brand can help.
 *
 * <ul>
 *   <li>Mourning (rows {@code grief}) and what no brand can help (rows {@code aside}: Mondays, the
 *       weather, for which a brand only consoles) without a word of a failing, or to the brand
 *       (rows {@code address}), is the writer's own affair: nothing in it is grave, disappointing
 *       or contempt. What a brand does to those who mourn (flag {@code blamed}: it still bills the
 *       dead) is a fault, but only beside mourning: elsewhere such words tell little.
 *   <li>So is a blow in the writer's own life (rows {@code private}: a failed exam, a friend who
 *       left, somebody of the family in hospital) where the brand is but the place or the comfort
 *       (rows {@code comfort}: "off to @acme"); how bad or how often is told of that life then.
 * </ul>
 */
final class OwnLife {
  /** What makes more than the writer's own affair of a text. */
  private static final Set<CueKind> A_BRANDS_AFFAIR =
      EnumSet.of(
          CueKind.FAULT,
          CueKind.SUBSTANTIAL,
          CueKind.CONTEMPT,
          CueKind.CHURN,
          CueKind.SAFETY,
          CueKind.LEGAL,
          CueKind.PRESS,
          CueKind.ABUSE,
          CueKind.THREAT,
          CueKind.SUPERVISOR,
          CueKind.REPEAT);

  private static final Set<CueKind> PERSONAL = EnumSet.of(CueKind.GRAVE, CueKind.DISAPPOINTMENT);

  /** What is told of the writer's own life as well as of a brand. */
  private static final Set<CueKind> TOLD_OF_LIFE =
      EnumSet.of(CueKind.SUBSTANTIAL, CueKind.REPEAT, CueKind.CONTEMPT);

  private final Findings found;

  private OwnLife(Findings found) {
    this.found = found;
  }

  /** Whether a text is of that alone; drops what is grave or contempt only there. */
  static boolean settle(Findings found) {
    return new OwnLife(found).settle();
  }

  private boolean settle() {
    List<PhraseLexicon.Match> asides = found.labelled("aside");
    found
        .spans()
        .removeIf(
            span -> span.kind() == CueKind.CONTEMPT && asides.stream().anyMatch(span::overlaps));
    boolean mourns = found.labelled("grief").stream().anyMatch(match -> !isBlame(match));
    if (mourns) {
      found.labelled("grief").stream()
          .filter(OwnLife::isBlame)
          .map(match -> new LexiconCueFinder.Span(CueKind.FAULT, match.from(), match.to()))
          .forEach(found.spans()::add);
    }
    boolean aside = !asides.isEmpty() && found.labelled("address").isEmpty();
    if (isConsoled()) {
      found.spans().removeIf(this::isOfOwnLife);
      aside = true;
    }
    boolean personal = (aside || mourns) && found.of(A_BRANDS_AFFAIR).isEmpty();
    if (personal) {
      found.spans().removeIf(span -> PERSONAL.contains(span.kind()));
    }
    return personal;
  }

  /** Whether the writer's own life hurts, the brand is its comfort, and nothing is said of more. */
  private boolean isConsoled() {
    return !found.labelled("private").isEmpty()
        && !found.labelled("comfort").isEmpty()
        && found.labelled("address").isEmpty()
        && found.of(A_BRANDS_AFFAIR).stream().allMatch(this::isOfOwnLife);
  }

  private boolean isOfOwnLife(LexiconCueFinder.Span span) {
    boolean told =
        TOLD_OF_LIFE.contains(span.kind())
            && found.labelled("private").stream()
                .anyMatch(
                    matter ->
                        Math.abs(found.sentence(matter.from()) - found.sentence(span.from())) <= 1);
    boolean itself =
        span.kind() == CueKind.FAULT && found.labelled("private").stream().anyMatch(span::overlaps);
    return told
        || itself
        || (span.kind() == CueKind.CHURN
            && found.labelled("comfort").stream().anyMatch(span::overlaps));
  }

  private static boolean isBlame(PhraseLexicon.Match grief) {
    return grief.row().flags().contains("blamed");
  }
}
