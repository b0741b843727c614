package io.earshot.nlp.privacy;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * E-mail addresses written so that collectors of addresses miss them: {@code name(at)example.org},
 * {@code name [at] example [dot] org}. All repetitions are bounded, so the time per char is too.
 */
final class SpelledEmailFinder implements SpanFinder {
  /** Every such address holds one; most posts do not. */
  private static final Pattern SIGN = Pattern.compile("[(\\[{]\\s?(?i:at|ät)\\s?[)\\]}]");

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}._%+'-])[\\p{L}\\p{N}][\\p{L}\\p{N}._%+'-]{0,63}\\s?"
              + SIGN
              + "\\s?(?:[\\p{L}\\p{N}-]{1,63}"
              + "(?:\\.|\\s?[(\\[{]\\s?(?i:dot|punkt|punt|point|punto)\\s?[)\\]}]\\s?)){1,6}"
              + "\\p{L}{2,24}(?![\\p{L}\\p{N}])");

  @Override
  public void find(String text, Consumer<PersonalDataSpan> found) {
    if (!SIGN.matcher(text).find()) {
      return;
    }
    Matcher matcher = ADDRESS.matcher(text);
    while (matcher.find()) {
      found.accept(new PersonalDataSpan(PersonalDataKind.EMAIL, matcher.start(), matcher.end()));
    }
  }
}
