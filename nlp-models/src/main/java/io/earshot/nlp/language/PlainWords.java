package io.earshot.nlp.language;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a post that tell its language, in lower case: no links, addresses, handles,
 * hashtags, digits, emoji or marks in brackets. One pass, linear time; reads at most {@value
 * #LONGEST_CHARS} chars, since more of a text does not tell more.
 */
final class PlainWords {
  static final int LONGEST_CHARS = 1_000;

  private PlainWords() {}

  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    int length = Math.min(text.length(), LONGEST_CHARS);
    int at = 0;
    while (at < length) {
      char c = text.charAt(at);
      if (c == '@' || c == '#' || c == '&' || c == '[' || isLinkStart(text, at)) {
        at = endOfSkipped(text, at, length);
      } else if (isLetter(text, at)) {
        int end = endOfWord(text, at, length);
        if (end < length && (text.charAt(end) == '@' || isInLink(text, end, length))) {
          at = endOfSkipped(text, end, length);
        } else {
          addWord(text, at, end, words);
          at = end;
        }
      } else {
        at += Character.charCount(text.codePointAt(at));
      }
    }
    return words;
  }

  private static void addWord(String text, int start, int end, List<String> words) {
    boolean retweet = end - start == 2 && text.startsWith("RT", start);
    boolean afterDigit = start > 0 && Character.isDigit(text.charAt(start - 1));
    if (!retweet && !afterDigit) {
      StringBuilder word = new StringBuilder(end - start);
      for (int at = start; at < end; at++) {
        char c = Character.toLowerCase(text.charAt(at));
        int last = word.length();
        // "sooooo" tells no more than "soo" and would drown the rest.
        if (last < 2 || c != word.charAt(last - 1) || c != word.charAt(last - 2)) {
          word.append(c == '’' ? '\'' : c);
        }
      }
      words.add(word.toString());
    }
  }

  private static boolean isLinkStart(String text, int at) {
    return text.startsWith("http://", at)
        || text.startsWith("https://", at)
        || text.startsWith("www.", at);
  }

  /** Whether a word ends at the dot of a link that is written without {@code http}. */
  private static boolean isInLink(String text, int end, int length) {
    if (text.charAt(end) != '.' || end + 1 >= length || !isLetter(text, end + 1)) {
      return false;
    }
    int at = end + 2;
    while (at < length && !Character.isWhitespace(text.charAt(at))) {
      if (text.charAt(at) == '/') {
        return true;
      }
      at++;
    }
    return false;
  }

  /** To the next blank; a mark in brackets and an HTML entity end where they close. */
  private static int endOfSkipped(String text, int start, int length) {
    char closing = text.charAt(start) == '[' ? ']' : text.charAt(start) == '&' ? ';' : ' ';
    int at = start + 1;
    while (at < length && !Character.isWhitespace(text.charAt(at))) {
      if (text.charAt(at) == closing) {
        return at + 1;
      }
      at++;
    }
    return at;
  }

  private static int endOfWord(String text, int start, int length) {
    int end = start;
    while (end < length && (isLetter(text, end) || isApostrophe(text, end, length))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return Math.min(end, length);
  }

  private static boolean isApostrophe(String text, int at, int length) {
    char c = text.charAt(at);
    return (c == '\'' || c == '’') && at + 1 < length && isLetter(text, at + 1);
  }

  private static boolean isLetter(String text, int at) {
    int character = text.codePointAt(at);
    return Character.isLetter(character)
        || Character.getType(character) == Character.NON_SPACING_MARK;
  }
}
