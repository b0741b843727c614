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

  /** The length of an airline's code. */
  private static final int RECORD = 6;

  private static final int FEWEST_CHANGES = 3;

  /** Words that can only announce a code, such as "Buchungscode". */
  private static final Set<String> STRONG_CUES = CueFile.words("reference-strong-cues.txt");

  /** Words that may announce a code, such as "order". */
  private static final Set<String> WEAK_CUES = CueFile.words("reference-weak-cues.txt");

  /** Weak cues that beside another one can only announce a code: "booking reference". */
  private static final Set<String> NAMED_CODES = CueFile.words("reference-nouns.txt");

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
    String weak = null;
    for (String word : WordsBefore.of(lowerText, offset, CUE_REACH_WORDS)) {
      if (STRONG_CUES.contains(word)) {
        return Cue.STRONG;
      }
      if (WEAK_CUES.contains(word)) {
        boolean named = weak != null && (isNamedCode(weak) || isNamedCode(word));
        if (number || named) {
          return Cue.STRONG;
        }
        weak = word;
      } else if (NUMBER_WORDS.contains(word)) {
        number = true;
      } else if (!FILLERS.contains(word)) {
        break;
      }
    }
    return weak == null ? Cue.NONE : Cue.WEAK;
  }

  private static boolean isNamedCode(String word) {
    return NAMED_CODES.contains(word);
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

  /**
   * Has digits, or is six capitals, or small letters and a digit that does not begin it ("4hours"),
   * like the codes of airlines; is no date.
   */
  private static boolean isCode(String text, int start, int end) {
    if (end - start < SHORTEST || end - start > LONGEST) {
      return false;
    }
    int digits = count(text, start, end, true);
    int capitals = count(text, start, end, false);
    boolean record =
        end - start == RECORD
            && (digits + capitals == RECORD
                || (digits == 1
                    && capitals == 0
                    && !Ascii.isDigit(text.charAt(start))
                    && isLettersAndDigits(text, start, end)));
    return (digits >= 2 || record) && !DateShape.matches(text.substring(start, end));
  }

  private static boolean isUnmistakable(String text, int start, int end) {
    int digits = count(text, start, end, true);
    int capitals = count(text, start, end, false);
    return digits >= 6
        || (digits >= 2 && (capitals >= 1 || changes(text, start, end) >= FEWEST_CHANGES));
  }

  private static boolean isLettersAndDigits(String text, int start, int end) {
    for (int at = start; at < end; at++) {
      if (!Ascii.isLetterOrDigit(text.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  /** How often digits and letters take turns: {@code x7k2pq} four times, {@code iphone14} once. */
  private static int changes(String text, int start, int end) {
    int changes = 0;
    for (int at = start + 1; at < end; at++) {
      char before = text.charAt(at - 1);
      char c = text.charAt(at);
      boolean turn =
          (Ascii.isDigit(before) && Ascii.isLetter(c))
              || (Ascii.isLetter(before) && Ascii.isDigit(c));
      changes += turn ? 1 : 0;
    }
    return changes;
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
