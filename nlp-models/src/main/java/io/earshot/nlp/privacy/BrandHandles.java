package io.earshot.nlp.privacy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells which handles are a brand's own: those made of nothing but the brand's name and words from
 * a closed list (help, care, support, official, trades, countries; {@code brand-handle-words.txt}),
 * such as {@code @DeltaAssist} or {@code @AskDelta} for {@code delta}. A brand of several words may
 * stand there by its initials beside one of its words ({@code @DB_Bahn} for {@code deutsche-bahn}).
 * Whatever else begins like a brand ({@code @Deltadawn}) is somebody else's. Immutable.
 */
final class BrandHandles {
  private static final Set<String> WORDS = CueFile.words("brand-handle-words.txt");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** No service allows longer names, and the brand's own are short. */
  private static final int LONGEST = 64;

  private static final int SHORTEST_BRAND = 2;

  /** More words than this beside the name no service account has. */
  private static final int MOST_WORDS = 3;

  private final String name;
  private final String initials;
  private final Set<String> ownWords = new HashSet<>();

  private BrandHandles(String brand) {
    List<String> words = new ArrayList<>();
    for (String word : NO_LETTERS.split(brand.toLowerCase(Locale.ROOT), -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    StringBuilder first = new StringBuilder();
    words.forEach(word -> first.appendCodePoint(word.codePointAt(0)));
    this.name = String.join("", words);
    this.initials = words.size() > 1 ? first.toString() : "";
    if (words.size() > 1) {
      ownWords.addAll(words);
    }
  }

  /**
   * @param brand the id of the brand, or null when unknown: then no handle is its own
   */
  static BrandHandles of(String brand) {
    return new BrandHandles(brand == null ? "" : brand);
  }

  /**
   * Whether a handle is the brand's own.
   *
   * @param handle without the sign in front and the server behind
   */
  boolean owns(String handle) {
    if (name.length() < SHORTEST_BRAND || handle.length() > LONGEST) {
      return false;
    }
    String letters = NO_LETTERS.matcher(handle.toLowerCase(Locale.ROOT)).replaceAll("");
    return isMadeOf(letters, name, WORDS, 0)
        || (!initials.isEmpty()
            && letters.startsWith(initials)
            && isOwnWords(letters.substring(initials.length())));
  }

  /** Behind the initials: words of the brand's name, at least one, and those of the list. */
  private boolean isOwnWords(String rest) {
    for (String own : ownWords) {
      if (isMadeOf(rest, own, WORDS, 0)) {
        return true;
      }
    }
    return false;
  }

  /** Whether letters are the needed word once and otherwise only a few words of the list. */
  private static boolean isMadeOf(String letters, String needed, Set<String> words, int used) {
    if (letters.startsWith(needed) && isFewWords(letters.substring(needed.length()), words, used)) {
      return true;
    }
    if (used == MOST_WORDS) {
      return false;
    }
    for (String word : words) {
      if (letters.startsWith(word)
          && isMadeOf(letters.substring(word.length()), needed, words, used + 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFewWords(String letters, Set<String> words, int used) {
    if (letters.isEmpty()) {
      return true;
    }
    if (used == MOST_WORDS) {
      return false;
    }
    for (String word : words) {
      if (letters.startsWith(word)
          && isFewWords(letters.substring(word.length()), words, used + 1)) {
        return true;
      }
    }
    return false;
  }
}
