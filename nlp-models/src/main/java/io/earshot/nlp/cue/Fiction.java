package io.earshot.nlp.cue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What happens in a film, a book or a game (rows {@code fiction}: "a series about", "thriller") is
 * no brand's affair: the lawyer, the poison and the threat in it are dropped, unless the sentence
 * tells of dealings with a brand (rows {@code dealing}: its people, places and wares, "your").
 */
final class Fiction {
  private static final Set<CueKind> TOLD_OF_STORIES =
      EnumSet.of(CueKind.SAFETY, CueKind.GRAVE, CueKind.LEGAL, CueKind.THREAT, CueKind.SUBSTANTIAL);

  private Fiction() {}

  /** Whether a text tells a story and of nothing wrong beside it; drops what happens there. */
  static boolean settle(Findings found) {
    List<PhraseLexicon.Match> told = found.labelled("fiction");
    if (told.isEmpty()) {
      return false;
    }
    List<PhraseLexicon.Match> dealings = found.labelled("dealing");
    List<PhraseLexicon.Match> stories =
        told.stream()
            .filter(
                story ->
                    dealings.stream()
                        .noneMatch(
                            dealing ->
                                found.sentence(dealing.from()) == found.sentence(story.from())))
            .toList();
    found
        .spans()
        .removeIf(
            span ->
                TOLD_OF_STORIES.contains(span.kind())
                    && stories.stream()
                        .anyMatch(
                            story -> found.sentence(story.from()) == found.sentence(span.from())));
    return !stories.isEmpty() && dealings.isEmpty() && found.of(Findings.WRONGS).isEmpty();
  }
}
