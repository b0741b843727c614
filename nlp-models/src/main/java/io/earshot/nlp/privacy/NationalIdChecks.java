package io.earshot.nlp.privacy;

import java.util.Locale;
import java.util.Set;

/** The checksums of national numbers. Each takes the digits, or digits and letters, alone. */
final class NationalIdChecks {
  private static final String SPANISH_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";

  /** What the letters and digits at odd places of a codice fiscale count, 0-9 and A-Z alike. */
  private static final int[] ITALIAN_ODD = {
    1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
  };

  private static final Set<String> UNUSED_PREFIXES =
      Set.of("BG", "GB", "KN", "NK", "NT", "TN", "ZZ");

  private NationalIdChecks() {}

  /** Burgerservicenummer: the "eleven test". */
  static boolean isDutch(String digits) {
    int sum = -digit(digits, 8);
    for (int i = 0; i < 8; i++) {
      sum += (9 - i) * digit(digits, i);
    }
    return sum % 11 == 0 && !digits.equals("000000000");
  }

  /** Steuerliche Identifikationsnummer: ISO 7064, modulo 11 and 10. */
  static boolean isGerman(String digits) {
    int product = 10;
    for (int i = 0; i < 10; i++) {
      int sum = (digit(digits, i) + product) % 10;
      product = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    return digits.charAt(0) != '0' && (11 - product) % 10 == digit(digits, 10);
  }

  /**
   * Rentenversicherungsnummer: area, day, month and year of birth, first letter of the name at
   * birth, serial number and a check digit, which is the sum of the cross sums of what the places
   * weigh (VKVV section 2). Numbers of people whose date of birth is not proven may have another
   * form and are not found.
   */
  static boolean isGermanPension(String shown) {
    if (!isMonthAndDay(shown.substring(4, 6), shown.substring(2, 4))) {
      return false;
    }
    int letter = shown.charAt(8) - 'A' + 1;
    String digits = shown.substring(0, 8) + letter / 10 + letter % 10 + shown.substring(9, 11);
    int[] weights = {2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1};
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      int product = weights[i] * digit(digits, i);
      sum += product / 10 + product % 10;
    }
    return sum % 10 == digit(shown, 11);
  }

  /** Isikukood: century and sex, a date, and a check digit with two series of weights. */
  static boolean isEstonian(String digits) {
    int century = digit(digits, 0);
    if (century < 1
        || century > 8
        || !isMonthAndDay(digits.substring(3, 5), digits.substring(5, 7))) {
      return false;
    }
    int first = 0;
    int second = 0;
    for (int i = 0; i < 10; i++) {
      first += digit(digits, i) * (i % 9 + 1);
      second += digit(digits, i) * ((i + 2) % 9 + 1);
    }
    int check = first % 11 < 10 ? first % 11 : second % 11 % 10;
    return check == digit(digits, 10);
  }

  /** Personas kods: day, month, year and a check digit; those that begin with 32 have none. */
  static boolean isLatvian(String digits) {
    if (digits.startsWith("32")) {
      return true;
    }
    int[] weights = {1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 1101;
    for (int i = 0; i < 10; i++) {
      sum -= weights[i] * digit(digits, i);
    }
    return isMonthAndDay(digits.substring(2, 4), digits.substring(0, 2))
        && Math.floorMod(sum, 11) % 10 == digit(digits, 10);
  }

  /** Numéro de sécurité sociale: 13 digits and 97 less their remainder. */
  static boolean isFrench(String digits) {
    long number = Long.parseLong(digits.substring(0, 13));
    int key = Integer.parseInt(digits.substring(13));
    boolean sex = digits.charAt(0) == '1' || digits.charAt(0) == '2';
    return sex && key == 97 - number % 97;
  }

  /** The same of those born in Corsica: 2A counts as 19 and 2B as 18. */
  static boolean isCorsican(String shown) {
    String department = shown.substring(5, 7);
    boolean north = department.equals("2B");
    String digits = shown.substring(0, 5) + (north ? "18" : "19") + shown.substring(7);
    return (north || department.equals("2A"))
        && digits.chars().allMatch(c -> Ascii.isDigit((char) c))
        && isFrench(digits);
  }

  /** NHS number: ten digits, the last of them a check digit modulo 11. */
  static boolean isNhs(String digits) {
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += (10 - i) * digit(digits, i);
    }
    return (11 - sum % 11) % 11 == digit(digits, 9);
  }

  /** National Insurance number, by its shape and the prefixes that are given out. */
  static boolean isBritishInsurance(String shown) {
    String prefix = shown.substring(0, 2);
    return "ABCEGHJKLMNOPRSTWXYZ".indexOf(prefix.charAt(0)) >= 0
        && "ABCEGHJKLMNPRSTWXYZ".indexOf(prefix.charAt(1)) >= 0
        && !UNUSED_PREFIXES.contains(prefix)
        && shown.substring(2, 8).chars().allMatch(c -> Ascii.isDigit((char) c))
        && "ABCD".indexOf(shown.charAt(8)) >= 0;
  }

  /** Number of a German identity card: nine digits or letters and a check digit, weights 7 3 1. */
  static boolean isGermanCard(String shown) {
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      int value = Character.digit(shown.charAt(i), 36);
      if (value < 0 || !Ascii.isLetterOrDigit(shown.charAt(i))) {
        return false;
      }
      sum += value * (i % 3 == 0 ? 7 : i % 3 == 1 ? 3 : 1);
    }
    return Ascii.isDigit(shown.charAt(9)) && sum % 10 == digit(shown, 9);
  }

  /** DNI and NIE: the letter tells the remainder modulo 23. */
  static boolean isSpanish(String shown) {
    String upper = shown.toUpperCase(Locale.ROOT);
    int foreigner = "XYZ".indexOf(upper.charAt(0));
    String digits = (foreigner < 0 ? "" + upper.charAt(0) : "" + foreigner) + upper.substring(1, 8);
    return digits.chars().allMatch(c -> Ascii.isDigit((char) c))
        && SPANISH_LETTERS.charAt(Integer.parseInt(digits) % 23) == upper.charAt(8);
  }

  /** Codice fiscale: letters and digits at odd and even places count differently. */
  static boolean isItalian(String shown) {
    String upper = shown.toUpperCase(Locale.ROOT);
    int sum = 0;
    for (int i = 0; i < 16; i++) {
      char c = upper.charAt(i);
      boolean digitPlace = i == 6 || i == 7 || i == 9 || i == 10 || (i >= 12 && i <= 14);
      boolean digit = Ascii.isDigit(c);
      if (digitPlace != digit || !Ascii.isLetterOrDigit(c)) {
        return false;
      }
      int value = digit ? c - '0' : c - 'A';
      sum += i == 15 ? 0 : i % 2 == 0 ? ITALIAN_ODD[value] : value;
    }
    return upper.charAt(15) == 'A' + sum % 26;
  }

  private static boolean isMonthAndDay(String month, String day) {
    int monthNumber = Integer.parseInt(month);
    int dayNumber = Integer.parseInt(day);
    return monthNumber >= 1 && monthNumber <= 12 && dayNumber >= 1 && dayNumber <= 31;
  }

  private static int digit(String digits, int at) {
    return digits.charAt(at) - '0';
  }
}
