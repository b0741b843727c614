package io.earshot.nlp.privacy;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Names of people after words that announce one, in the eight languages: "my name is", "ich heiße",
 * "Name:". Takes up to four capitalised words with the particles between them, or one word in small
 * letters where the cue can hardly be followed by anything but a name, and a second one if the
 * sentence ends or turns behind it.
 */
final class NameFinder implements SpanFinder {
  private static final int MOST_WORDS = 4;
  private static final int LONGEST_NAME = 60;

  /** Phrases in lower case; those that end in {@code ~} also announce a name in small letters. */
  private static final List<String> CUES = CueFile.lines("name-cues.txt");

  private static final Set<String> PARTICLES = CueFile.words("name-particles.txt");

  /** What may follow a cue in small letters without being a name. */
  private static final Set<String> NO_NAMES = CueFile.words("name-exceptions.txt");

  @Override
  public void find(String text, Consumer<PersonalDataSpan> found) {
    String lowerText = LowerCase.of(text);
    for (String entry : CUES) {
      boolean small = entry.endsWith("~");
      String cue = small ? entry.substring(0, entry.length() - 1) : entry;
      for (int at = lowerText.indexOf(cue); at >= 0; at = lowerText.indexOf(cue, at + 1)) {
        int start = nameStart(text, at, at + cue.length());
        int end = start < 0 ? -1 : nameEnd(text, lowerText, start, small);
        if (end > start) {
          found.accept(new PersonalDataSpan(PersonalDataKind.NAME, start, end));
        }
      }
    }
  }

  /** Behind the cue and the blanks or colon after it; -1 when the cue is only part of a word. */
  private static int nameStart(String text, int cueStart, int cueEnd) {
    if (cueStart > 0 && Character.isLetterOrDigit(text.charAt(cueStart - 1))) {
      return -1;
    }
    int start = cueEnd;
    int latest = Math.min(text.length(), cueEnd + 8);
    while (start < latest
        && (Character.isWhitespace(text.charAt(start)) || text.charAt(start) == ':')) {
      start++;
    }
    boolean separated = start > cueEnd || text.charAt(cueEnd - 1) == ':';
    return separated && start < text.length() && Character.isLetter(text.charAt(start))
        ? start
        : -1;
  }

  private static int nameEnd(String text, String lowerText, int start, boolean small) {
    int latest = Math.min(text.length(), start + LONGEST_NAME);
    int end = start;
    int at = start;
    for (int words = 0; words < MOST_WORDS && at < latest; ) {
      int wordEnd = wordEnd(text, at, latest);
      String word = lowerText.substring(at, wordEnd);
      if (wordEnd > at && Character.isUpperCase(text.charAt(at)) && !NO_NAMES.contains(word)) {
        end = wordEnd;
        words++;
      } else if (!PARTICLES.contains(word)) {
        break;
      }
      boolean initial = wordEnd - at == 1 && wordEnd < latest && text.charAt(wordEnd) == '.';
      at = initial ? wordEnd + 1 : wordEnd;
      if (at >= latest || text.charAt(at) != ' ') {
        break;
      }
      at++;
    }
    if (end == start && small) {
      return smallNameEnd(text, lowerText, start, latest);
    }
    return end;
  }

  /** One word in small letters, and a family name behind it and its particles. */
  private static int smallNameEnd(String text, String lowerText, int start, int latest) {
    int first = wordEnd(text, start, latest);
    if (first - start < 2 || NO_NAMES.contains(lowerText.substring(start, first))) {
      return -1;
    }
    int at = first;
    while (at + 1 < latest && text.charAt(at) == ' ') {
      int wordEnd = wordEnd(text, at + 1, latest);
      String word = lowerText.substring(at + 1, wordEnd);
      if (!PARTICLES.contains(word)) {
        return wordEnd - at > 2 && !NO_NAMES.contains(word) && endsThere(text, lowerText, wordEnd)
            ? wordEnd
            : first;
      }
      at = wordEnd;
    }
    return first;
  }

  /**
   * Whether no further word of a sentence follows but one that cannot be a name ("and", "i"): in
   * small letters nothing else tells a family name from what the sentence goes on to say.
   */
  private static boolean endsThere(String text, String lowerText, int at) {
    if (at >= text.length() || text.charAt(at) != ' ') {
      return true;
    }
    int next = at + 1;
    int end = wordEnd(text, next, Math.min(text.length(), next + LONGEST_NAME));
    return end == next || NO_NAMES.contains(lowerText.substring(next, end));
  }

  private static int wordEnd(String text, int start, int latest) {
    int end = start;
    while (end < latest && isNameChar(text, end)) {
      end++;
    }
    return end;
  }

  /** Letters, and apostrophes or hyphens between letters. */
  private static boolean isNameChar(String text, int at) {
    char c = text.charAt(at);
    boolean joint =
        (c == '\'' || c == '’' || c == '-')
            && at + 1 < text.length()
            && Character.isLetter(text.charAt(at + 1));
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK || joint;
  }
}
