package io.earshot.nlp.privacy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The word lists of this package: one entry a line, lines that begin with {@code ;} are remarks.
 */
final class CueFile {
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private CueFile() {}

  static List<String> lines(String name) {
    String resource = "/io/earshot/nlp/privacy/" + name;
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                CueFile.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith(";"))
          .collect(Collectors.toUnmodifiableList());
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " cannot be read", e);
    }
  }

  /** A file of words, any number of them in a line. */
  static Set<String> words(String name) {
    Set<String> words = new HashSet<>();
    lines(name).forEach(line -> words.addAll(List.of(BLANKS.split(line, -1))));
    return Set.copyOf(words);
  }

  /** A file of {@code list: word word} lines; a list may have several lines. */
  static Map<String, Set<String>> named(String name) {
    Map<String, Set<String>> lists = new HashMap<>();
    for (String line : lines(name)) {
      int colon = line.indexOf(':');
      Set<String> words =
          lists.computeIfAbsent(line.substring(0, colon).strip(), list -> new HashSet<>());
      words.addAll(List.of(BLANKS.split(line.substring(colon + 1).strip(), -1)));
    }
    lists.replaceAll((list, words) -> Set.copyOf(words));
    return Map.copyOf(lists);
  }

  /** A file of {@code word number} lines. */
  static Map<String, Integer> numbers(String name) {
    Map<String, Integer> numbers = new HashMap<>();
    for (String line : lines(name)) {
      String[] parts = BLANKS.split(line, -1);
      numbers.put(parts[0], Integer.valueOf(parts[1]));
    }
    return Map.copyOf(numbers);
  }
}
