package io.earshot.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds {@code or}, {@code and} and {@code not} in a query. In small letters they are words like
 * others, and are looked for; whoever meant the operator would wonder about the answer.
 */
public final class SmallOperators {
  private static final Map<String, String> MEANINGS =
      new TreeMap<>(
          Map.of(
              "or", "write OR to find either of the two",
              "and", "leave it out, since all words must occur anyway",
              "not", "write NOT, or a minus before the word, to exclude it"));

  /** A phrase, or a run of what is neither blank nor bracket. */
  private static final Pattern PIECE = Pattern.compile("\"[^\"]*\"?|[^\\s()\"]++");

  private SmallOperators() {}

  /** One sentence for each operator written small outside of phrases, in the query's order. */
  public static List<String> hints(String query) {
    List<String> hints = new ArrayList<>();
    Matcher piece = PIECE.matcher(query);
    while (piece.find()) {
      String meaning = MEANINGS.get(piece.group());
      if (meaning != null) {
        String hint = "\"" + piece.group() + "\" is looked for as a word; " + meaning + ".";
        if (!hints.contains(hint)) {
          hints.add(hint);
        }
      }
    }
    return List.copyOf(hints);
  }
}
