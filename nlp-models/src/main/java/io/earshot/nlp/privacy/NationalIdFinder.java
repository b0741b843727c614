package io.earshot.nlp.privacy;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * National identity, tax and social security numbers of the countries of the eight languages. Those
 * whose shape and checksum rarely come about by chance stand alone (Estonia, France, Italy, Latvia,
 * Spain, and the United States by shape); the Dutch and the German number, plain digits, need a cue
 * word before them.
 */
final class NationalIdFinder implements SpanFinder {
  private static final int FEWEST_CHARS = 9;
  private static final int CUE_REACH_WORDS = 4;
  private static final Set<String> DUTCH_CUES =
      Set.of("bsn", "burgerservicenummer", "sofinummer", "sofi");
  private static final Set<String> GERMAN_CUES =
      Set.of("steuer-id", "steuerid", "steuernummer", "steueridentifikationsnummer", "idnr");

  @Override
  public void find(String text, Consumer<PersonalDataSpan> found) {
    List<DigitRun> runs = DigitRun.find(text, FEWEST_CHARS, " -.");
    String lowerText = runs.isEmpty() ? text : LowerCase.of(text);
    for (DigitRun run : runs) {
      if (isDigitId(text, lowerText, run)) {
        found.accept(new PersonalDataSpan(PersonalDataKind.NATIONAL_ID, run.start(), run.end()));
      }
    }
    findWithLetters(text, found);
  }

  private static boolean isDigitId(String text, String lowerText, DigitRun run) {
    String digits = run.digits();
    String shown = text.substring(run.start(), run.end());
    return switch (digits.length()) {
      case 9 -> isAmerican(shown) || isDutch(digits, lowerText, run);
      case 11 -> isBaltic(digits, shown) || isGerman(digits, lowerText, run);
      case 15 -> NationalIdChecks.isFrench(digits);
      default -> false;
    };
  }

  private static boolean isDutch(String digits, String lowerText, DigitRun run) {
    return NationalIdChecks.isDutch(digits) && isAnnounced(lowerText, run, DUTCH_CUES);
  }

  private static boolean isGerman(String digits, String lowerText, DigitRun run) {
    return NationalIdChecks.isGerman(digits) && isAnnounced(lowerText, run, GERMAN_CUES);
  }

  /** Latvians write a hyphen after the date, Estonians nothing. */
  private static boolean isBaltic(String digits, String shown) {
    return shown.length() == 12
        ? shown.charAt(6) == '-' && NationalIdChecks.isLatvian(digits)
        : shown.length() == 11 && NationalIdChecks.isEstonian(digits);
  }

  private static boolean isAnnounced(String lowerText, DigitRun run, Set<String> cues) {
    return WordsBefore.of(lowerText, run.start(), CUE_REACH_WORDS).stream()
        .anyMatch(cues::contains);
  }

  /** {@code 123-45-6789}; areas 000, 666 and from 900 on are not given out. */
  private static boolean isAmerican(String shown) {
    if (shown.length() != 11 || shown.charAt(3) != '-' || shown.charAt(6) != '-') {
      return false;
    }
    String area = shown.substring(0, 3);
    return !area.equals("000")
        && !area.equals("666")
        && area.charAt(0) != '9'
        && !shown.startsWith("00", 4)
        && !shown.endsWith("0000");
  }

  private static void findWithLetters(String text, Consumer<PersonalDataSpan> found) {
    int at = 0;
    while (at < text.length()) {
      if (!Character.isLetterOrDigit(text.charAt(at))) {
        at++;
        continue;
      }
      int start = at;
      while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
        at++;
      }
      boolean spanish = at - start == 9 && NationalIdChecks.isSpanish(text.substring(start, at));
      boolean italian = at - start == 16 && NationalIdChecks.isItalian(text.substring(start, at));
      if (spanish || italian) {
        found.accept(new PersonalDataSpan(PersonalDataKind.NATIONAL_ID, start, at));
      }
    }
  }
}
