package io.earshot.pipelines.night;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the numbered things that a post names, such as "flight 418", "Flug KS418" or "version
 * 11.2": what two customers both name, they mean. Which words stand before such a number, and which
 * behind one that only counts ("flight 2 hours late"), is in {@code numbered-things.tsv}, in all
 * languages.
 */
final class NamedThings {
  private static final String RESOURCE = "numbered-things.tsv";

  /** A word, blanks or a mark, perhaps a carrier's two letters, and a number. */
  private static final Pattern AFTER_A_WORD =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(\\p{L}{2,12})[ #.:]{1,2}(?:[A-Z]{2} ?)?(\\d{1,4}(?:\\.\\d{1,3})?)"
              + "(?![\\p{L}\\p{N}:%])(?= ?(\\p{L}{1,12})?)");

  /** A carrier's two letters with a number, as flights and trains are called. */
  private static final Pattern CARRIER =
      Pattern.compile("(?<![\\p{L}\\p{N}])[A-Z]{2}(\\d{3,4})(?![\\p{L}\\p{N}])");

  private static final String CARRIED = "ride";
  private static final String COUNTED = "counted";

  /**
   * Who names more than this tells of no single one. A post may be a megabyte long: one that lists
   * every flight would join all incidents of its brand.
   */
  private static final int MOST_THINGS = 5;

  /** The kind of thing that a word stands for. */
  private static final Map<String, String> KINDS = read();

  private NamedThings() {}

  private static Map<String, String> read() {
    Map<String, String> kinds = new HashMap<>();
    try (InputStream in = NamedThings.class.getResourceAsStream(RESOURCE)) {
      for (String line : new String(in.readAllBytes(), UTF_8).lines().toList()) {
        if (!line.startsWith("#")) {
          String[] cells = line.split("\t", -1);
          for (String word : cells[2].split(" ", -1)) {
            kinds.put(word, cells[1]);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + " cannot be read", e);
    }
    return Map.copyOf(kinds);
  }

  /**
   * The things named, each as its kind and number, each once, in alphabetical order; none of a text
   * that names more than {@value #MOST_THINGS}.
   */
  static List<String> in(String text) {
    if (text == null || text.chars().noneMatch(NamedThings::isDigit)) {
      return List.of(); // most posts: a look for digits is much cheaper than for words before them
    }
    Set<String> found = new TreeSet<>();
    Matcher word = AFTER_A_WORD.matcher(text);
    while (word.find()) {
      String kind = kind(word.group(1));
      if (kind != null && !kind.equals(COUNTED) && !COUNTED.equals(kind(word.group(3)))) {
        found.add(kind + " " + word.group(2));
      }
    }
    Matcher carrier = CARRIER.matcher(text);
    while (carrier.find()) {
      found.add(CARRIED + " " + carrier.group(1));
    }
    return found.size() > MOST_THINGS ? List.of() : List.copyOf(found);
  }

  private static boolean isDigit(int character) {
    return character >= '0' && character <= '9';
  }

  private static String kind(String word) {
    return word == null ? null : KINDS.get(word.toLowerCase(Locale.ROOT));
  }

  /** The numbers alone of things that {@link #in} found, each once. */
  static List<String> numbers(List<String> things) {
    return things.stream()
        .map(thing -> thing.substring(thing.indexOf(' ') + 1))
        .filter(number -> Character.isDigit(number.charAt(0)))
        .distinct()
        .toList();
  }
}
