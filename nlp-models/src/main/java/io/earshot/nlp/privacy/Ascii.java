package io.earshot.nlp.privacy;

/** Letters and digits of ASCII, of which codes and numbers are made; others are text. */
final class Ascii {
  private Ascii() {}

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }

  static boolean isLetter(char c) {
    return isUpper(c) || (c >= 'a' && c <= 'z');
  }

  static boolean isLetterOrDigit(char c) {
    return isDigit(c) || isLetter(c);
  }

  /**
   * Whether a number may begin somewhere in a text: a digit that does not go on a word or a number.
   * Behind an "n" or "º" it may, {@code n5} for number five.
   */
  static boolean beginsNumber(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (isDigit(text.charAt(at)) && (at == 0 || mayPrecedeNumber(text.charAt(at - 1)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayPrecedeNumber(char c) {
    return c == 'n' || c == 'º' || !Character.isLetterOrDigit(c);
  }
}
