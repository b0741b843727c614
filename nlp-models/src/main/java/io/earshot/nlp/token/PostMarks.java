package io.earshot.nlp.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds what a word breaker would tear apart in a post: links, e-mail addresses, handles, hashtags
 * and emoticons. One pass in linear time; it looks back at most {@value #LONGEST_LOCAL_PART} chars.
 */
final class PostMarks {
  private static final int LONGEST_EMOTICON = 4;

  /** The most that may stand before the {@code @} of an address (RFC 5321). */
  private static final int LONGEST_LOCAL_PART = 64;

  private static final Set<String> EMOTICONS =
      Set.of(
          ":)", ":-)", ":))", ":)))", "=)", ":]", ":D", ":-D", "=D", ":d", "xD", "XD", ";)", ";-)",
          ";D", ":P", ":-P", ":p", ":-p", ";P", "=P", ":3", "<3", "<33", "</3", ":*", ":-*", ";*",
          ":(", ":-(", ":((", ":(((", "=(", ":[", ":'(", ":’(", ";(", ";-(", ":/", ":-/", ":\\",
          ":-\\", "=/", ":|", ":-|", ":o", ":O", ":-o", ":-O", ":S", ":s", ":x", ":X", "^^", "^_^",
          "-_-", "o_O", "O_o", "T_T", ">:(", ">:)", "8)", "8-)", "D:");

  private PostMarks() {}

  /** The marks in text order, not overlapping. */
  static List<Token> find(String text) {
    List<Token> marks = new ArrayList<>();
    int free = 0;
    int at = 0;
    while (at < text.length()) {
      int start = startOfMark(text, at, free);
      int end = endOfMark(text, at, start);
      if (end > at) {
        marks.add(new Token(text.substring(start, end), start, end));
        at = end;
        free = end;
      } else {
        at = isWordChar(text.charAt(at)) ? endOfWord(text, at) : at + 1;
      }
    }
    return marks;
  }

  /** Before the {@code @} of an address its mark has begun already; all others begin here. */
  private static int startOfMark(String text, int at, int free) {
    if (text.charAt(at) != '@') {
      return at;
    }
    int earliest = Math.max(free, at - LONGEST_LOCAL_PART);
    int start = at;
    while (start > earliest && isLocalPartChar(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /** The end of the mark that begins at {@code start}, or {@code at} when none does. */
  private static int endOfMark(String text, int at, int start) {
    char first = text.charAt(at);
    boolean wordFollows = at + 1 < text.length() && isWordChar(text.charAt(at + 1));
    if (first == '@') {
      return !wordFollows ? at : start < at ? endOfAddress(text, at) : endOfHandle(text, at);
    }
    if (first == '#' && wordFollows) {
      return endOfWord(text, at + 1);
    }
    return isLinkStart(text, at) ? endOfLink(text, at) : endOfEmoticon(text, at);
  }

  private static boolean isLinkStart(String text, int at) {
    return text.regionMatches(true, at, "http://", 0, 7)
        || text.regionMatches(true, at, "https://", 0, 8)
        || text.regionMatches(true, at, "www.", 0, 4);
  }

  private static int endOfLink(String text, int at) {
    int end = at;
    while (end < text.length() && isLinkChar(text.charAt(end))) {
      end++;
    }
    while (end > at && ".,;:!?)]'".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  private static boolean isLinkChar(char c) {
    return !Character.isWhitespace(c) && !Character.isISOControl(c) && "<>\"“”".indexOf(c) < 0;
  }

  /** {@code @name}, and {@code @name@host.example} as the fediverse writes it. */
  private static int endOfHandle(String text, int at) {
    int end = endOfWord(text, at + 1);
    boolean hostFollows =
        end + 1 < text.length()
            && text.charAt(end) == '@'
            && Character.isLetterOrDigit(text.charAt(end + 1));
    return hostFollows ? endOfHost(text, end + 1) : end;
  }

  private static int endOfAddress(String text, int at) {
    int end = endOfHost(text, at + 1);
    return text.substring(at, end).indexOf('.') > 0 ? end : at;
  }

  private static int endOfHost(String text, int at) {
    int end = at;
    while (end < text.length()
        && (isWordChar(text.charAt(end)) || ".-".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    while (end > at && ".-".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  private static int endOfWord(String text, int at) {
    int end = at;
    while (end < text.length() && isWordChar(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Emoticons stand free: not inside a word, a time or a path. */
  private static int endOfEmoticon(String text, int at) {
    if (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
      return at;
    }
    for (int end = Math.min(at + LONGEST_EMOTICON, text.length()); end >= at + 2; end--) {
      boolean free = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
      if (free && EMOTICONS.contains(text.substring(at, end))) {
        return end;
      }
    }
    return at;
  }

  private static boolean isLocalPartChar(char c) {
    return isWordChar(c) || c == '.' || c == '+' || c == '-';
  }

  private static boolean isWordChar(char c) {
    return Character.isLetterOrDigit(c)
        || c == '_'
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
