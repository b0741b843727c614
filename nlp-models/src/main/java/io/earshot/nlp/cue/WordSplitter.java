package io.earshot.nlp.cue;

import io.earshot.nlp.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a text into {@link Word}s for matching phrases: links are dropped, hashtags are cut at their
 * capitals, apostrophes are dropped (French and Italian: they part words), a number parts from the
 * letters behind it, the sign of a currency and of per cent is a word. One pass; at most {@value
 * #MOST_CHARS} chars are read. Not a general tokenizer: the models have their own.
 */
final class WordSplitter {

  /** Longer texts are read up to here: nobody reads on to find what a post is about. */
  static final int MOST_CHARS = 10_000;

  /** Chars of one word that are kept; more only come from hostile input. */
  private static final int MOST_WORD_CHARS = 40;

  private final String text;
  private final int length;
  private final boolean apostropheParts;
  private final List<Word> words = new ArrayList<>();
  private final List<Boolean> asked = new ArrayList<>();
  private int sentence;
  private int clause;
  private int wordsInSentence;

  private WordSplitter(String text, Language language) {
    this.text = text;
    this.length = Math.min(text.length(), MOST_CHARS);
    this.apostropheParts = language == Language.FR || language == Language.IT;
  }

  /** The words of {@code text}, and which of its sentences end with a question mark. */
  static SplitText split(String text, Language language) {
    return new WordSplitter(text, language).run();
  }

  private SplitText run() {
    int at = 0;
    while (at < length) {
      int point = text.codePointAt(at);
      int next = at + Character.charCount(point);
      if (isLinkAt(at)) {
        at = skipToBlank(at);
      } else if (point == '@' && next < length && isHandleChar(text.charAt(next))) {
        at = handle(at);
      } else if (isDigit(point)) {
        at = number(at);
      } else if (Character.isLetter(point)) {
        at = word(at);
      } else {
        at = mark(at, point, next);
      }
    }
    endSentence(false);
    return new SplitText(text, List.copyOf(words), List.copyOf(asked), BrandNames.NONE);
  }

  private boolean isLinkAt(int at) {
    return text.startsWith("http://", at)
        || text.startsWith("https://", at)
        || text.startsWith("www.", at);
  }

  private int skipToBlank(int from) {
    int at = from;
    while (at < length && !Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isHandleChar(char letter) {
    return Character.isLetterOrDigit(letter) || letter == '_';
  }

  private int handle(int from) {
    int at = from + 1;
    while (at < length
        && (isHandleChar(text.charAt(at))
            || ((text.charAt(at) == '.' || text.charAt(at) == '@')
                && at + 1 < length
                && isHandleChar(text.charAt(at + 1))))) {
      at++;
    }
    add(Word.HANDLE, Word.RIVAL, -1, from, at);
    return at;
  }

  private static boolean isDigit(int point) {
    return point >= '0' && point <= '9';
  }

  /** "12 000", as most of Europe writes it: a blank, three digits, and no more of them. */
  private boolean isThousands(int from, int blank) {
    char mark = text.charAt(blank);
    return (mark == ' ' || mark == '\u00A0' || mark == '\u202F')
        && text.charAt(from) != '0'
        && blank - from <= 3
        && digitsFrom(blank + 1) == 3
        && (blank + 4 >= length || text.charAt(blank + 4) != ' ' || digitsFrom(blank + 5) == 0);
  }

  private int number(int from) {
    int at = from;
    long value = 0;
    boolean whole = true;
    while (at < length) {
      char here = text.charAt(at);
      if (isDigit(here)) {
        value = whole ? Math.min(value * 10 + (here - '0'), Integer.MAX_VALUE) : value;
        at++;
      } else if ((here == ',' || here == '.') && at + 1 < length && isDigit(text.charAt(at + 1))) {
        // three digits behind it: a mark between thousands; otherwise a fraction, which is dropped
        whole = whole && digitsFrom(at + 1) == 3;
        at++;
      } else if (whole && value > 0 && value < 1_000 && isThousands(from, at)) {
        at++;
      } else {
        break;
      }
    }
    String form = Long.toString(value);
    add(form, form, value, from, at);
    return at;
  }

  private int digitsFrom(int from) {
    int at = from;
    while (at < length && at - from < 4 && isDigit(text.charAt(at))) {
      at++;
    }
    return at - from;
  }

  private int word(int from) {
    boolean tag = from > 0 && text.charAt(from - 1) == '#';
    StringBuilder letters = new StringBuilder();
    int at = from;
    int previous = 0;
    while (at < length) {
      int point = text.codePointAt(at);
      int next = at + Character.charCount(point);
      boolean apostrophe = isApostrophe(point);
      if (apostrophe) {
        if (apostropheParts || next >= length || !Character.isLetter(text.codePointAt(next))) {
          break;
        }
      } else if (!Character.isLetterOrDigit(point)
          && Character.getType(point) != Character.NON_SPACING_MARK) {
        break;
      } else if (tag && Character.isUpperCase(point) && Character.isLowerCase(previous)) {
        break;
      } else if (letters.length() < MOST_WORD_CHARS) {
        letters.appendCodePoint(point);
      }
      previous = point;
      at = next;
    }
    String lower = letters.toString().toLowerCase(Locale.ROOT);
    add(cutRuns(lower, 2), cutRuns(lower, 1), -1, from, at);
    // the rest of a hashtag cut at a capital is the next word of the same tag
    while (tag && at < length && Character.isLetter(text.codePointAt(at))) {
      at = tagRest(at);
    }
    return at;
  }

  private int tagRest(int from) {
    int at = from;
    int previous = 0;
    StringBuilder letters = new StringBuilder();
    while (at < length) {
      int point = text.codePointAt(at);
      if (!Character.isLetterOrDigit(point)
          || (Character.isUpperCase(point) && Character.isLowerCase(previous))) {
        break;
      }
      if (letters.length() < MOST_WORD_CHARS) {
        letters.appendCodePoint(point);
      }
      previous = point;
      at += Character.charCount(point);
    }
    String lower = letters.toString().toLowerCase(Locale.ROOT);
    add(cutRuns(lower, 2), cutRuns(lower, 1), -1, from, at);
    return at;
  }

  private static boolean isApostrophe(int point) {
    return point == '\''
        || point == '\u2019'
        || point == '\u2018'
        || point == '`'
        || point == '\u00b4';
  }

  /** Cuts letters that stand three times or more in a row to {@code keep}. */
  private static String cutRuns(String word, int keep) {
    StringBuilder out = null;
    int from = 0;
    while (from < word.length()) {
      int to = from + 1;
      while (to < word.length() && word.charAt(to) == word.charAt(from)) {
        to++;
      }
      if (to - from >= 3) {
        if (out == null) {
          out = new StringBuilder(word.substring(0, from));
        }
        out.append(String.valueOf(word.charAt(from)).repeat(keep));
      } else if (out != null) {
        out.append(word, from, to);
      }
      from = to;
    }
    return out == null ? word : out.toString();
  }

  private int mark(int from, int point, int next) {
    switch (point) {
      case '.' -> {
        // a full stop within an address or a short form does not end a sentence
        if (next >= length || !Character.isLetterOrDigit(text.codePointAt(next))) {
          endSentence(false);
        }
      }
      case '!', '\n', '\u2026', '\u203c' -> endSentence(false);
      case '?', '\u2049', '\uff1f' -> endSentence(true);
      case ',', ';', ':', '(', ')', '\u2013', '\u2014', '"', '\u201c', '\u201d', '\u201e' ->
          clause++;
      default -> {
        if (isPicture(point) || isUnit(point)) {
          String sign = text.substring(from, next);
          add(sign, sign, -1, from, next);
        }
      }
    }
    return next;
  }

  /** A sign that says what a number counts: money or shares. */
  private static boolean isUnit(int point) {
    return Character.getType(point) == Character.CURRENCY_SYMBOL || point == '%';
  }

  private static boolean isPicture(int point) {
    return Character.getType(point) == Character.OTHER_SYMBOL
        && !(point >= 0x1F3FB && point <= 0x1F3FF);
  }

  private void add(String form, String shortForm, long number, int start, int end) {
    words.add(new Word(form, shortForm, number, start, end, sentence, clause, null));
    wordsInSentence++;
  }

  private void endSentence(boolean question) {
    if (wordsInSentence > 0) {
      asked.add(question);
      sentence++;
      clause++;
      wordsInSentence = 0;
    } else if (question && sentence > 0) {
      // "what now!?" and "what now..?" ask as well
      asked.set(sentence - 1, true);
    }
  }
}
