package io.earshot.nlp.cue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Words of praise that mean the opposite.
 *
 * <ul>
 *   <li>A sentence of praise and nothing else ("Fantastic.") right before one that tells a fault,
 *       and neither praise nor a reservation, unless the writer thanks; so is a clause of it that
 *       opens such a sentence ("Great, another delay"). The fault makes a complaint.
 *   <li>Applause (rows {@code applause}: "well done", "bravo") in a clause of its own right behind
 *       a fault that nobody mended (rows {@code relief}: "repaired", "sorted") and no reservation
 *       follows, which makes a complaint.
 *   <li>Thanks for a failing (rows with the flag {@code mock} that begin with thanks, applause or
 *       praise: "thanks for losing my bag", "thanks for nothing") in a few words, none of them a
 *       denial, and without relief: they make a complaint, and what praise stands in their sentence
 *       or the next mocks too. Rows that are also {@code doubtful} ("thanks for making me") do not.
 *   <li>Praise with a picture of scorn (rows {@code scorn}: rolling eyes) in or right behind its
 *       sentence, unless the writer thanks; a fault there or in the sentence before makes a
 *       complaint.
 * </ul>
 */
final class Mockery {

  /** A sentence of more words says more than praise. */
  private static final int MOST_BARE_WORDS = 2;

  /** Behind applause that mocks stands no more than a name; before it, "very" or the like. */
  private static final int MOST_WORDS_BESIDE_APPLAUSE = 2;

  /** Of more words than these the thanks may be for what came behind the failing. */
  private static final int MOST_WORDS_OF_THANKS = 4;

  private final Findings found;
  private final List<LexiconCueFinder.Span> faults = new ArrayList<>();
  private boolean mocks;

  private Mockery(Findings found) {
    this.found = found;
  }

  /** Drops the praise that mocks from the spans. */
  static Mockery drop(Findings found, Negations negations) {
    Mockery mockery = new Mockery(found);
    mockery.dropMockingOpenings(negations);
    mockery.dropMockingApplause(negations);
    mockery.dropMockingThanks();
    mockery.dropScornfulPraise(negations);
    return mockery;
  }

  /** Whether any was dropped. */
  boolean mocks() {
    return mocks;
  }

  /** The faults that applause mocked, each of which makes a complaint. */
  List<LexiconCueFinder.Span> faults() {
    return List.copyOf(faults);
  }

  private void dropMockingOpenings(Negations negations) {
    if (!found.of(EnumSet.of(CueKind.THANKS)).isEmpty()) {
      return;
    }
    for (LexiconCueFinder.Span praise : found.of(EnumSet.of(CueKind.PRAISE))) {
      int sentence = found.sentence(praise.from());
      boolean before = isBare(praise) && tellsOnlyFaults(sentence + 1, praise);
      if (before || (isBareOpening(praise) && tellsOnlyFaults(sentence, praise))) {
        int told = before ? sentence + 1 : sentence;
        found.of(Findings.FAULTS).stream()
            .filter(fault -> isIn(fault, told, told) && !negations.reach(fault.from()))
            .forEach(faults::add);
        found
            .spans()
            .removeIf(
                span ->
                    span.kind() == CueKind.PRAISE
                        && span.from() >= praise.from()
                        && span.to() <= praise.to());
        mocks = true;
      }
    }
  }

  /** Whether a clause of nothing but this praise opens a sentence: "Great, another delay". */
  private boolean isBareOpening(LexiconCueFinder.Span praise) {
    Word first = found.split().words().get(praise.from());
    Word last = found.split().words().get(praise.to() - 1);
    return !saysOfWhom(praise)
        && first.clause() == last.clause()
        && praise.to() - praise.from() <= MOST_BARE_WORDS
        && praise.to() < found.split().words().size()
        && found.split().words().get(praise.to()).sentence() == last.sentence()
        && found.split().words().get(praise.to()).clause() != last.clause()
        && found.split().words().subList(0, praise.from()).stream()
            .noneMatch(
                word ->
                    word.sentence() == first.sentence()
                        && Character.isLetter(word.form().codePointAt(0)));
  }

  private void dropMockingApplause(Negations negations) {
    boolean meant =
        Stream.of("relief", "reservation").anyMatch(label -> !found.labelled(label).isEmpty());
    if (meant || !found.of(EnumSet.of(CueKind.THANKS, CueKind.RESOLVED)).isEmpty()) {
      return;
    }
    for (PhraseLexicon.Match applause : found.labelled("applause")) {
      if (isOnItsOwn(applause)) {
        List<LexiconCueFinder.Span> told =
            found.of(Findings.FAULTS).stream()
                .filter(fault -> leadsTo(fault, applause) && !negations.reach(fault.from()))
                .toList();
        if (!told.isEmpty()) {
          found.spans().removeIf(span -> span.kind() == CueKind.PRAISE && span.overlaps(applause));
          faults.addAll(told);
          mocks = true;
        }
      }
    }
  }

  private void dropMockingThanks() {
    if (!found.labelled("joke").isEmpty()) {
      return;
    }
    for (PhraseLexicon.Match thanks : found.matches()) {
      CueKind kind = LexiconCueFinder.kind(thanks.row().label());
      LexiconCueFinder.Span failing = new LexiconCueFinder.Span(kind, thanks.from(), thanks.to());
      if (thanksForAFailing(thanks) && found.spans().contains(failing)) {
        int sentence = found.sentence(thanks.from());
        found
            .spans()
            .removeIf(span -> span.kind() == CueKind.PRAISE && isIn(span, sentence, sentence + 1));
        faults.add(failing);
        mocks = true;
      }
    }
  }

  private boolean thanksForAFailing(PhraseLexicon.Match match) {
    if (!match.row().flags().contains("mock")
        || match.row().flags().contains("doubtful")
        || match.to() - match.from() > MOST_WORDS_OF_THANKS) {
      return false;
    }
    List<PhraseLexicon.Match> openings =
        Stream.of("thanks", "applause", "praise")
            .flatMap(label -> found.labelled(label).stream())
            .filter(row -> row.from() == match.from())
            .toList();
    boolean relieved =
        found.labelled("relief").stream()
            .anyMatch(row -> openings.stream().allMatch(opening -> opening.to() <= row.from()));
    return !openings.isEmpty()
        && !relieved
        && (match.row().label().equals(CueKind.CONTEMPT.code())
            ? endsItsClause(match)
            : found.labelled("negator").stream().noneMatch(denial -> denies(denial, match)));
  }

  /** "Thanks for not losing it", but not "thanks for nothing". */
  private boolean denies(PhraseLexicon.Match denial, PhraseLexicon.Match match) {
    return denial.from() >= match.from()
        && denial.from() < match.to()
        && !(denial.to() == match.to() && endsItsClause(match));
  }

  private boolean endsItsClause(PhraseLexicon.Match match) {
    return match.to() == found.split().words().size()
        || found.clause(match.to()) != found.clause(match.to() - 1);
  }

  private void dropScornfulPraise(Negations negations) {
    if (!found.of(EnumSet.of(CueKind.THANKS, CueKind.RESOLVED)).isEmpty()) {
      return;
    }
    for (PhraseLexicon.Match scorn : found.labelled("scorn")) {
      int last = found.sentence(scorn.from());
      int first = opens(scorn) ? last - 1 : last;
      if (found
          .spans()
          .removeIf(span -> span.kind() == CueKind.PRAISE && isIn(span, first, last))) {
        found.of(Findings.FAULTS).stream()
            .filter(fault -> isIn(fault, first - 1, last) && !negations.reach(fault.from()))
            .forEach(faults::add);
        mocks = true;
      }
    }
  }

  private boolean opens(PhraseLexicon.Match match) {
    return match.from() == 0 || found.sentence(match.from() - 1) != found.sentence(match.from());
  }

  private boolean isIn(LexiconCueFinder.Span span, int firstSentence, int lastSentence) {
    return found.sentence(span.from()) >= firstSentence
        && found.sentence(span.from()) <= lastSentence;
  }

  /**
   * Whether a fault is told in the sentence of the applause, or the one before, not in its clause.
   */
  private boolean leadsTo(LexiconCueFinder.Span fault, PhraseLexicon.Match applause) {
    return fault.to() <= applause.from()
        && found.sentence(applause.from()) - found.sentence(fault.from()) <= 1
        && found.clause(fault.to() - 1) != found.clause(applause.from());
  }

  /** Whether the clause of the applause, up to the end of its sentence, holds hardly more. */
  private boolean isOnItsOwn(PhraseLexicon.Match applause) {
    int words = 0;
    for (int at = 0; at < found.split().words().size(); at++) {
      boolean beside =
          at < applause.from()
              ? found.clause(at) == found.clause(applause.from())
              : at >= applause.to() && found.sentence(at) == found.sentence(applause.from());
      Word word = found.split().words().get(at);
      boolean counts = beside && Character.isLetter(word.form().codePointAt(0));
      words += counts ? 1 : 0;
    }
    return words <= MOST_WORDS_BESIDE_APPLAUSE;
  }

  /**
   * Whether nothing but this praise stands in its sentence, a handle before it or pictures aside.
   */
  private boolean isBare(LexiconCueFinder.Span praise) {
    if (saysOfWhom(praise) || endsItsLine(praise)) {
      return false;
    }
    int sentence = found.sentence(praise.from());
    int words = 0;
    for (Word word : found.split().words()) {
      boolean counts =
          word.sentence() == sentence && Character.isLetter(word.form().codePointAt(0));
      words += counts ? 1 : 0;
    }
    return words <= MOST_BARE_WORDS && words <= praise.to() - praise.from();
  }

  /** Praise that begins so has somebody to praise: "@acme is wonderful" is no bare word. */
  private boolean saysOfWhom(LexiconCueFinder.Span praise) {
    return found.split().words().get(praise.from()).isAddressee()
        || found.labelled("copula").stream().anyMatch(row -> row.from() == praise.from());
  }

  /** Whether the line ends behind it: a title sums up, it does not set the tone of a mockery. */
  private boolean endsItsLine(LexiconCueFinder.Span praise) {
    int behind = found.split().words().get(praise.to() - 1).end();
    int next =
        praise.to() < found.split().words().size()
            ? found.split().words().get(praise.to()).start()
            : found.split().text().length();
    return found.split().text().substring(behind, next).indexOf('\n') >= 0;
  }

  /** Whether a sentence tells of a fault, without other praise, relief or a reservation. */
  private boolean tellsOnlyFaults(int sentence, LexiconCueFinder.Span praise) {
    if (found.labelled("reservation").stream()
        .anyMatch(turn -> found.sentence(turn.from()) == sentence)) {
      return false;
    }
    boolean fault = false;
    for (LexiconCueFinder.Span span : found.spans()) {
      if (found.sentence(span.from()) == sentence) {
        boolean other = span.from() >= praise.to();
        if ((span.kind() == CueKind.PRAISE && other) || span.kind() == CueKind.RESOLVED) {
          return false;
        }
        fault |= Findings.FAULTS.contains(span.kind());
      }
    }
    return fault;
  }
}
