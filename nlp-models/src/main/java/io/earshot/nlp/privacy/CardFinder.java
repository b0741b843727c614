package io.earshot.nlp.privacy;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Payment cards: 12 to 19 digits that end with Luhn's check digit, and begin like a card of one of
 * the great networks or stand behind a word for a card.
 */
final class CardFinder implements SpanFinder {
  private static final int FEWEST = 12;
  private static final int MOST = 19;
  private static final int CUE_REACH_WORDS = 3;
  private static final Set<String> CUES = CueFile.words("card-cues.txt");

  @Override
  public void find(String text, Consumer<PersonalDataSpan> found) {
    List<DigitRun> runs = DigitRun.find(text, FEWEST, " -");
    String lowerText = runs.isEmpty() ? text : LowerCase.of(text);
    for (DigitRun run : runs) {
      String digits = run.digits();
      boolean card =
          digits.length() <= MOST
              && hasCheckDigit(digits)
              && (beginsLikeCard(digits) || isAnnounced(lowerText, run));
      if (card) {
        found.accept(new PersonalDataSpan(PersonalDataKind.CARD, run.start(), run.end()));
      }
    }
  }

  private static boolean isAnnounced(String lowerText, DigitRun run) {
    return WordsBefore.of(lowerText, run.start(), CUE_REACH_WORDS).stream()
        .anyMatch(CUES::contains);
  }

  /** Visa, Mastercard, American Express, Diners, Discover, JCB, UnionPay, Maestro. */
  private static boolean beginsLikeCard(String digits) {
    int four = Integer.parseInt(digits.substring(0, 4));
    int two = four / 100;
    boolean maestro = two == 50 || (two >= 56 && two <= 69);
    return switch (digits.length()) {
      case 12 -> maestro;
      case 13 -> four / 1000 == 4 || maestro;
      case 14 -> two == 30 || two == 36 || two == 38 || two == 39 || maestro;
      case 15 -> two == 34 || two == 37 || four == 1800 || four == 2131 || maestro;
      default ->
          four / 1000 == 4
              || (two >= 51 && two <= 55)
              || (four >= 2221 && four <= 2720)
              || two == 35
              || maestro;
    };
  }

  private static boolean hasCheckDigit(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int doubled = i % 2 == 1 ? digit * 2 : digit;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 == 0;
  }
}
