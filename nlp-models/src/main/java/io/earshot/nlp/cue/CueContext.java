package io.earshot.nlp.cue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What the words around a cue make of it. Each rule holds in every language; what it looks for
 * stands in the lists.
 *
 * <ul>
 *   <li>Somebody frail, a grave occasion or a high price (flag {@code wronged}: a wheelchair, a
 *       funeral, 1,200 euros) is nothing grave in what is not known to be a complaint and says
 *       nothing to be wrong, or denied; nor is what one may carry (flag {@code told}: medicine in
 *       the bag) in a question without a fault. Nor is how long or how often something happened
 *       (rows {@code extent}) a loss of time there, unless that is how long a thing lasted or how
 *       often it failed (rows {@code telling}: "after four days", "twice this week").
 *   <li>Words that everybody uses of the law, the press or a call (flag {@code own}: a lawyer, the
 *       media, to cancel) tell of a step of the writer's only in a sentence that says I, we or you
 *       (rows {@code concern}).
 *   <li>What everybody argues about in public (flag {@code public}: racism, crime, a dangerous
 *       idea) is the matter of a brand only in a sentence that names it, or beside words of
 *       dealings with one (rows {@code dealing}: its people, places and wares, "your").
 *   <li>Danger in a joke (rows {@code joke}: a laugh in or right behind the sentence) is none; nor
 *       do words of a joke by themselves make a complaint.
 *   <li>Danger told as past (rows {@code past}: "three weeks ago") is grave, but nobody is in
 *       danger now; where the text says that the matter was solved, it is none.
 *   <li>Somebody frail (rows {@code person}) in a plight (rows {@code plight}: no hotel, no food,
 *       no medicine) is in danger, whichever is told first.
 *   <li>Time that shows loyalty ("with you for over a year") is no loss of time.
 *   <li>A fault behind a reservation (rows {@code reservation}: "only", "but") in a text of praise
 *       is a disappointment: the praise is meant, and so is the complaint.
 *   <li>So is a fault behind a polite opening (rows {@code remark}: "one small thing", "just a
 *       heads-up"), or what such an opening says to be still, never or not so (rows {@code lapse}).
 *       Both, and words that are a complaint in any tone (rows {@code shortfall}: "we will sue
 *       you", "you owe me"), make one; a bare defect of one word behind a reservation is nothing
 *       substantial. A polite wish (rows {@code wish}: "could have been warmer") makes one of a
 *       text about a brand: of what else may be told, little could not be better.
 *   <li>A headline (flag {@code headline}) of somebody who says neither I nor you (rows {@code
 *       concern}) only passes news on; with the flag {@code impersonal} it is no news of anybody
 *       who says so.
 * </ul>
 *
 * <p>Mockery, what came other than it was due, what is passed on, stories, the writer's own life,
 * plain reports and what is forgiven are told apart by {@link Mockery}, {@link Discrepancy}, {@link
 * PassedOn}, {@link Fiction}, {@link OwnLife}, {@link PlainReport} and {@link Forgiveness}.
 */
final class CueContext {

  /** What a loss of time, or its coming back, may be told of. */
  private static final Set<CueKind> EXTENT = EnumSet.of(CueKind.SUBSTANTIAL, CueKind.REPEAT);

  /** How far behind a reservation or a polite opening a fault may begin, in words. */
  private static final int RESERVATION_REACH = 10;

  /** Of up to so many words a defect behind a reservation is nothing substantial ("broken"). */
  private static final int BARE_DEFECT = 1;

  /** The same behind a polite opening, which makes little of what follows, however it is worded. */
  private static final int SMALL_DEFECT = 10;

  /** How many words a plight may stand from whom it befalls. */
  private static final int PLIGHT_REACH = 40;

  private final Findings found;
  private final List<LexiconCueFinder.Span> spans;
  private final List<LexiconCueFinder.Span> shortfalls = new ArrayList<>();
  private final List<LexiconCueFinder.Span> wishes = new ArrayList<>();
  private final List<LexiconCueFinder.Span> discrepancies = new ArrayList<>();

  private CueContext(Findings found) {
    this.found = found;
    this.spans = found.spans();
  }

  /**
   * What was found of settled spans.
   *
   * @param calm the same for a text that is no complaint: without what tells nothing there
   * @param mocks whether praise was taken away as mockery
   * @param personal whether the text is the writer's own affair and no brand's
   * @param story whether it is about a story and tells of nothing wrong beside it
   * @param reports whether it only passes on news
   * @param plain whether it only tells that things go as they should
   * @param forgiven whether praise makes up for what went wrong
   * @param shortfalls the words that by themselves make a complaint
   * @param wishes the same where the text is about a brand
   * @param discrepancies so is what came other than it was due, see {@link Discrepancy}
   */
  record Settled(
      List<LexiconCueFinder.Span> calm,
      boolean mocks,
      boolean personal,
      boolean story,
      boolean reports,
      boolean plain,
      boolean forgiven,
      List<LexiconCueFinder.Span> shortfalls,
      List<LexiconCueFinder.Span> wishes,
      List<LexiconCueFinder.Span> discrepancies) {
    static final Settled NOTHING =
        new Settled(
            List.of(), false, false, false, false, false, false, List.of(), List.of(), List.of());
  }

  /**
   * Settles {@code spans} in place.
   *
   * @return what else there is to know of them
   */
  static Settled settle(
      SplitText split,
      List<PhraseLexicon.Match> matches,
      Negations negations,
      List<LexiconCueFinder.Span> spans) {
    Findings found = Findings.of(split, matches, spans);
    CueContext context = new CueContext(found);
    context.dropStepsOfOthers();
    context.dropPublicMatters();
    PassedOn.drop(found);
    context.dropWhatIsOnlyAsked();
    context.dropLossOfLoyalTime();
    context.addDangerToTheFrail();
    context.dropJokes();
    context.settlePast();
    Mockery mockery = Mockery.drop(found, negations);
    context.shortfalls.addAll(mockery.faults());
    context.addReservations();
    context.addRemarks();
    context.addWords("shortfall", negations, context.shortfalls);
    context.addWords("wish", negations, context.wishes);
    context.addDiscrepancies();
    context.dropNewsOfOnesOwn();
    boolean story = Fiction.settle(found);
    boolean personal = OwnLife.settle(found);
    boolean plain =
        !mockery.mocks()
            && context.shortfalls.isEmpty()
            && context.discrepancies.isEmpty()
            && PlainReport.settle(found, negations);
    boolean forgiven = !mockery.mocks() && Forgiveness.isTold(found);
    return new Settled(
        context.withoutTheMerelyMentioned(),
        mockery.mocks(),
        personal,
        story,
        context.reports(),
        plain,
        forgiven,
        context.shortfalls,
        context.wishes,
        forgiven ? List.of() : context.discrepancies);
  }

  private void addDiscrepancies() {
    if (found.of(EnumSet.of(CueKind.RESOLVED)).isEmpty()) {
      discrepancies.addAll(Discrepancy.find(found));
      spans.addAll(discrepancies);
    }
  }

  private void dropNewsOfOnesOwn() {
    if (!found.labelled("concern").isEmpty()) {
      spans.removeAll(flagged("impersonal", false));
    }
  }

  private void dropStepsOfOthers() {
    List<PhraseLexicon.Match> concerns = found.labelled("concern");
    for (PhraseLexicon.Match match : found.matches()) {
      if (match.row().flags().contains("own")
          && concerns.stream()
              .noneMatch(
                  concern -> found.sentence(concern.from()) == found.sentence(match.from()))) {
        spans.remove(span(match));
      }
    }
  }

  private void dropPublicMatters() {
    List<PhraseLexicon.Match> dealings = found.labelled("dealing");
    for (PhraseLexicon.Match match : found.matches()) {
      if (match.row().flags().contains("public")
          && dealings.stream().noneMatch(dealing -> isNextTo(dealing, match))
          && !found.namesBrand(found.sentence(match.from()))) {
        spans.remove(span(match));
      }
    }
  }

  /** Whether one stands in the sentence of the other or in one beside it. */
  private boolean isNextTo(PhraseLexicon.Match one, PhraseLexicon.Match other) {
    return Math.abs(found.sentence(one.from()) - found.sentence(other.from())) <= 1;
  }

  private static LexiconCueFinder.Span span(PhraseLexicon.Match match) {
    CueKind kind = LexiconCueFinder.kind(match.row().label());
    return new LexiconCueFinder.Span(kind, match.from(), match.to());
  }

  private void dropWhatIsOnlyAsked() {
    if (found.of(Findings.FAULT_OR_LOSS).isEmpty()) {
      spans.removeAll(flagged("told", true));
    }
  }

  /** The settled spans without those that tell nothing where nothing is said to be wrong. */
  private List<LexiconCueFinder.Span> withoutTheMerelyMentioned() {
    List<LexiconCueFinder.Span> mentioned = flagged("wronged", false);
    mentioned.addAll(extents());
    boolean wrong =
        spans.stream()
            .anyMatch(span -> Findings.WRONGS.contains(span.kind()) && !mentioned.contains(span));
    List<LexiconCueFinder.Span> rest = new ArrayList<>(spans);
    if (!wrong && found.labelled("negator").isEmpty()) {
      rest.removeAll(mentioned);
    }
    return rest;
  }

  /** What tells no more than how long or how often. */
  private List<LexiconCueFinder.Span> extents() {
    List<PhraseLexicon.Match> extents = found.labelled("extent");
    List<PhraseLexicon.Match> telling = found.labelled("telling");
    return spans.stream()
        .filter(span -> EXTENT.contains(span.kind()) && telling.stream().noneMatch(span::overlaps))
        .filter(
            span ->
                extents.stream()
                    .anyMatch(match -> match.from() <= span.from() && span.to() <= match.to()))
        .toList();
  }

  /** The spans of rows with a flag; only those in sentences with a question mark if so wanted. */
  private List<LexiconCueFinder.Span> flagged(String flag, boolean asked) {
    List<LexiconCueFinder.Span> marked = new ArrayList<>();
    for (PhraseLexicon.Match match : found.matches()) {
      if (match.row().flags().contains(flag)
          && (!asked || found.split().asked().get(found.sentence(match.from())))) {
        marked.add(span(match));
      }
    }
    return marked;
  }

  private void dropLossOfLoyalTime() {
    List<LexiconCueFinder.Span> loyal = found.of(EnumSet.of(CueKind.LOYALTY));
    spans.removeIf(
        span ->
            span.kind() == CueKind.SUBSTANTIAL
                && loyal.stream()
                    .anyMatch(years -> years.from() <= span.from() && span.to() <= years.to()));
  }

  private void dropJokes() {
    for (PhraseLexicon.Match joke : found.labelled("joke")) {
      int sentence = found.sentence(joke.from());
      boolean opens = joke.from() == 0 || found.sentence(joke.from() - 1) != sentence;
      spans.removeIf(
          span ->
              span.kind() == CueKind.SAFETY
                  && (found.sentence(span.from()) == sentence
                      || (opens && found.sentence(span.from()) == sentence - 1)));
    }
  }

  private void settlePast() {
    boolean solved = !found.of(EnumSet.of(CueKind.RESOLVED)).isEmpty();
    for (PhraseLexicon.Match past : found.labelled("past")) {
      for (LexiconCueFinder.Span span : found.of(EnumSet.of(CueKind.SAFETY))) {
        if (found.sentence(span.from()) == found.sentence(past.from())) {
          spans.remove(span);
          if (!solved) {
            spans.add(new LexiconCueFinder.Span(CueKind.GRAVE, span.from(), span.to()));
          }
        }
      }
    }
  }

  private void addDangerToTheFrail() {
    List<PhraseLexicon.Match> plights = found.labelled("plight");
    for (PhraseLexicon.Match person : found.labelled("person")) {
      if (plights.stream().anyMatch(plight -> isNear(plight, person))) {
        spans.add(new LexiconCueFinder.Span(CueKind.SAFETY, person.from(), person.to()));
      }
    }
  }

  private static boolean isNear(PhraseLexicon.Match one, PhraseLexicon.Match other) {
    boolean apart = one.to() <= other.from() || other.to() <= one.from();
    return apart && Math.abs(one.from() - other.from()) <= PLIGHT_REACH;
  }

  private void addReservations() {
    List<LexiconCueFinder.Span> praise = found.of(EnumSet.of(CueKind.PRAISE));
    if (praise.isEmpty()) {
      return;
    }
    for (PhraseLexicon.Match turn : found.labelled("reservation")) {
      boolean meant =
          praise.stream()
              .anyMatch(
                  span ->
                      span.from() < turn.from()
                          && found.sentence(span.from()) == found.sentence(turn.from()));
      addWhatFollows(turn, 0, BARE_DEFECT, meant);
    }
  }

  private void addRemarks() {
    for (PhraseLexicon.Match remark : found.labelled("remark")) {
      addWhatFollows(remark, 1, SMALL_DEFECT, true);
    }
  }

  /**
   * Takes the faults and lapses behind an opening for a disappointment.
   *
   * @param sentences how many sentences further they may stand
   * @param mostWords of up to so many words a defect is nothing substantial
   * @param decides whether they make a complaint of the text
   */
  private void addWhatFollows(
      PhraseLexicon.Match opening, int sentences, int mostWords, boolean decides) {
    for (LexiconCueFinder.Span fault : found.of(Findings.FAULTS)) {
      if (follows(opening, fault.from(), sentences)) {
        addShortfall(opening.from(), fault.to(), decides);
        spans.removeIf(
            span ->
                span.kind() == CueKind.SUBSTANTIAL
                    && span.to() - span.from() <= mostWords
                    && fault.kind() == CueKind.FAULT
                    && fault.from() <= span.from()
                    && span.to() <= fault.to());
      }
    }
    for (PhraseLexicon.Match lapse : found.labelled("lapse")) {
      if (follows(opening, lapse.from(), sentences)) {
        addShortfall(opening.from(), lapse.to(), decides);
      }
    }
  }

  private boolean follows(PhraseLexicon.Match opening, int word, int sentences) {
    return found.sentence(word) - found.sentence(opening.from()) <= sentences
        && word >= opening.from()
        && word <= opening.to() + RESERVATION_REACH;
  }

  private void addShortfall(int from, int to, boolean decides) {
    LexiconCueFinder.Span span = new LexiconCueFinder.Span(CueKind.DISAPPOINTMENT, from, to);
    spans.add(span);
    if (decides && found.of(EnumSet.of(CueKind.RESOLVED)).isEmpty()) {
      shortfalls.add(span);
    }
  }

  /** Adds what the rows of a label find, unless it is denied, ruled out or said in a joke. */
  private void addWords(String label, Negations negations, List<LexiconCueFinder.Span> words) {
    if (!found.labelled("joke").isEmpty()) {
      return;
    }
    List<PhraseLexicon.Match> blocks =
        found.labelled("block").stream().filter(row -> row.row().flags().contains(label)).toList();
    for (PhraseLexicon.Match match : found.labelled(label)) {
      LexiconCueFinder.Span span =
          new LexiconCueFinder.Span(CueKind.DISAPPOINTMENT, match.from(), match.to());
      if ((match.row().flags().contains("negated") || !negations.reach(match.from()))
          && blocks.stream().noneMatch(span::overlaps)) {
        words.add(span);
      }
    }
  }

  private boolean reports() {
    List<LexiconCueFinder.Span> news = found.of(EnumSet.of(CueKind.NEWS));
    return found.labelled("concern").isEmpty()
        && found.labelled("news").stream()
            .filter(match -> match.row().flags().contains("headline"))
            .anyMatch(match -> news.stream().anyMatch(span -> span.overlaps(match)));
  }
}
