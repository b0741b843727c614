package io.earshot.nlp.cue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
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
 *       may be a price. Times and shares (rows {@code clock}) are no figures; a gift (rows {@code
 *       gift}) is none that was due.
 *   <li>Kinds: one colour, size or make that was due and another that came (rows {@code variety}),
 *       or something sent (rows {@code sent}) {@code instead} of something, or fewer than were due;
 *       of prices (rows {@code money}) fewer is no fault.
 *   <li>A promise (rows {@code promise}) and that it was not kept (rows {@code unmet}), or that the
 *       promised day is told again with a denial, or that its time is over: another day (rows
 *       {@code weekday}) or a later hour behind words such as "it is now" (rows {@code today}).
 *   <li>A repair (rows {@code mended}) and behind it that nothing changed (rows {@code unchanged}).
 *   <li>What an app, a sign or a status says (rows {@code shows}) and that it is not so (rows
 *       {@code refuted}, {@code unmet}).
 * </ul>
 *
 * <p>Who asks, or jokes, or is content all the same (rows {@code content} behind it: "but I love
 * it") tells of none.
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
    MENDED,
    UNCHANGED,
    SHOWS,
    REFUTED,
    CLOCK,
    DAYTIME,
    NUMERAL,
    GIFT,
    CONTENT,
    MONEY,
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

  /** Colours and sizes with this many letters in common are one, in whatever form. */
  private static final int STEM = 3;

  private static final int HOURS_OF_A_DAY_HALF = 12;
  private static final int DAYS_OF_A_WEEK = 7;

  private final Findings found;
  private final Map<Part, List<PhraseLexicon.Match>> parts = new EnumMap<>(Part.class);
  private final List<LexiconCueFinder.Span> told = new ArrayList<>();

  /** What each word counts, null where none; looked up often, so it is told once. */
  private final BigDecimal[] figures;

  /** The words right before and right behind a word of time. */
  private final BitSet beforeTimes = new BitSet();

  private final BitSet behindTimes = new BitSet();

  private Discrepancy(Findings found) {
    this.found = found;
    for (Part part : Part.values()) {
      List<PhraseLexicon.Match> matches = found.labelled(part.label);
      if (!matches.isEmpty()) {
        parts.put(part, matches);
      }
    }
    figures = new BigDecimal[found.split().words().size()];
  }

  /** The words that tell so, from one side to the other. */
  static List<LexiconCueFinder.Span> find(Findings found) {
    return new Discrepancy(found).find();
  }

  private List<LexiconCueFinder.Span> find() {
    if (Collections.disjoint(parts.keySet(), BEGUN) || !found.labelled("joke").isEmpty()) {
      return List.of();
    }
    readFigures();
    if (of(Part.GIFT).isEmpty()) {
      pair(Part.DUE, Part.GOT, 1, true, (due, got) -> isFewer(due, got) || isOther(due, got));
      pair(Part.DUE, Part.CHARGED, 1, true, this::isDearer);
      pair(Part.SENT, Part.INSTEAD, 0, true, (sent, instead) -> counts(instead).size() < 2);
    }
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
    told.removeIf(
        span -> of(Part.CONTENT).stream().anyMatch(content -> content.from() >= span.to()));
    return told;
  }

  private void readFigures() {
    for (int at = 0; at < figures.length; at++) {
      figures[at] = number(at);
    }
    for (PhraseLexicon.Match numeral : of(Part.NUMERAL)) {
      if (figures[numeral.from()] == null) {
        figures[numeral.from()] = new BigDecimal(flag(numeral));
      }
    }
    for (PhraseLexicon.Match time : of(Part.CLOCK)) {
      behindTimes.set(time.to());
      if (time.from() > 0) {
        beforeTimes.set(time.from() - 1);
      }
    }
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
    if (counts.size() != 2 || counts.stream().anyMatch(this::isPrice)) {
      return false;
    }
    int before = (int) counts.stream().filter(at -> at < instead.from()).count();
    boolean behind = instead.row().flags().contains("behind");
    int due = behind ? before - 1 : Math.min(before, 1);
    return due >= 0 && figures[counts.get(1 - due)].compareTo(figures[counts.get(due)]) < 0;
  }

  /** Where the figures around "instead of" stand. */
  private List<Integer> counts(PhraseLexicon.Match instead) {
    int from = instead.from();
    while (from > 0
        && instead.from() - from < 2 * BEFORE
        && found.sentence(from - 1) == found.sentence(instead.from())) {
      from--;
    }
    return counts(from, end(instead));
  }

  private List<Integer> counts(int from, int to) {
    List<Integer> counts = new ArrayList<>();
    for (int at = from; at < to; at++) {
      if (figures[at] != null && !isTime(at)) {
        counts.add(at);
      }
    }
    return counts;
  }

  private boolean isPrice(int at) {
    return of(Part.MONEY).stream().anyMatch(money -> money.to() == at || money.from() == at + 1);
  }

  /** Whether the promised day is told again, with a denial: "Saturday it was not". */
  private boolean isDenied(PhraseLexicon.Match promise, PhraseLexicon.Match day) {
    return days(beginning(promise), day.from()).contains(flag(day))
        && found.labelled("negator").stream()
            .anyMatch(
                no ->
                    found.sentence(no.from()) == found.sentence(day.from())
                        && Math.abs(no.from() - day.from()) <= BEFORE);
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
    List<Integer> places = counts(beginning(first), end(second));
    if (places.size() != 2 || !areOfEach(places.get(0), first, places.get(1), second)) {
      return 0;
    }
    int dueAt = places.get(inOrder ? 0 : 1);
    int gotAt = places.get(inOrder ? 1 : 0);
    boolean counted = due.row().flags().contains("count");
    boolean alike =
        counted
            ? !isPrice(dueAt) && !isPrice(gotAt) && isWhole(gotAt)
            : isPrice(dueAt) || !isPrice(gotAt);
    return alike ? figures[gotAt].compareTo(figures[dueAt]) : 0;
  }

  private boolean isWhole(int at) {
    return figures[at].scale() == 0;
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

  /** What a number counts, with its fraction; null for any other word. */
  private BigDecimal number(int at) {
    Word word = found.split().words().get(at);
    if (word.number() < 0) {
      return null;
    }
    String digits = found.split().text().substring(word.start(), word.end());
    int mark = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'));
    boolean fraction = mark > 0 && digits.length() - mark <= 3;
    return fraction
        ? new BigDecimal(word.number() + "." + digits.substring(mark + 1))
        : BigDecimal.valueOf(word.number());
  }

  private static String flag(PhraseLexicon.Match match) {
    return match.row().flags().iterator().next();
  }

  private boolean isTime(int at) {
    return beforeTimes.get(at) || (isWhole(at) && behindTimes.get(at));
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
        && !stem(kinds.get(0)).equals(stem(kinds.get(1)));
  }

  private String stem(PhraseLexicon.Match kind) {
    String form = found.split().words().get(kind.from()).form();
    return form.substring(0, Math.min(STEM, form.length()));
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
    List<BigDecimal> hours = figures(from, today.from());
    if (hours.isEmpty()) {
      return false;
    }
    List<BigDecimal> hour = figures(today.to(), to);
    return hour.isEmpty()
        ? of(Part.DAYTIME).stream().anyMatch(time -> time.from() >= today.to() && time.from() < to)
        : isLater(hour.get(0), hours);
  }

  /** Whether a weekday comes within a few days behind another; else it is the one before it. */
  private static boolean isLater(String day, String due) {
    int days = Math.floorMod(Integer.parseInt(day) - Integer.parseInt(due), DAYS_OF_A_WEEK);
    return days > 0 && days <= DAYS_OF_A_WEEK / 2 + 1;
  }

  /** Whether an hour is behind the last of those promised; much earlier, it is one after noon. */
  private static boolean isLater(BigDecimal hour, List<BigDecimal> hours) {
    BigDecimal last = hours.get(hours.size() - 1);
    boolean afternoon =
        hours.get(0).subtract(hour).compareTo(BigDecimal.valueOf(HOURS_OF_A_DAY_HALF / 2)) >= 0;
    BigDecimal told = afternoon ? hour.add(BigDecimal.valueOf(HOURS_OF_A_DAY_HALF)) : hour;
    return told.compareTo(last) > 0;
  }

  private List<BigDecimal> figures(int from, int to) {
    List<BigDecimal> within = new ArrayList<>();
    for (int at = from; at < to; at++) {
      BigDecimal figure = figures[at];
      if (figure != null && !isMinutes(at) && !isPrice(at)) {
        within.add(figure);
      }
    }
    return within;
  }

  /** Whether a number stands right behind digits and a colon, as in 9:15. */
  private boolean isMinutes(int at) {
    int start = found.split().words().get(at).start();
    return start > 1
        && found.split().text().charAt(start - 1) == ':'
        && Character.isDigit(found.split().text().charAt(start - 2));
  }

  private Set<String> days(int from, int to) {
    return of(Part.WEEKDAY).stream()
        .filter(day -> day.from() >= from && day.from() < to)
        .map(Discrepancy::flag)
        .collect(Collectors.toSet());
  }
}
