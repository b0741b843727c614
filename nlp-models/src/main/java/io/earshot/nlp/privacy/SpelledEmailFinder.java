package io.earshot.nlp.privacy;

import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * E-mail addresses written so that collectors of addresses miss them: {@code name(at)example.org},
 * {@code name [at] example [dot] org}, {@code first dot last at example dot org}. Without brackets
 * "at" may be the word: then the name has a dot of its own, or a word for e-mail leads to it. All
 * repetitions are bounded, so the time per char is too.
 */
final class SpelledEmailFinder implements SpanFinder {
  /** Every such address with brackets holds one; most posts do not. */
  private static final Pattern SIGN = Pattern.compile("[(\\[{]\\s?(?i:at|ät)\\s?[)\\]}]");

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}._%+'-])[\\p{L}\\p{N}][\\p{L}\\p{N}._%+'-]{0,63}\\s?"
              + SIGN
              + "\\s?(?:[\\p{L}\\p{N}-]{1,63}"
              + "(?:\\.|\\s?[(\\[{]\\s?(?i:dot|punkt|punt|point|punto)\\s?[)\\]}]\\s?)){1,6}"
              + "\\p{L}{2,24}(?![\\p{L}\\p{N}])");

  private static final String WORD_DOT = "\\s(?i:dot|punkt|punkts|punt|point|punto)\\s";

  /** Words that name nothing but the sign. */
  private static final Set<String> SIGN_WORDS =
      Set.of("arobase", "arroba", "chiocciola", "apenstaartje");

  private static final String SIGN_WORD = "(?i:at|ät|" + String.join("|", SIGN_WORDS) + ")";

  private static final String DOMAIN =
      "\\s(?:[\\p{L}\\p{N}-]{1,63}(?:\\.|" + WORD_DOT + ")){1,4}\\p{L}{2,24}(?![\\p{L}\\p{N}])";

  /** Every address without brackets holds one; most posts do not. */
  private static final Pattern AT_DOMAIN = Pattern.compile("\\s" + SIGN_WORD + DOMAIN);

  private static final Pattern SPOKEN =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}._%+'-])(?<name>[\\p{L}\\p{N}](?:[\\p{L}\\p{N}._+'-]{0,62}[\\p{L}\\p{N}_])?(?:"
              + WORD_DOT
              + "[\\p{L}\\p{N}_+'-]{1,63}){0,4})\\s(?<sign>"
              + SIGN_WORD
              + ")"
              + DOMAIN);

  private static final Pattern DOT_IN_NAME = Pattern.compile("[._]|" + WORD_DOT);

  private static final int CUE_REACH_WORDS = 4;
  private static final Set<String> CUES = CueFile.words("email-cues.txt");

  @Override
  public void find(String text, Consumer<PersonalDataSpan> found) {
    if (SIGN.matcher(text).find()) {
      Matcher matcher = ADDRESS.matcher(text);
      while (matcher.find()) {
        found.accept(new PersonalDataSpan(PersonalDataKind.EMAIL, matcher.start(), matcher.end()));
      }
    }
    if (AT_DOMAIN.matcher(text).find()) {
      Matcher matcher = SPOKEN.matcher(text);
      while (matcher.find()) {
        if (isAddress(text, matcher)) {
          found.accept(
              new PersonalDataSpan(PersonalDataKind.EMAIL, matcher.start(), matcher.end()));
        }
      }
    }
  }

  private static boolean isAddress(String text, Matcher spoken) {
    if (spoken.group("name").chars().noneMatch(Character::isLetter)) {
      return false; // an hour, "21.30 at ..."
    }
    return SIGN_WORDS.contains(LowerCase.of(spoken.group("sign")))
        || DOT_IN_NAME.matcher(spoken.group("name")).find()
        || WordsBefore.of(LowerCase.of(text), spoken.start(), CUE_REACH_WORDS).stream()
            .anyMatch(CUES::contains);
  }
}
