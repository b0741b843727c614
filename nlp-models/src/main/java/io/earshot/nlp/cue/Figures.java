package io.earshot.nlp.cue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The figures of one text: what each word counts, and which of them are prices (rows {@code money}
 * beside them) and which times and shares (rows {@code clock} beside them), unless those words are
 * part of what was due or charged: "listed at 20" is no hour.
 */
final class Figures {
  private static final BigDecimal HALF_A_DAY = BigDecimal.valueOf(12);
  private static final BigDecimal QUARTER_OF_A_DAY = BigDecimal.valueOf(6);

  /** A fraction has at most so many digits with its mark: 1,500 is no 1 and a half. */
  private static final int LONGEST_FRACTION = 3;

  private final SplitText split;

  /** What each word counts, null where none. */
  private final BigDecimal[] values;

  private final BitSet prices = new BitSet();

  /** The words right before and right behind a word of time. */
  private final BitSet beforeTimes = new BitSet();

  private final BitSet behindTimes = new BitSet();

  private Figures(SplitText split) {
    this.split = split;
    this.values = new BigDecimal[split.words().size()];
  }

  /** Those of a text in which rows {@code numeral}, {@code clock} and {@code money} were found. */
  static Figures of(Findings found) {
    Figures figures = new Figures(found.split());
    for (int at = 0; at < figures.values.length; at++) {
      figures.values[at] = figures.number(at);
    }
    for (PhraseLexicon.Match numeral : found.labelled("numeral")) {
      if (figures.values[numeral.from()] == null) {
        figures.values[numeral.from()] = new BigDecimal(numeral.row().flag());
      }
    }
    for (PhraseLexicon.Match time : found.labelled("clock")) {
      figures.behindTimes.set(time.to());
      if (time.from() > 0) {
        figures.beforeTimes.set(time.from() - 1);
      }
    }
    for (String side : List.of("due", "charged")) {
      found.labelled(side).forEach(match -> figures.behindTimes.clear(match.to()));
    }
    for (PhraseLexicon.Match money : found.labelled("money")) {
      figures.prices.set(money.to());
      if (money.from() > 0) {
        figures.prices.set(money.from() - 1);
      }
    }
    return figures;
  }

  /** What a number counts, with its fraction; null for any other word. */
  private BigDecimal number(int at) {
    Word word = split.words().get(at);
    if (word.number() < 0) {
      return null;
    }
    String digits = split.text().substring(word.start(), word.end());
    int mark = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'));
    boolean fraction = mark > 0 && digits.length() - mark <= LONGEST_FRACTION;
    return fraction
        ? new BigDecimal(word.number() + "." + digits.substring(mark + 1))
        : BigDecimal.valueOf(word.number());
  }

  /** Where figures that count or price something stand, of the words from one to before another. */
  List<Integer> counts(int from, int to) {
    List<Integer> counts = new ArrayList<>();
    for (int at = from; at < to; at++) {
      if (values[at] != null && !isTime(at)) {
        counts.add(at);
      }
    }
    return counts;
  }

  /** The hours that those words may tell, in text order. */
  List<BigDecimal> hours(int from, int to) {
    List<BigDecimal> hours = new ArrayList<>();
    for (int at = from; at < to; at++) {
      if (values[at] != null && !isMinutes(at) && !isPrice(at)) {
        hours.add(values[at]);
      }
    }
    return hours;
  }

  /** Whether an hour is behind the last of others; much earlier, it is one after noon. */
  static boolean isLater(BigDecimal hour, List<BigDecimal> hours) {
    boolean afternoon = hours.get(0).subtract(hour).compareTo(QUARTER_OF_A_DAY) >= 0;
    BigDecimal told = afternoon ? hour.add(HALF_A_DAY) : hour;
    return told.compareTo(hours.get(hours.size() - 1)) > 0;
  }

  int compare(int one, int other) {
    return values[one].compareTo(values[other]);
  }

  boolean isWhole(int at) {
    return values[at].scale() == 0;
  }

  boolean isPrice(int at) {
    return prices.get(at);
  }

  private boolean isTime(int at) {
    return beforeTimes.get(at) || (isWhole(at) && behindTimes.get(at));
  }

  /** Whether a number stands right behind digits and a colon, as in 9:15. */
  private boolean isMinutes(int at) {
    int start = split.words().get(at).start();
    return start > 1
        && split.text().charAt(start - 1) == ':'
        && Character.isDigit(split.text().charAt(start - 2));
  }
}
