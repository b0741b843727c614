package io.earshot.nlp.cue;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What happens in a film, a book, a game or a match is no brand's affair: the lawyer, the poison,
 * the threat and the injury in it are dropped, unless the sentence tells of dealings with a brand
 * (rows {@code dealing}: its people, places and wares, "your").
 *
 * <ul>
 *   <li>A sentence that names a story (rows {@code fiction}: "a series about", "thriller") tells of
 *       that alone.
 *   <li>Whoever speaks of a book in several ways (rows {@code book}: author, plot, chapter) tells
 *       what happens in it wherever the sentence does not speak of the writer (rows {@code
 *       concern}), and so does a sentence that names a sport (rows {@code sport}).
 * </ul>
 */
final class Fiction {
  private static final Set<CueKind> TOLD_OF_OTHERS =
      EnumSet.of(CueKind.SAFETY, CueKind.GRAVE, CueKind.LEGAL, CueKind.THREAT);

  /** Of one word alone a book may be what was bought. */
  private static final int WORDS_OF_A_REVIEW = 2;

  private final Findings found;

  private Fiction(Findings found) {
    this.found = found;
  }

  /** Whether a text tells a story and of nothing wrong beside it; drops what happens there. */
  static boolean settle(Findings found) {
    return new Fiction(found).settle();
  }

  private boolean settle() {
    BitSet dealings = sentences(found.labelled("dealing"));
    BitSet named = sentences(found.labelled("fiction"));
    named.andNot(dealings);
    BitSet told = isReview() ? all() : sentences(found.labelled("sport"));
    told.andNot(dealings);
    told.andNot(sentences(found.labelled("concern")));
    told.or(named);
    found
        .spans()
        .removeIf(
            span ->
                (TOLD_OF_OTHERS.contains(span.kind()) && told.get(found.sentence(span.from())))
                    || (span.kind() == CueKind.SUBSTANTIAL
                        && named.get(found.sentence(span.from()))));
    return !named.isEmpty() && dealings.isEmpty() && found.of(Findings.WRONGS).isEmpty();
  }

  private boolean isReview() {
    return found.labelled("book").stream()
            .map(match -> found.split().words().get(match.from()).form())
            .distinct()
            .count()
        >= WORDS_OF_A_REVIEW;
  }

  private BitSet all() {
    BitSet all = new BitSet();
    all.set(0, found.split().asked().size());
    return all;
  }

  private BitSet sentences(List<PhraseLexicon.Match> matches) {
    BitSet sentences = new BitSet();
    matches.forEach(match -> sentences.set(found.sentence(match.from())));
    return sentences;
  }
}
