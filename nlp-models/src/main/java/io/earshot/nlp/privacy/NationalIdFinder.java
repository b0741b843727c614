package io.earshot.nlp.privacy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * National identity, tax, health and social security numbers of the countries of the eight
 * languages. Those whose shape and checksum rarely come about by chance stand alone (Estonia,
 * France, Italy, Latvia, Spain, the German pension number, and by shape the United States and the
 * British National Insurance); the Dutch number, the German tax number, the British NHS number, a
 * Spanish one in pieces and a Latvian one without its hyphen need a cue word before them.
 */
final class NationalIdFinder implements SpanFinder {
  private static final int FEWEST_CHARS = 9;
  private static final int CUE_REACH_WORDS = 4;

  /** None of {@link #WRITTEN} has fewer. */
  private static final int FEWEST_DIGITS_WRITTEN = 6;

  private static final Set<String> DUTCH_CUES =
      Set.of("bsn", "burgerservicenummer", "sofinummer", "sofi");
  private static final Set<String> NHS_CUES = Set.of("nhs");
  private static final Set<String> GERMAN_CARD_CUES =
      Set.of("personalausweis", "ausweis", "personalausweisnummer", "ausweisnummer", "ausweisnr");

  private static final Set<String> LATVIAN_CUES = Set.of("personas", "kods", "kodu", "pk");
  private static final Set<String> GERMAN_CUES =
      Set.of(
          "steuer",
          "steuer-id",
          "steuerid",
          "steuernummer",
          "steueridentifikationsnummer",
          "steuer-identifikationsnummer",
          "identifikationsnummer",
          "idnr");

  private static final Pattern BETWEEN = Pattern.compile("[ .-]");

  /** Shapes in several pieces, as numbers with letters stand on cards and forms. */
  private static final List<Written> WRITTEN =
      List.of(
          // QQ 12 34 56 C, as on letters
          Written.of("[A-Z]{2} \\d{2} \\d{2} \\d{2} [A-D]", NationalIdChecks::isBritishInsurance),
          // a DNI or NIE with a hyphen before its letter
          Written.of("[0-9XYZ]\\d{7}-[A-Z]", NationalIdChecks::isSpanish),
          // the same with blanks, dots and further hyphens: much looks so
          Written.of(
              "(?:[XYZ][ -]?\\d{7}|\\d{8}|\\d{2}\\.\\d{3}\\.\\d{3})[ -]?[A-Z]",
              NationalIdChecks::isSpanish, "dni", "nie", "nif", "documento"),
          Written.of(
              "[A-Z]{3} [A-Z]{3} \\d{2}[A-Z]\\d{2} [A-Z]\\d{3}[A-Z]", NationalIdChecks::isItalian),
          Written.of("\\d{2} ?\\d{6} ?[A-Z] ?\\d{2} ?\\d", NationalIdChecks::isGermanPension));

  /**
   * One such shape.
   *
   * @param check of the number without what stands between its pieces, in capitals
   * @param cues one of which must stand before it; none are needed where there are none
   */
  private record Written(Pattern pattern, Predicate<String> check, Set<String> cues) {
    static Written of(String shape, Predicate<String> check, String... cues) {
      Pattern pattern =
          Pattern.compile("(?<![A-Za-z0-9])" + shape + "(?![A-Za-z0-9])", Pattern.CASE_INSENSITIVE);
      return new Written(pattern, check, Set.of(cues));
    }

    void find(String text, String lowerText, Consumer<PersonalDataSpan> found) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        String number = BETWEEN.matcher(matcher.group()).replaceAll("").toUpperCase(Locale.ROOT);
        if (check.test(number)
            && (cues.isEmpty() || isAnnounced(lowerText, matcher.start(), cues))) {
          found.accept(
              new PersonalDataSpan(PersonalDataKind.NATIONAL_ID, matcher.start(), matcher.end()));
        }
      }
    }
  }

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
      case 10 -> NationalIdChecks.isNhs(digits) && isAnnounced(lowerText, run.start(), NHS_CUES);
      case 11 ->
          isBaltic(digits, shown)
              || isGerman(digits, lowerText, run)
              || isBareLatvian(digits, lowerText, run);
      case 15 -> NationalIdChecks.isFrench(digits);
      default -> false;
    };
  }

  private static boolean isDutch(String digits, String lowerText, DigitRun run) {
    return NationalIdChecks.isDutch(digits) && isAnnounced(lowerText, run.start(), DUTCH_CUES);
  }

  private static boolean isGerman(String digits, String lowerText, DigitRun run) {
    return NationalIdChecks.isGerman(digits) && isAnnounced(lowerText, run.start(), GERMAN_CUES);
  }

  /** Latvians write a hyphen after the date, Estonians nothing. */
  private static boolean isBaltic(String digits, String shown) {
    return shown.length() == 12
        ? shown.charAt(6) == '-' && NationalIdChecks.isLatvian(digits)
        : shown.length() == 11 && NationalIdChecks.isEstonian(digits);
  }

  private static boolean isBareLatvian(String digits, String lowerText, DigitRun run) {
    return NationalIdChecks.isLatvian(digits) && isAnnounced(lowerText, run.start(), LATVIAN_CUES);
  }

  private static boolean isAnnounced(String lowerText, int start, Set<String> cues) {
    return WordsBefore.of(lowerText, start, CUE_REACH_WORDS).stream().anyMatch(cues::contains);
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
    String lowerText = null; // made once, when the first card number needs it
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
      String shown = text.substring(start, at);
      boolean card = shown.length() == 10 && NationalIdChecks.isGermanCard(shown);
      if (card && lowerText == null) {
        lowerText = LowerCase.of(text);
      }
      if (card ? isAnnounced(lowerText, start, GERMAN_CARD_CUES) : isIdWithLetters(shown)) {
        found.accept(new PersonalDataSpan(PersonalDataKind.NATIONAL_ID, start, at));
      }
    }
    if (hasDigits(text)) {
      String lower = lowerText == null ? LowerCase.of(text) : lowerText;
      for (Written shape : WRITTEN) {
        shape.find(text, lower, found);
      }
    }
  }

  /** Whether there are enough for a number in pieces: most texts have fewer, and are done fast. */
  private static boolean hasDigits(String text) {
    int digits = 0;
    for (int at = 0; at < text.length() && digits < FEWEST_DIGITS_WRITTEN; at++) {
      digits += Ascii.isDigit(text.charAt(at)) ? 1 : 0;
    }
    return digits == FEWEST_DIGITS_WRITTEN;
  }

  private static boolean isIdWithLetters(String shown) {
    return switch (shown.length()) {
      case 9 -> NationalIdChecks.isSpanish(shown) || NationalIdChecks.isBritishInsurance(shown);
      case 15 -> NationalIdChecks.isCorsican(shown);
      case 16 -> NationalIdChecks.isItalian(shown);
      default -> false;
    };
  }
}
