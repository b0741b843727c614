package io.earshot.pipelines.night;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the numbered things that a post names, such as "flight 418", "Flug KS418" or "version
 * 11.2": what two customers both name, they mean. Which words stand before such a number is in
 * {@code numbered-things.tsv}, in all languages.
 */
final class NamedThings {
  private static final String RESOURCE = "numbered-things.tsv";

  /** A word, blanks or a mark, perhaps a carrier's two letters, and a number. */
  private static final Pattern AFTER_A_WORD =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(\\p{L}{2,12})[ #.:]{1,2}(?:[A-Z]{2} ?)?(\\d{1,4}(?:\\.\\d{1,3})?)(?![\\p{L}\\p{N}])");

  /** A carrier's two letters with a number, as flights and trains are called. */
  private static final Pattern CARRIER =
      Pattern.compile("(?<![\\p{L}\\p{N}])[A-Z]{2}(\\d{3,4})(?![\\p{L}\\p{N}])");

  private static final Set<String> WORDS = read();

  private NamedThings() {}

  private static Set<String> read() {
    try (InputStream in = NamedThings.class.getResourceAsStream(RESOURCE)) {
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Arrays.stream(line.split("[\t ]", -1)).skip(1))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + " cannot be read", e);
    }
  }

  /** The numbers of the things named, each once, in alphabetical order. */
  static List<String> in(String text) {
    Set<String> found = new TreeSet<>();
    if (text != null) {
      Matcher word = AFTER_A_WORD.matcher(text);
      while (word.find()) {
        if (WORDS.contains(word.group(1).toLowerCase(Locale.ROOT))) {
          found.add(word.group(2));
        }
      }
      Matcher carrier = CARRIER.matcher(text);
      while (carrier.find()) {
        found.add(carrier.group(1));
      }
    }
    return List.copyOf(found);
  }
}
