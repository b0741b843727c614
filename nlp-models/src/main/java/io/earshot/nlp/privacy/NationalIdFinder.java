package io.earshot.nlp.privacy;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * National identity, tax, health and social security numbers of the countries of the eight
 * languages. Those whose shape and checksum rarely come about by chance stand alone (Estonia,
 * France, Italy, Latvia, Spain, and by shape the United States and the British National Insurance);
 * the Dutch and German numbers, the British NHS number and a Latvian one without its hyphen need a
 * cue word before them.
 */
final class NationalIdFinder implements SpanFinder {
  private static final int FEWEST_CHARS = 9;
  private static final int CUE_REACH_WORDS = 4;

  /** Chars of a Spanish number before its hyphen. */
  private static final int BEFORE_HYPHEN = 8;

  /** Chars of an insurance number before its first blank. */
  private static final int BEFORE_BLANK = 2;

  private static final Set<String> DUTCH_CUES =
      Set.of("bsn", "burgerservicenummer", "sofinummer", "sofi");
  private static final Set<String> NHS_CUES = Set.of("nhs");
  private static final Set<String> GERMAN_CARD_CUES =
      Set.of("personalausweis", "ausweis", "personalausweisnummer", "ausweisnummer", "ausweisnr");

  /** {@code QQ 12 34 56 C}, as it stands on letters. */
  private static final Pattern SPACED_INSURANCE =
      Pattern.compile("(?<![A-Za-z0-9])[A-Z]{2} \\d{2} \\d{2} \\d{2} [A-D](?![A-Za-z0-9])");

  /** A DNI or NIE with a hyphen before its letter, as it stands on many forms. */
  private static final Pattern HYPHENED_SPANISH =
      Pattern.compile("(?<![A-Za-z0-9])[0-9XYZxyz]\\d{7}-[A-Za-z](?![A-Za-z0-9])");

  private static final Set<String> LATVIAN_CUES = Set.of("personas", "kods", "kodu", "pk");
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
    findHyphened(text, found);
    findSpaced(text, found);
  }

  /** Tried only where a hyphen stands behind a digit: most texts have few. */
  private static void findHyphened(String text, Consumer<PersonalDataSpan> found) {
    Matcher matcher = HYPHENED_SPANISH.matcher(text).useTransparentBounds(true);
    for (int at = text.indexOf('-'); at >= 0; at = text.indexOf('-', at + 1)) {
      int start = at - BEFORE_HYPHEN;
      if (start >= 0
          && Ascii.isDigit(text.charAt(at - 1))
          && matcher.region(start, text.length()).lookingAt()
          && NationalIdChecks.isSpanish(matcher.group().replace("-", ""))) {
        found.accept(
            new PersonalDataSpan(PersonalDataKind.NATIONAL_ID, matcher.start(), matcher.end()));
      }
    }
  }

  /** Tried only where a blank stands behind a capital letter. */
  private static void findSpaced(String text, Consumer<PersonalDataSpan> found) {
    Matcher matcher = SPACED_INSURANCE.matcher(text).useTransparentBounds(true);
    for (int at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
      int start = at - BEFORE_BLANK;
      if (start >= 0
          && Ascii.isUpper(text.charAt(at - 1))
          && matcher.region(start, text.length()).lookingAt()
          && NationalIdChecks.isBritishInsurance(matcher.group().replace(" ", ""))) {
        found.accept(
            new PersonalDataSpan(PersonalDataKind.NATIONAL_ID, matcher.start(), matcher.end()));
      }
    }
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
