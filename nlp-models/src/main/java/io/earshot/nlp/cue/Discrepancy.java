package io.earshot.nlp.cue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was due, set against what came, without a word of feeling: two sides of one matter that do
 * not agree. The lists name the sides, this class holds them against each other.
 *
 * <ul>
 *   <li>Figures: what was ordered or said (rows {@code due}; with the flag {@code count} never a
 *       price) and less that came (rows {@code got}) or more that was taken (rows {@code charged}).
 *       What was paid for (flag {@code paid}) is only set against few (flag {@code only}), since it
 *       may be a price. Times and shares are no figures, see {@link Figures}; a gift beside them
 *       (rows {@code gift}) is none that was due.
 *   <li>Kinds: one colour, size or make that was due and another that came (rows {@code variety}),
 *       or something sent (rows {@code sent}) {@code instead} of something, or fewer than were due;
 *       of prices (rows {@code money}) fewer is no fault.
 *   <li>A promise (rows {@code promise}) and that it was not kept (rows {@code unmet}), or that the
 *       promised day was not kept (rows {@code denied} right beside it), or that its time is over:
 *       another day (rows {@code weekday}) or a later hour behind words such as "it is now" (rows
 *       {@code today}).
 *   <li>A repair (rows {@code mended}) and behind it that nothing changed (rows {@code unchanged}).
 *   <li>What an app, a sign or a status says (rows {@code shows}) and that it is not so (rows
 *       {@code refuted}, {@code unmet}).
 * </ul>
 *
 * <p>Who asks, or jokes, or is content all the same (rows {@code content} right behind it: "but I
 * love it") tells of none.
 */
final class Discrepancy {

  /** A side of a matter, or what helps to read one; its label in the lists is its name. */
  private enum Part {
    DUE,
    GOT,
    CHARGED,
    VARIETY,
    SENT,
    INSTEAD,
    PROMISE,
    UNMET,
    TODAY,
    WEEKDAY,
    DENIED,
    MENDED,
    UNCHANGED,
    SHOWS,
    REFUTED,
    DAYTIME,
    GIFT,
    CONTENT,
    AND;

    private final String label = name().toLowerCase(Locale.ROOT);
  }

  /** Without one of these there is no matter, and most posts have none. */
  private static final Set<Part> BEGUN =
      EnumSet.of(Part.DUE, Part.SENT, Part.INSTEAD, Part.PROMISE, Part.MENDED, Part.SHOWS);

  /** How many words may stand between the two sides. */
  private static final int REACH = 18;

  /** How many words before its first side and behind its second a matter may begin and end. */
  private static final int BEFORE = 4;

  private static final int BEHIND = 5;

  /** How many words behind "it is now" tell the time. */
  private static final int TIME_WORDS = 3;

  /**
   * Colours and sizes that begin alike are one in another form, with so many letters in common and
   * no more behind them, or with a whole stem in common: "vegan" is not "vegetarian".
   */
  private static final int FEWEST_ALIKE = 3;

  private static final int LONGEST_ENDING = 3;
  private static final int STEM = 5;

  private static final int DAYS_OF_A_WEEK = 7;

  private final Findings found;
  private final Map<Part, List<PhraseLexicon.Match>> parts = new EnumMap<>(Part.class);
  private final List<LexiconCueFinder.Span> told = new ArrayList<>();

  private Figures figures;

  private Discrepancy(Findings found) {
    this.found = found;
    for (Part part : Part.values()) {
      List<PhraseLexicon.Match> matches = found.labelled(part.label);
      if (!matches.isEmpty()) {
        parts.put(part, matches);
      }
    }
  }

  /** The words that tell so, from one side to the other. */
  static List<LexiconCueFinder.Span> find(Findings found) {
    return new Discrepancy(found).find();
  }

  private List<LexiconCueFinder.Span> find() {
    if (Collections.disjoint(parts.keySet(), BEGUN) || !found.labelled("joke").isEmpty()) {
      return List.of();
    }
    figures = Figures.of(found);
    pair(
        Part.DUE,
        Part.GOT,
        1,
        true,
        (due, got) -> !isGift(due, got) && (isFewer(due, got) || isOther(due, got)));
    pair(
        Part.DUE,
        Part.CHARGED,
        1,
        true,
        (due, charged) -> !isGift(due, charged) && isDearer(due, charged));
    pair(
        Part.SENT,
        Part.INSTEAD,
        0,
        true,
        (sent, instead) -> !isGift(sent, instead) && counts(instead).size() < 2);
    for (PhraseLexicon.Match instead : of(Part.INSTEAD)) {
      if (!isAsked(instead) && isFewerInstead(instead)) {
        tell(instead.from(), instead.to());
      }
    }
    pair(Part.PROMISE, Part.UNMET, 2, false, (promise, unmet) -> true);
    pair(Part.PROMISE, Part.TODAY, 2, false, this::isOver);
    pair(Part.PROMISE, Part.WEEKDAY, 2, false, this::isDenied);
    pair(Part.MENDED, Part.UNCHANGED, 1, false, (mended, same) -> true);
    pair(Part.SHOWS, Part.REFUTED, 1, false, (shows, refuted) -> true);
    pair(Part.SHOWS, Part.UNMET, 1, false, (shows, unmet) -> true);
    told.removeIf(span -> of(Part.CONTENT).stream().anyMatch(content -> isOf(content, span)));
    return told;
  }

  /** Whether contentment is told right behind a matter, in its sentence or the next. */
  private boolean isOf(PhraseLexicon.Match content, LexiconCueFinder.Span span) {
    return content.from() >= span.to()
        && found.sentence(content.from()) - found.sentence(span.to() - 1) <= 1;
  }

  /** Whether something is told to be a gift, or for less, between two sides or beside them. */
  private boolean isGift(PhraseLexicon.Match one, PhraseLexicon.Match other) {
    boolean inOrder = one.from() < other.from();
    PhraseLexicon.Match first = inOrder ? one : other;
    PhraseLexicon.Match last = inOrder ? other : one;
    int from = beginning(first);
    int to = endBehind(last, 2 * BEHIND);
    return of(Part.GIFT).stream().anyMatch(gift -> gift.from() >= from && gift.from() < to);
  }

  /** Whether two sides disagree. */
  private interface Disagreement {
    boolean between(PhraseLexicon.Match one, PhraseLexicon.Match other);
  }

  /**
   * Tells of each two sides near each other that disagree.
   *
   * @param sentences how many sentences apart they may stand
   * @param eitherOrder whether the second may be told first
   */
  private void pair(
      Part first, Part second, int sentences, boolean eitherOrder, Disagreement disagreement) {
    for (PhraseLexicon.Match one : of(first)) {
      for (PhraseLexicon.Match other : of(second)) {
        boolean inOrder = one.to() <= other.from();
        if ((inOrder || (eitherOrder && other.to() <= one.from()))
            && Math.max(one.from(), other.from()) - Math.min(one.to(), other.to()) <= REACH
            && Math.abs(found.sentence(one.from()) - found.sentence(other.from())) <= sentences
            && !isAsked(one)
            && !isAsked(other)
            && disagreement.between(one, other)) {
          tell(Math.min(one.from(), other.from()), Math.max(one.to(), other.to()));
        }
      }
    }
  }

  private void tell(int from, int to) {
    told.add(new LexiconCueFinder.Span(CueKind.FAULT, from, to));
  }

  /**
   * Whether fewer came "instead of" more: what was due stands last ("four instead of eight") unless
   * the sentence opens with it, or right before the word (flag {@code behind}). Of prices fewer is
   * no fault.
   */
  private boolean isFewerInstead(PhraseLexicon.Match instead) {
    List<Integer> counts = counts(instead);
    if (counts.size() != 2 || counts.stream().anyMatch(figures::isPrice)) {
      return false;
    }
    int before = (int) counts.stream().filter(at -> at < instead.from()).count();
    boolean behind = instead.row().flags().contains("behind");
    int due = behind ? before - 1 : Math.min(before, 1);
    return due >= 0 && figures.compare(counts.get(1 - due), counts.get(due)) < 0;
  }

  /** Where the figures around "instead of" stand. */
  private List<Integer> counts(PhraseLexicon.Match instead) {
    int from = instead.from();
    while (from > 0
        && instead.from() - from < 2 * BEFORE
        && found.sentence(from - 1) == found.sentence(instead.from())) {
      from--;
    }
    return figures.counts(from, end(instead));
  }

  /** Whether the promised day is told again, and right beside it that it was not so. */
  private boolean isDenied(PhraseLexicon.Match promise, PhraseLexicon.Match day) {
    return days(beginning(promise), day.from()).contains(day.row().flag())
        && of(Part.DENIED).stream().anyMatch(no -> no.from() == day.to() || no.to() == day.from());
  }

  private boolean isAsked(PhraseLexicon.Match match) {
    return found.split().asked().get(found.sentence(match.from()));
  }

  private List<PhraseLexicon.Match> of(Part part) {
    return parts.getOrDefault(part, List.of());
  }

  private boolean isFewer(PhraseLexicon.Match due, PhraseLexicon.Match got) {
    boolean comparable = !due.row().flags().contains("paid") || got.row().flags().contains("only");
    return comparable && difference(due, got) < 0;
  }

  private boolean isDearer(PhraseLexicon.Match due, PhraseLexicon.Match charged) {
    return due.row().flags().isEmpty() && difference(due, charged) > 0;
  }

  /**
   * How the figure of what came compares with that of what was due. Each language puts figures
   * before or behind their verbs, but they come in the order of the verbs: with more or fewer than
   * two of them there is no telling which is whose.
   */
  private int difference(PhraseLexicon.Match due, PhraseLexicon.Match got) {
    boolean inOrder = due.from() < got.from();
    PhraseLexicon.Match first = inOrder ? due : got;
    PhraseLexicon.Match second = inOrder ? got : due;
    List<Integer> places = figures.counts(beginning(first), end(second));
    if (places.size() != 2 || !areOfEach(places.get(0), first, places.get(1), second)) {
      return 0;
    }
    int dueAt = places.get(inOrder ? 0 : 1);
    int gotAt = places.get(inOrder ? 1 : 0);
    boolean counted = due.row().flags().contains("count");
    boolean alike =
        counted
            ? !figures.isPrice(dueAt) && !figures.isPrice(gotAt) && figures.isWhole(gotAt)
            : figures.isPrice(dueAt) || !figures.isPrice(gotAt);
    return alike ? figures.compare(gotAt, dueAt) : 0;
  }

  /**
   * Whether one word belongs to the first side and the other to the second, as far as their places
   * tell and an "and" (rows {@code and}): "12 packs of 6" are both what was ordered.
   */
  private boolean areOfEach(
      int one, PhraseLexicon.Match first, int other, PhraseLexicon.Match second) {
    return one < second.to()
        && other >= first.from()
        && (other >= second.from()
            || found.clause(one) != found.clause(other)
            || of(Part.AND).stream().anyMatch(and -> and.from() > one && and.to() <= other)
            || (one < first.from() && other >= first.to()));
  }

  private int beginning(PhraseLexicon.Match first) {
    int at = first.from();
    while (at > 0
        && first.from() - at < BEFORE
        && found.sentence(at - 1) == found.sentence(first.from())) {
      at--;
    }
    return at;
  }

  private int end(PhraseLexicon.Match last) {
    return endBehind(last, BEHIND);
  }

  private int endBehind(PhraseLexicon.Match match, int words) {
    int at = match.to();
    while (at < found.split().words().size()
        && at - match.to() < words
        && found.sentence(at) == found.sentence(match.from())) {
      at++;
    }
    return at;
  }

  private boolean isOther(PhraseLexicon.Match due, PhraseLexicon.Match got) {
    if (!due.row().flags().contains("count")) {
      return false;
    }
    PhraseLexicon.Match first = due.from() < got.from() ? due : got;
    PhraseLexicon.Match second = due.from() < got.from() ? got : due;
    int from = beginning(first);
    int to = end(second);
    List<PhraseLexicon.Match> kinds =
        of(Part.VARIETY).stream().filter(kind -> kind.from() >= from && kind.from() < to).toList();
    return kinds.size() == 2
        && areOfEach(kinds.get(0).from(), first, kinds.get(1).from(), second)
        && !areOneKind(form(kinds.get(0)), form(kinds.get(1)));
  }

  private String form(PhraseLexicon.Match kind) {
    return found.split().words().get(kind.from()).form();
  }

  private static boolean areOneKind(String one, String other) {
    int alike = 0;
    while (alike < Math.min(one.length(), other.length())
        && one.charAt(alike) == other.charAt(alike)) {
      alike++;
    }
    return alike >= STEM
        || (alike >= FEWEST_ALIKE
            && Math.max(one.length(), other.length()) - alike <= LONGEST_ENDING);
  }

  /** Whether the day or the hour that is told is another than the promised one, and later. */
  private boolean isOver(PhraseLexicon.Match promise, PhraseLexicon.Match today) {
    int from = beginning(promise);
    int to = endBehind(today, TIME_WORDS);
    Set<String> promised = days(from, today.from());
    Set<String> now = days(today.from(), to);
    if (!promised.isEmpty() && !now.isEmpty()) {
      return now.stream().allMatch(day -> promised.stream().allMatch(due -> isLater(day, due)));
    }
    List<BigDecimal> hours = figures.hours(from, today.from());
    if (hours.isEmpty()) {
      return false;
    }
    List<BigDecimal> hour = figures.hours(today.to(), to);
    return hour.isEmpty()
        ? of(Part.DAYTIME).stream().anyMatch(time -> time.from() >= today.to() && time.from() < to)
        : Figures.isLater(hour.get(0), hours);
  }

  /** Whether a weekday comes within a few days behind another; else it is the one before it. */
  private static boolean isLater(String day, String due) {
    int days = Math.floorMod(Integer.parseInt(day) - Integer.parseInt(due), DAYS_OF_A_WEEK);
    return days > 0 && days <= DAYS_OF_A_WEEK / 2 + 1;
  }

  private Set<String> days(int from, int to) {
    return of(Part.WEEKDAY).stream()
        .filter(day -> day.from() >= from && day.from() < to)
        .map(day -> day.row().flag())
        .collect(Collectors.toSet());
  }
}
