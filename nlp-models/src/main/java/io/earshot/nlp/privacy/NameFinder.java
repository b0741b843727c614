package io.earshot.nlp.privacy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Names of people after words that announce one, in the eight languages: "my name is", "ich heiße",
 * "Name:". Takes up to four capitalised words with the particles between them ("de la", "van der").
 * Where the cue can hardly be followed by anything but a name it takes words in small letters too:
 * all of them if the clause ends or turns behind, otherwise the first, since nothing else tells a
 * family name from what the sentence goes on to say.
 */
final class NameFinder implements SpanFinder {
  private static final int MOST_WORDS = 4;
  private static final int LONGEST_NAME = 60;
  private static final int SHORTEST_SMALL_WORD = 2;

  /** Shorter endings would make roles of family names. */
  private static final int SHORTEST_ROLE_ENDING = 5;

  /** By the beginning of the phrase, in the order of the list. */
  private static final Map<Integer, List<NameCue>> CUES =
      CueFile.lines("name-cues.txt").stream()
          .map(NameCue::of)
          .collect(Collectors.groupingBy(cue -> beginning(cue.phrase(), 0)));

  private static final Map<String, Set<String>> PARTICLES = CueFile.named("name-particles.txt");
  private static final Set<String> BINDING = PARTICLES.get("binding");
  private static final Set<String> ARTICLES = PARTICLES.get("article");
  private static final Set<String> JOINING = PARTICLES.get("joining");

  /** What may follow a cue, or a name, without being one. */
  private static final Set<String> NO_NAMES = CueFile.words("name-exceptions.txt");

  /** What may follow a name in small letters besides. */
  private static final Set<String> STOPS = CueFile.words("name-stops.txt");

  private static final Set<String> ROLES = CueFile.words("name-roles.txt");
  private static final Set<String> THINGS = CueFile.words("name-things.txt");

  @Override
  public void find(String text, Consumer<PersonalDataSpan> found) {
    String lowerText = LowerCase.of(text);
    WordStarts.of(lowerText)
        .forEach(
            at -> {
              for (NameCue cue : CUES.getOrDefault(beginning(lowerText, at), List.of())) {
                if (lowerText.startsWith(cue.phrase(), at)) {
                  findBehind(cue, text, lowerText, at, found);
                }
              }
            });
  }

  private static void findBehind(
      NameCue cue, String text, String lowerText, int at, Consumer<PersonalDataSpan> found) {
    String between = cue.kind() == NameCue.Kind.SIGNATURE ? ":," : ":";
    int start = nameStart(text, at + cue.phrase().length(), between);
    int end = start < 0 ? -1 : new Reader(text, lowerText, start).end(cue, at);
    if (end > start) {
      found.accept(new PersonalDataSpan(PersonalDataKind.NAME, start, end));
    }
  }

  /** Two chars: few words begin with those of a cue. */
  private static int beginning(String text, int at) {
    return at + 1 < text.length() ? (text.charAt(at) << Character.SIZE) | text.charAt(at + 1) : 0;
  }

  /**
   * Behind the cue and the blanks or signs such as a colon after it; -1 when the cue is only the
   * beginning of a word.
   */
  private static int nameStart(String text, int cueEnd, String signs) {
    int start = cueEnd;
    int latest = Math.min(text.length(), cueEnd + 8);
    while (start < latest
        && (Character.isWhitespace(text.charAt(start)) || signs.indexOf(text.charAt(start)) >= 0)) {
      start++;
    }
    boolean separated = start > cueEnd || text.charAt(cueEnd - 1) == ':';
    return separated && start < text.length() && Character.isLetter(text.charAt(start))
        ? start
        : -1;
  }

  /** Reads the words behind one cue; {@value NameFinder#LONGEST_NAME} chars at most. */
  private record Reader(String text, String lowerText, int start, int latest) {
    Reader(String text, String lowerText, int start) {
      this(text, lowerText, start, Math.min(text.length(), start + LONGEST_NAME));
    }

    int end(NameCue cue, int cueStart) {
      return switch (cue.kind()) {
        case CAPITALS -> capitals(start);
        case ANY_CASE -> {
          int end = capitals(start);
          yield end > start ? end : smallRow();
        }
        case FIELD -> field(cueStart);
        case TWO_CAPITALS -> people(2, STOPS);
        case FRAME -> frame(cue.closers());
        case CAPITALS_FRAME -> capitalsFrame(cue.closers());
        case SIGNATURE -> signature();
      };
    }

    /** The end of a row of capitalised words and their particles; where it begins if none is. */
    private int capitals(int from) {
      int end = from;
      int at = from;
      boolean bound = false;
      for (int words = 0; words < MOST_WORDS && at < latest; ) {
        int wordEnd = wordEnd(at);
        String word = lowerText.substring(at, wordEnd);
        if (isCapital(at) && !NO_NAMES.contains(word)) {
          end = wordEnd;
          words++;
          bound = false;
        } else if (isParticle(word)) {
          bound |= BINDING.contains(word);
        } else {
          // "Maria de los santos"; what ends the clause is no word of a sentence that goes on.
          boolean family = bound && end > from && isSmallName(at, wordEnd) && endsClause(wordEnd);
          return family ? wordEnd : end;
        }
        boolean initial = wordEnd - at == 1 && wordEnd < latest && text.charAt(wordEnd) == '.';
        at = initial ? wordEnd + 1 : wordEnd;
        if (at >= latest || text.charAt(at) != ' ') {
          break;
        }
        at++;
      }
      return end;
    }

    /** Words in small letters: all if the clause ends or turns behind them, otherwise the first. */
    private int smallRow() {
      int first = wordEnd(start);
      if (first - start < SHORTEST_SMALL_WORD || NO_NAMES.contains(lowerWord(start))) {
        return -1;
      }
      int end = rowEnd(first);
      return end > first && turns(end) && (endsClause(end) || !hasLooseArticle(end)) ? end : first;
    }

    /**
     * The end of a row of words of any case that are no others, and their particles.
     *
     * @param known the end of the first word if that is a name whatever it is, otherwise the start
     */
    private int rowEnd(int known) {
      int end = known;
      int at = start;
      if (known > start) {
        if (known >= latest || text.charAt(known) != ' ') {
          return known;
        }
        at = known + 1;
      }
      for (int words = known > start ? 1 : 0; words < MOST_WORDS && at < latest; ) {
        int wordEnd = wordEnd(at);
        String word = lowerText.substring(at, wordEnd);
        boolean particle = words > 0 && (BINDING.contains(word) || ARTICLES.contains(word));
        if (!particle) {
          if (!isSmallName(at, wordEnd)) {
            break;
          }
          end = wordEnd;
          words++;
        }
        if (wordEnd >= latest || text.charAt(wordEnd) != ' ') {
          break;
        }
        at = wordEnd + 1;
      }
      return end;
    }

    /** Whether an article stands in it that no particle leads to: more often that of a noun. */
    private boolean hasLooseArticle(int end) {
      String before = "";
      for (String word : lowerText.substring(start, end).split(" ", -1)) {
        if (ARTICLES.contains(word) && !BINDING.contains(word) && !BINDING.contains(before)) {
          return true;
        }
        before = word;
      }
      return false;
    }

    private int field(int cueStart) {
      if (WordsBefore.of(lowerText, cueStart, 1).stream().anyMatch(THINGS::contains)) {
        return -1;
      }
      int end = capitals(start);
      if (end > start) {
        boolean single = end == wordEnd(start) || isParticle(lowerWord(start));
        int next = end + 2;
        if (single && text.startsWith(", ", end) && next < text.length()) {
          int given = new Reader(text, lowerText, next).capitals(next);
          return given > next && endsClause(given) ? given : end;
        }
        return end;
      }
      end = rowEnd(start);
      return end > start && endsClause(end) ? end : -1;
    }

    /**
     * So many capitalised words at least, none of them a role or among {@code none}. Of words in
     * capitals throughout none tells a name from the rest.
     */
    private int people(int fewest, Set<String> none) {
      int end = capitals(start);
      int names = 0;
      int at = start;
      while (at < end) {
        int wordEnd = wordEnd(at);
        String word = lowerText.substring(at, Math.max(at, wordEnd));
        boolean name = isCapital(at);
        if (name && (none.contains(word) || NameCue.endsLike(ROLES, word, SHORTEST_ROLE_ENDING))) {
          return -1;
        }
        names += name && wordEnd - at > 1 && Character.isLowerCase(text.charAt(at + 1)) ? 1 : 0;
        at = wordEnd + 1;
      }
      return names >= fewest && isCapital(start) ? end : -1;
    }

    private int signature() {
      int end = people(1, Set.of());
      return end > start && endsClause(end) ? end : -1;
    }

    private int capitalsFrame(List<String> closers) {
      int end = people(2, STOPS);
      int next = end + 1;
      return end > start && next < latest && closers.contains(lowerWord(next)) ? end : -1;
    }

    private int frame(List<String> closers) {
      int end = start;
      int at = start;
      for (int words = 0; words <= MOST_WORDS && at < latest; words++) {
        int wordEnd = wordEnd(at);
        int closer = closers.indexOf(lowerText.substring(at, wordEnd));
        if (closer >= 0) {
          boolean enough = words > 1 || closer == 0 || isCapital(start);
          return end > start && enough && turns(wordEnd) ? end : -1;
        }
        String word = lowerText.substring(at, wordEnd);
        boolean particle = words > 0 && BINDING.contains(word);
        if ((!particle && !isSmallName(at, wordEnd))
            || wordEnd >= latest
            || text.charAt(wordEnd) != ' ') {
          return -1;
        }
        end = wordEnd;
        at = wordEnd + 1;
      }
      return -1;
    }

    /** Whether the clause ends, or a word follows that cannot be a name ("and", "i"). */
    private boolean turns(int at) {
      if (endsClause(at)) {
        return true;
      }
      int next = at + 1;
      int end = new Reader(text, lowerText, next).wordEnd(next);
      return end == next || isNoName(lowerText.substring(next, end));
    }

    /** Whether no blank and no further word follow. */
    private boolean endsClause(int at) {
      int next = at;
      while (next < text.length() && next < at + 3 && text.charAt(next) == ' ') {
        next++;
      }
      return next >= text.length() || next == at || !Character.isLetterOrDigit(text.charAt(next));
    }

    private boolean isSmallName(int at, int end) {
      return end - at >= SHORTEST_SMALL_WORD && !isNoName(lowerText.substring(at, end));
    }

    private boolean isCapital(int at) {
      return at < text.length() && Character.isUpperCase(text.charAt(at));
    }

    private String lowerWord(int at) {
      return lowerText.substring(at, wordEnd(at));
    }

    private int wordEnd(int from) {
      int end = from;
      while (end < latest && isNameChar(text, end)) {
        end++;
      }
      return end;
    }
  }

  private static boolean isNoName(String word) {
    return NO_NAMES.contains(word) || STOPS.contains(word);
  }

  private static boolean isParticle(String word) {
    return BINDING.contains(word) || ARTICLES.contains(word) || JOINING.contains(word);
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
