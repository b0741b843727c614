package io.earshot.nlp.privacy;

import java.util.function.Consumer;

/** E-mail addresses. A handle of the fediverse, {@code @name@host}, is none. */
final class EmailFinder implements SpanFinder {
  private static final int LONGEST_LOCAL_PART = 64;
  private static final int LONGEST_DOMAIN = 190;

  @Override
  public void find(String text, Consumer<PersonalDataSpan> found) {
    int free = 0;
    for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      int start = localPartStart(text, at, free);
      int end = domainEnd(text, at + 1);
      boolean handle = start > 0 && text.charAt(start - 1) == '@';
      if (start < at && end > at + 1 && !handle) {
        found.accept(new PersonalDataSpan(PersonalDataKind.EMAIL, start, end));
        free = end;
      }
    }
  }

  private static int localPartStart(String text, int at, int free) {
    int start = at;
    int earliest = Math.max(free, at - LONGEST_LOCAL_PART);
    while (start > earliest && isLocalPartChar(text.charAt(start - 1))) {
      start--;
    }
    while (start < at && ".-'".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    return start;
  }

  /** The end of a domain whose last label is of letters, or {@code from} when there is none. */
  private static int domainEnd(String text, int from) {
    int latest = Math.min(text.length(), from + LONGEST_DOMAIN);
    int end = from;
    int best = from;
    int labelStart = from;
    boolean letters = true;
    for (; end < latest && isDomainChar(text, end); end++) {
      char c = text.charAt(end);
      if (c == '.') {
        if (end == labelStart) {
          return best;
        }
        labelStart = end + 1;
        letters = true;
      } else {
        letters = letters && Character.isLetter(c);
        if (labelStart > from && letters && end - labelStart >= 1) {
          best = end + 1;
        } else if (labelStart > from && !letters && best > labelStart) {
          best = from;
        }
      }
    }
    return best;
  }

  private static boolean isLocalPartChar(char c) {
    return Character.isLetterOrDigit(c) || "._%+-'".indexOf(c) >= 0;
  }

  private static boolean isDomainChar(String text, int at) {
    char c = text.charAt(at);
    boolean innerHyphen =
        c == '-' && at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
    return Character.isLetterOrDigit(c) || c == '.' || innerHyphen;
  }
}
