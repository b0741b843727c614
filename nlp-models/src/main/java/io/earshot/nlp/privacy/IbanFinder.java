package io.earshot.nlp.privacy;

import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * International bank account numbers (ISO 13616): the length must be that of the country and the
 * remainder modulo 97 must be 1.
 */
final class IbanFinder implements SpanFinder {
  private static final Map<String, Integer> LENGTHS = CueFile.numbers("iban-lengths.txt");
  private static final int SHORTEST = 15;

  @Override
  public void find(String text, Consumer<PersonalDataSpan> found) {
    for (int at = 0; at + SHORTEST <= text.length(); at++) {
      boolean wordStart = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      if (wordStart
          && Ascii.isLetter(text.charAt(at))
          && Ascii.isLetter(text.charAt(at + 1))
          && Ascii.isDigit(text.charAt(at + 2))) {
        int end = endOfIban(text, at);
        if (end > at) {
          found.accept(new PersonalDataSpan(PersonalDataKind.IBAN, at, end));
          at = end - 1;
        }
      }
    }
  }

  private static int endOfIban(String text, int start) {
    Integer length = LENGTHS.get(text.substring(start, start + 2).toUpperCase(Locale.ROOT));
    if (length == null) {
      return start;
    }
    StringBuilder number = new StringBuilder(length);
    int at = start;
    while (at < text.length() && number.length() < length) {
      char c = text.charAt(at);
      if (Ascii.isLetterOrDigit(c)) {
        number.append(c);
      } else if ((c != ' ' && c != '-') || !isGroupEnd(text, at)) {
        return start;
      }
      at++;
    }
    boolean wordEnd = at == text.length() || !Character.isLetterOrDigit(text.charAt(at));
    return number.length() == length && wordEnd && remainder(number) == 1 ? at : start;
  }

  /** A blank or hyphen may stand between two parts, not at an end, and only one at a time. */
  private static boolean isGroupEnd(String text, int at) {
    return Character.isLetterOrDigit(text.charAt(at - 1))
        && at + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(at + 1));
  }

  private static int remainder(CharSequence number) {
    int remainder = 0;
    for (int i = 0; i < number.length(); i++) {
      int value = Character.digit(number.charAt((i + 4) % number.length()), 36);
      remainder = (remainder * (value < 10 ? 10 : 100) + value) % 97;
    }
    return remainder;
  }
}
