package io.earshot.nlp.privacy;

import java.util.function.Consumer;

/**
 * IP addresses, versions 4 and 6. Four small numbers, such as 5.2.4.0, are taken for the version of
 * a program.
 */
final class IpAddressFinder implements SpanFinder {
  private static final int LONGEST = 45;
  private static final int LARGEST_IN_PROGRAM_VERSION = 31;

  @Override
  public void find(String text, Consumer<PersonalDataSpan> found) {
    int at = 0;
    while (at < text.length()) {
      if (!isAddressChar(text.charAt(at))) {
        at++;
        continue;
      }
      int start = at;
      while (at < text.length() && isAddressChar(text.charAt(at))) {
        at++;
      }
      int end = at;
      while (end > start && (text.charAt(end - 1) == '.' || isLoneColon(text, start, end))) {
        end--;
      }
      end = withoutPort(text, start, end);
      boolean free =
          (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
              && (at == text.length() || !Character.isLetterOrDigit(text.charAt(at)));
      if (free && end - start <= LONGEST && isAddress(text.substring(start, end))) {
        found.accept(new PersonalDataSpan(PersonalDataKind.IP, start, end));
      }
    }
  }

  private static boolean isLoneColon(String text, int start, int end) {
    return text.charAt(end - 1) == ':' && (end - 2 < start || text.charAt(end - 2) != ':');
  }

  private static int withoutPort(String text, int start, int end) {
    // Within the candidate only: searching on to the end of the text would make it quadratic.
    String candidate = text.substring(start, end);
    int colon = candidate.indexOf(':');
    int dot = candidate.indexOf('.');
    return dot >= 0 && colon > dot ? start + colon : end;
  }

  private static boolean isAddress(String candidate) {
    return candidate.indexOf(':') < 0 ? isVersion4(candidate) : isVersion6(candidate);
  }

  private static boolean isVersion4(String candidate) {
    String[] parts = candidate.split("\\.", -1);
    if (parts.length != 4) {
      return false;
    }
    int largest = 0;
    for (String part : parts) {
      boolean digits =
          !part.isEmpty()
              && part.length() <= 3
              && part.chars().allMatch(c -> Ascii.isDigit((char) c));
      if (!digits || Integer.parseInt(part) > 255) {
        return false;
      }
      largest = Math.max(largest, Integer.parseInt(part));
    }
    return largest > LARGEST_IN_PROGRAM_VERSION;
  }

  private static boolean isVersion6(String candidate) {
    int gap = candidate.indexOf("::");
    boolean twoGaps = gap >= 0 && candidate.indexOf("::", gap + 1) >= 0;
    if (twoGaps || candidate.indexOf('.') >= 0) {
      return false;
    }
    int groups = 0;
    boolean digit = false;
    for (String group : candidate.split(":", -1)) {
      if (group.length() > 4) {
        return false;
      }
      groups += group.isEmpty() ? 0 : 1;
      digit = digit || group.chars().anyMatch(c -> Ascii.isDigit((char) c));
    }
    return digit && (gap < 0 ? groups == 8 : groups >= 2 && groups <= 7);
  }

  private static boolean isAddressChar(char c) {
    return c == '.' || c == ':' || (c < 128 && Character.digit(c, 16) >= 0);
  }
}
