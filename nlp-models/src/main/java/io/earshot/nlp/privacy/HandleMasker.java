package io.earshot.nlp.privacy;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Masks the handles of other people in a text that leaves the program, and keeps the brand's own: a
 * handle is the brand's when its letters and digits begin with those of the brand
 * ({@code @AcmeAirHelp} for {@code acme-air}). The part of a handle that names a server goes with
 * it. Stateless and safe for use by several threads; linear time.
 */
public final class HandleMasker {
  /** What stands in the text instead of a handle. */
  public static final String MARK = "[handle]";

  /** At most 64 chars, as no service allows more; not inside a word, so no mail address. */
  private static final Pattern HANDLE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_@])@([\\p{L}\\p{N}_]{1,64})(?:@[\\p{L}\\p{N}.\\-]{1,253}[\\p{L}\\p{N}])?");

  private static final int SHORTEST_BRAND = 2;

  private HandleMasker() {}

  /**
   * The text with marks instead of handles.
   *
   * @param text any text, not null
   * @param brand the id of the brand it is about, or null when unknown: then every handle is masked
   */
  public static String mask(String text, String brand) {
    String own = brand == null ? "" : lettersAndDigits(brand);
    Matcher matcher = HANDLE.matcher(text);
    StringBuilder masked = new StringBuilder();
    while (matcher.find()) {
      boolean ours =
          own.length() >= SHORTEST_BRAND && lettersAndDigits(matcher.group(1)).startsWith(own);
      matcher.appendReplacement(masked, Matcher.quoteReplacement(ours ? matcher.group() : MARK));
    }
    return matcher.appendTail(masked).toString();
  }

  private static String lettersAndDigits(String name) {
    StringBuilder kept = new StringBuilder();
    name.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }
}
