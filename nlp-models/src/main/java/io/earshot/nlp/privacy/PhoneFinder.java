package io.earshot.nlp.privacy;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Phone numbers by libphonenumber. Since most digits in posts are prices, dates and flights, only
 * runs of at least seven digits are shown to it, and a number without a country code must be
 * announced by a cue word or be written as one writes numbers: from 0, with a bracketed or American
 * area code.
 */
final class PhoneFinder implements SpanFinder {
  private static final int FEWEST_DIGITS = 7;
  private static final int MOST_DIGITS = 15;
  private static final int LONGEST = 32;
  private static final int CUE_REACH_WORDS = 4;
  private static final int MOST_TRIES = 5;

  /** Countries of the eight languages, most inhabitants first, so that the answer is the same. */
  private static final List<String> REGIONS =
      List.of("US", "DE", "GB", "FR", "IT", "ES", "CA", "NL", "BE", "AT", "CH", "IE", "LV", "EE");

  /**
   * The country codes of those regions where a national number is written with a 0 that is not
   * dialled from abroad; in Italy alone it is.
   */
  private static final int[] TRUNK_ZERO = {49, 44, 33, 31, 32, 43, 41, 353};

  private static final int ITALY = 39;

  private static final String UNKNOWN_REGION = "ZZ";
  private static final Set<String> CUES = CueFile.words("phone-cues.txt");
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  @Override
  public void find(String text, Consumer<PersonalDataSpan> found) {
    String lowerText = null;
    int at = 0;
    while (at < text.length()) {
      if (!Ascii.isDigit(text.charAt(at)) && text.charAt(at) != '+' && text.charAt(at) != '(') {
        at++;
        continue;
      }
      int start = at;
      int digits = 0;
      int end = at;
      while (at < text.length() && isNumberChar(text.charAt(at)) && at - start < LONGEST) {
        if (Ascii.isDigit(text.charAt(at))) {
          digits++;
          end = at + 1;
        }
        at++;
      }
      if (digits >= FEWEST_DIGITS && digits <= MOST_DIGITS && isFree(text, start, end)) {
        lowerText = lowerText == null ? LowerCase.of(text) : lowerText;
        PersonalDataSpan number =
            number(text.substring(start, end), start, isAnnounced(lowerText, start));
        if (number != null) {
          int to = number.end() == end ? extensionEnd(text, end) : number.end();
          found.accept(new PersonalDataSpan(PersonalDataKind.PHONE, number.start(), to));
        }
      }
    }
  }

  private static boolean isAnnounced(String lowerText, int start) {
    return WordsBefore.of(lowerText, start, CUE_REACH_WORDS).stream().anyMatch(CUES::contains);
  }

  /** The number in a candidate, or null when there is none. */
  private static PersonalDataSpan number(String candidate, int offset, boolean announced) {
    boolean international = candidate.startsWith("+") || candidate.startsWith("00");
    boolean plausible = international || announced || looksLikeNumber(candidate);
    boolean amount = DateShape.isAmount(candidate) && !announced;
    if (!plausible || amount || DateShape.matches(candidate)) {
      return null;
    }
    if (isBare(candidate)) {
      boolean taken = international || announced || isGivenOut(candidate);
      return taken ? span(offset, offset + candidate.length()) : null;
    }
    List<String> regions = candidate.startsWith("+") ? List.of(UNKNOWN_REGION) : REGIONS;
    for (String region : regions) {
      Iterator<PhoneNumberMatch> matches =
          NUMBERS.findNumbers(candidate, region, Leniency.VALID, MOST_TRIES).iterator();
      if (matches.hasNext()) {
        PhoneNumberMatch match = matches.next();
        return span(offset + match.start(), offset + match.end());
      }
    }
    // Well announced and no number that is given out: a typing error is personal data all the same.
    boolean dotted = candidate.indexOf('.') >= 0;
    return international || (announced && !dotted)
        ? span(offset, offset + candidate.length())
        : null;
  }

  /**
   * {@code 01712345678}, {@code +491712345678}: in digits alone there is one number or none, so
   * that the library need not look for others, which takes it seven times as long. 011 may lead
   * abroad.
   */
  private static boolean isBare(String candidate) {
    int from = candidate.charAt(0) == '+' ? 1 : 0;
    return !candidate.startsWith("011")
        && candidate.chars().skip(from).allMatch(c -> Ascii.isDigit((char) c));
  }

  private static boolean isGivenOut(String national) {
    PhoneNumber number = new PhoneNumber().setNationalNumber(Long.parseLong(national));
    for (int country : TRUNK_ZERO) {
      if (NUMBERS.isValidNumber(number.setCountryCode(country))) {
        return true;
      }
    }
    return NUMBERS.isValidNumber(number.setCountryCode(ITALY).setItalianLeadingZero(true));
  }

  private static PersonalDataSpan span(int start, int end) {
    return new PersonalDataSpan(PersonalDataKind.PHONE, start, end);
  }

  /** {@code 0171 ...}, {@code (212) ...}, {@code 212-555-0100}, {@code 1-800-...}. */
  private static boolean looksLikeNumber(String candidate) {
    if (candidate.startsWith("0") || candidate.startsWith("(")) {
      return true;
    }
    int from = candidate.startsWith("1-") || candidate.startsWith("1 ") ? 2 : 0;
    return candidate.length() - from == 12
        && isSeparator(candidate.charAt(from + 3))
        && candidate.charAt(from + 3) == candidate.charAt(from + 7);
  }

  private static boolean isSeparator(char c) {
    return c == '-' || c == '.' || c == ' ';
  }

  private static boolean isNumberChar(char c) {
    return Ascii.isDigit(c) || "+()-./ \u00A0".indexOf(c) >= 0;
  }

  private static boolean isFree(String text, int start, int end) {
    boolean after = end == text.length() || isFreeAfter(text.charAt(end)) || isExtension(text, end);
    return after && (start == 0 || isFreeBefore(text, start - 1));
  }

  private static boolean isFreeAfter(char c) {
    return !Character.isLetterOrDigit(c)
        && Character.getType(c) != Character.CURRENCY_SYMBOL
        && c != '%';
  }

  private static boolean isFreeBefore(String text, int at) {
    char c = text.charAt(at);
    if (c == ':' || c == ',') {
      // "Tel:" and "Anna,", but neither "10:" nor "1,".
      return at == 0 || !Character.isDigit(text.charAt(at - 1));
    }
    return !Character.isLetterOrDigit(c)
        && "@#=_&".indexOf(c) < 0
        && Character.getType(c) != Character.CURRENCY_SYMBOL;
  }

  /** {@code x123} behind a number. */
  private static boolean isExtension(String text, int at) {
    return text.charAt(at) == 'x' && at + 1 < text.length() && Ascii.isDigit(text.charAt(at + 1));
  }

  private static int extensionEnd(String text, int end) {
    int at = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
    if (at == text.length() || !isExtension(text, at)) {
      return end;
    }
    int extension = at + 1;
    while (extension < text.length() && Ascii.isDigit(text.charAt(extension))) {
      extension++;
    }
    return extension;
  }
}
