package io.earshot.nlp.privacy;

import java.util.Set;
import java.util.function.Consumer;

/**
 * Numbers of bookings, orders, tickets and cases: a code to which a cue word of the eight languages
 * leads, with nothing but words such as "number" or "is" in between.
 */
final class ReferenceFinder implements SpanFinder {
  private static final int SHORTEST = 5;
  private static final int LONGEST = 30;
  private static final int CUE_REACH_WORDS = 6;

  /** Words that can only announce a code, such as "Buchungscode". */
  private static final Set<String> STRONG_CUES = CueFile.words("reference-strong-cues.txt");

  /** Words that may announce a code, such as "order". */
  private static final Set<String> WEAK_CUES = CueFile.words("reference-weak-cues.txt");

  /** Words for a number, such as "no". After one of these a weak cue is as good as a strong one. */
  private static final Set<String> NUMBER_WORDS = CueFile.words("reference-number-words.txt");

  /** What else may stand between cue and code. */
  private static final Set<String> FILLERS = CueFile.words("reference-fillers.txt");

  private enum Cue {
    NONE,
    WEAK,
    STRONG
  }

  @Override
  public void find(String text, Consumer<PersonalDataSpan> found) {
    String lowerText = null;
    int at = 0;
    while (at < text.length()) {
      if (!isCodeChar(text, at)) {
        at++;
        continue;
      }
      int start = at;
      while (at < text.length() && isCodeChar(text, at)) {
        at++;
      }
      if (isCode(text, start, at) && isFree(text, start, at)) {
        lowerText = lowerText == null ? LowerCase.of(text) : lowerText;
        Cue cue = cueBefore(lowerText, start);
        boolean announced = cue == Cue.STRONG;
        if (announced || (cue == Cue.WEAK && isUnmistakable(text, start, at))) {
          found.accept(new PersonalDataSpan(PersonalDataKind.REFERENCE, start, at));
        }
      }
    }
  }

  private static Cue cueBefore(String lowerText, int offset) {
    boolean number = false;
    for (String word : WordsBefore.of(lowerText, offset, CUE_REACH_WORDS)) {
      if (STRONG_CUES.contains(word)) {
        return Cue.STRONG;
      }
      if (WEAK_CUES.contains(word)) {
        return number ? Cue.STRONG : Cue.WEAK;
      }
      if (NUMBER_WORDS.contains(word)) {
        number = true;
      } else if (!FILLERS.contains(word)) {
        return Cue.NONE;
      }
    }
    return Cue.NONE;
  }

  /** Letters, digits, and hyphens or slashes inside. */
  private static boolean isCodeChar(String text, int at) {
    char c = text.charAt(at);
    boolean inner =
        (c == '-' || c == '/' || c == '_')
            && at > 0
            && at + 1 < text.length()
            && Ascii.isLetterOrDigit(text.charAt(at - 1))
            && Ascii.isLetterOrDigit(text.charAt(at + 1));
    return inner || Ascii.isLetterOrDigit(c);
  }

  private static boolean isFree(String text, int start, int end) {
    boolean before = start == 0 || "@/=&".indexOf(text.charAt(start - 1)) < 0;
    boolean price =
        start > 0 && Character.getType(text.charAt(start - 1)) == Character.CURRENCY_SYMBOL;
    boolean after =
        end == text.length()
            || (!Character.isLetterOrDigit(text.charAt(end))
                && Character.getType(text.charAt(end)) != Character.CURRENCY_SYMBOL);
    return before && !price && after;
  }

  /** Has digits, or is six capitals like the codes of airlines; is no date. */
  private static boolean isCode(String text, int start, int end) {
    if (end - start < SHORTEST || end - start > LONGEST) {
      return false;
    }
    int digits = count(text, start, end, true);
    int capitals = count(text, start, end, false);
    boolean record = end - start == 6 && digits + capitals == 6;
    return (digits >= 2 || record) && !DateShape.matches(text.substring(start, end));
  }

  private static boolean isUnmistakable(String text, int start, int end) {
    int digits = count(text, start, end, true);
    int capitals = count(text, start, end, false);
    return digits >= 6 || (digits >= 2 && capitals >= 1);
  }

  private static int count(String text, int start, int end, boolean digits) {
    int count = 0;
    for (int at = start; at < end; at++) {
      char c = text.charAt(at);
      count += (digits ? Ascii.isDigit(c) : Ascii.isUpper(c)) ? 1 : 0;
    }
    return count;
  }
}
