package io.earshot.nlp.privacy;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A word of a run that may be an address.
 *
 * @param kind what kind of word it is
 * @param lower the word in lower case
 * @param start offset of its first char
 * @param end offset behind its last char
 * @param broken whether a comma or a new line stands before it
 * @param capital whether it begins with a capital letter
 */
record AddressPart(Kind kind, String lower, int start, int end, boolean broken, boolean capital) {

  enum Kind {
    NUMBER,
    /** Capitalised, or all in small letters in a place that is known to be one. */
    NAME,
    /** Names a street, as a word or by its ending. */
    STREET,
    UNIT,
    BOX,
    /** Offices of the field post, {@code APO AE 09012}. */
    FIELD_POST,
    /** A small word inside names. */
    SMALL
  }

  static final Map<String, Set<String>> WORDS = CueFile.named("address-words.txt");

  private static final Pattern BRITISH_POSTCODE =
      Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]?\\s[0-9][A-Z]{2}");

  private static final int LONGEST_NUMBER = 6;
  private static final int POSTCODE_DIGITS = 5;
  private static final int LONGEST_ABBREVIATION = 4;
  private static final int SHORTEST_ENDING = 3;
  private static final int LONGEST_ENDING = 9;

  /**
   * The word between two offsets as part of a run; null when it can be none.
   *
   * @param corner whether words that join two streets may be part of it
   */
  static AddressPart of(String text, int start, int end, boolean broken, boolean corner) {
    String word = text.substring(start, end);
    String lower = word.toLowerCase(Locale.ROOT);
    boolean small = isAbbreviation(text, start, end) || (corner && listed("joins", lower));
    Kind kind = small && Character.isLowerCase(word.charAt(0)) ? Kind.SMALL : kind(word, lower);
    return kind == null
        ? null
        : new AddressPart(kind, lower, start, end, broken, Character.isUpperCase(word.charAt(0)));
  }

  /** What counts as a number though it is written otherwise. */
  static AddressPart number(String text, int start, int end, boolean broken) {
    String lower = text.substring(start, end).toLowerCase(Locale.ROOT);
    return new AddressPart(Kind.NUMBER, lower, start, end, broken, false);
  }

  /** Whether it and the word behind a blank are a British postcode, {@code SW1A 1AA}. */
  boolean beginsPostcodeBefore(String text, int from, int to) {
    return from == end + 1 && BRITISH_POSTCODE.matcher(text.substring(start, to)).matches();
  }

  boolean isNumber() {
    return kind == Kind.NUMBER;
  }

  /** Whether it is a word for a street in small letters that stands behind the name. */
  boolean isNoBeginning() {
    return kind == Kind.STREET && !capital && listed("never-first", lower);
  }

  /** Whether it joins two streets that cross. */
  boolean joins() {
    return listed("joins", lower);
  }

  /** Whether it is a number as long as most postcodes. */
  boolean isPostcode() {
    return kind == Kind.NUMBER && lower.length() == POSTCODE_DIGITS;
  }

  /** Whether it tells of a place, not of somebody who lives there. */
  boolean isPlace() {
    return kind == Kind.STREET || kind == Kind.UNIT || kind == Kind.BOX || kind == Kind.FIELD_POST;
  }

  private static Kind kind(String word, String lower) {
    if (Ascii.isDigit(word.charAt(0))) {
      return isHouseNumber(word) ? Kind.NUMBER : null;
    }
    boolean capital = Character.isUpperCase(word.charAt(0));
    if (listed("unit", lower)) {
      return Kind.UNIT;
    } else if (listed("box", lower)) {
      return Kind.BOX;
    } else if (listed("field-post", lower)) {
      return Kind.FIELD_POST;
    } else if (listed(capital ? "street" : "small-street", lower)
        || endsLike(capital ? "street-ending" : "small-ending", lower)) {
      return Kind.STREET;
    } else if (capital) {
      return Kind.NAME;
    }
    return listed("particle", lower) ? Kind.SMALL : null;
  }

  static boolean listed(String list, String lower) {
    return WORDS.get(list).contains(lower);
  }

  /** A short word, a dot and a number: {@code rkp. 18}. */
  private static boolean isAbbreviation(String text, int start, int end) {
    return end - start <= LONGEST_ABBREVIATION
        && end + 2 < text.length()
        && text.charAt(end) == '.'
        && text.charAt(end + 1) == ' '
        && Ascii.isDigit(text.charAt(end + 2));
  }

  private static boolean endsLike(String list, String lower) {
    for (int length = SHORTEST_ENDING;
        length <= LONGEST_ENDING && length + SHORTEST_ENDING <= lower.length();
        length++) {
      if (listed(list, lower.substring(lower.length() - length))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Up to six digits, a letter, a second number or the mark of a floor behind: {@code 12}, {@code
   * 12b}, {@code 3-5}, {@code 3ºB}.
   */
  private static boolean isHouseNumber(String word) {
    int digits = 0;
    while (digits < word.length() && Ascii.isDigit(word.charAt(digits))) {
      digits++;
    }
    String rest = word.substring(digits);
    boolean second = rest.length() > 1 && rest.length() <= 5 && rest.charAt(0) == '-';
    boolean floor = rest.length() == 2 && "ºª".indexOf(rest.charAt(0)) >= 0;
    return digits <= LONGEST_NUMBER && (rest.length() <= 1 || second || floor);
  }
}
