package io.earshot.nlp.privacy;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The places of a text where a word or number begins. An expression that can match nowhere else is
 * tried there only: trying it at every char, as {@link Matcher#find()} does, takes most of the time
 * in long texts. Immutable.
 */
final class WordStarts {
  private static final int ASCII_CHARS = 128;

  private final String text;
  private final int[] starts;

  private WordStarts(String text, int[] starts) {
    this.text = text;
    this.starts = starts;
  }

  /**
   * The ASCII chars with which a match of an expression may begin: those behind which it does not
   * fail but looks for more.
   *
   * @param before a text that it may demand before the match
   */
  static BitSet beginnings(Pattern expression, String before) {
    BitSet beginnings = new BitSet(ASCII_CHARS);
    for (char c = 0; c < ASCII_CHARS; c++) {
      String text = before + c;
      Matcher matcher = expression.matcher(text).useTransparentBounds(true);
      matcher.region(before.length(), text.length());
      beginnings.set(c, matcher.lookingAt() || matcher.hitEnd());
    }
    return beginnings;
  }

  static WordStarts of(String text) {
    int[] starts = new int[text.length()];
    int count = 0;
    boolean inWord = false;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      boolean word = Character.isLetterOrDigit(c);
      // Half of a letter is none by itself.
      if (!inWord && (word || Character.isHighSurrogate(c))) {
        starts[count++] = at;
      }
      inWord = word;
    }
    return new WordStarts(text, Arrays.copyOf(starts, count));
  }

  /** Tells each place. */
  void forEach(IntConsumer place) {
    for (int start : starts) {
      place.accept(start);
    }
  }

  /**
   * Tells the matches of an expression, none of which overlap, in their order.
   *
   * @param beginnings the ASCII chars that a match may begin with, from {@link #beginnings}
   */
  void match(Pattern expression, BitSet beginnings, Consumer<MatchResult> found) {
    Matcher matcher = expression.matcher(text).useTransparentBounds(true);
    int free = 0;
    for (int start : starts) {
      char c = text.charAt(start);
      boolean mayBegin = c >= ASCII_CHARS || beginnings.get(c);
      if (mayBegin && start >= free && matcher.region(start, text.length()).lookingAt()) {
        found.accept(matcher);
        free = matcher.end();
      }
    }
  }
}
