package io.earshot.nlp.linear;

import java.util.Map;

/** Undoes the HTML escapes that collected posts often still carry. Linear time. */
final class HtmlEntities {
  private static final Map<String, String> NAMED =
      Map.of(
          "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "hellip", "…");

  /** The longest name or number that is looked at. */
  private static final int LONGEST_NAME = 8;

  private HtmlEntities() {}

  /**
   * The text with its entities replaced, twice over, since collected posts may be escaped twice.
   */
  static String unescape(String text) {
    int first = text.indexOf('&');
    if (first < 0) {
      return text;
    }
    String once = unescapeFrom(text, first);
    int again = once.indexOf('&', first);
    return again < 0 ? once : unescapeFrom(once, again);
  }

  private static String unescapeFrom(String text, int first) {
    StringBuilder plain = new StringBuilder(text.length()).append(text, 0, first);
    int at = first;
    while (at < text.length()) {
      char c = text.charAt(at);
      int end = c == '&' ? endOfEntity(text, at) : -1;
      String replacement = end < 0 ? null : replacement(text.substring(at + 1, end));
      if (replacement == null) {
        plain.append(c);
        at++;
      } else {
        plain.append(replacement);
        at = end + 1;
      }
    }
    return plain.toString();
  }

  private static int endOfEntity(String text, int at) {
    int latest = Math.min(text.length(), at + 2 + LONGEST_NAME);
    for (int end = at + 1; end < latest; end++) {
      if (text.charAt(end) == ';') {
        return end;
      }
    }
    return -1;
  }

  private static String replacement(String name) {
    if (!name.startsWith("#")) {
      return NAMED.get(name);
    }
    boolean hexadecimal = name.startsWith("#x") || name.startsWith("#X");
    int number = number(name.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
    return Character.isValidCodePoint(number) && number >= ' ' ? Character.toString(number) : null;
  }

  private static int number(String digits, int radix) {
    int number = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = Character.digit(digits.charAt(i), radix);
      if (digit < 0 || number > Character.MAX_CODE_POINT) {
        return -1;
      }
      number = number * radix + digit;
    }
    return digits.isEmpty() ? -1 : number;
  }
}
