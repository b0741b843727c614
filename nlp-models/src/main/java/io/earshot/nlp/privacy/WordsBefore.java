package io.earshot.nlp.privacy;

import java.util.ArrayList;
import java.util.List;

/** The words that lead to a place in a text. */
final class WordsBefore {
  private static final int LONGEST_WORD = 40;
  private static final int MOST_BLANKS = 4;

  private WordsBefore() {}

  /**
   * The words before an offset, the nearest first, lower case. Stops at a line end, unless a colon
   * leads over it, and at square brackets. A {@code #} counts as a word.
   *
   * @param lowerText the text in lower case
   * @param most how many words at most
   */
  static List<String> of(String lowerText, int offset, int most) {
    List<String> words = new ArrayList<>();
    int at = offset;
    while (at > 0 && words.size() < most) {
      char c = lowerText.charAt(at - 1);
      if (c == '[' || c == ']' || (c == '\n' && !isLedOver(lowerText, at - 1))) {
        break;
      }
      if (Character.isLetter(c) || c == 'º') {
        int end = at;
        while (at > 0 && end - at < LONGEST_WORD && isInWord(lowerText.charAt(at - 1))) {
          at--;
        }
        words.add(lowerText.substring(at, end));
      } else if (Character.isDigit(c)) {
        break;
      } else {
        if (c == '#') {
          words.add("#");
        }
        at--;
      }
    }
    return words;
  }

  private static boolean isLedOver(String lowerText, int lineEnd) {
    int at = lineEnd;
    while (at > 0 && at > lineEnd - MOST_BLANKS && " \r".indexOf(lowerText.charAt(at - 1)) >= 0) {
      at--;
    }
    return at > 0 && lowerText.charAt(at - 1) == ':';
  }

  private static boolean isInWord(char c) {
    return Character.isLetter(c) || c == 'º' || c == '-' || c == '’' || c == '\'';
  }
}
