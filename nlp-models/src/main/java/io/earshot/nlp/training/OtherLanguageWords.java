package io.earshot.nlp.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;

/**
 * Makes {@code other-languages.tsv}: word-like strings of languages for which there are no labelled
 * posts, drawn letter by letter from the n-gram tables of the library lingua (Apache License 2.0;
 * its own models, made from news). It is run by hand, when a language is added, with lingua on the
 * class path (Maven profile {@code language-words}); the result is committed, so that neither the
 * program nor its training needs the 80 MB of that library.
 */
public final class OtherLanguageWords {
  private static final int WORDS = 2_000;
  private static final int LONGEST_CONTEXT = 4;
  private static final List<String> LANGUAGES =
      List.of(
          "en", "de", "nl", "lv", "et", "fr", "es", "it", "af", "ca", "cs", "cy", "da", "eu", "fi",
          "ga", "hr", "hu", "id", "is", "lt", "nb", "pl", "pt", "ro", "sk", "sl", "so", "sq", "sv",
          "sw", "tl", "tr", "vi");

  private OtherLanguageWords() {}

  /**
   * Writes the file.
   *
   * @param arguments the path of the file to write
   * @throws IOException when it cannot be written, or lingua is not on the class path
   */
  public static void main(String[] arguments) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String language : LANGUAGES) {
      lines.add(language + "\t" + String.join(" ", words(language)));
    }
    Files.write(Path.of(arguments[0]), lines, StandardCharsets.UTF_8);
  }

  private static List<String> words(String language) throws IOException {
    Map<String, NavigableMap<Double, String>> next = nextLetters(language);
    Random random = new Random(language.hashCode());
    List<String> words = new ArrayList<>();
    while (words.size() < WORDS) {
      int length = 2 + random.nextInt(4) + random.nextInt(5);
      StringBuilder word = new StringBuilder();
      while (word.length() < length) {
        int from = Math.max(0, word.length() - LONGEST_CONTEXT);
        while (!next.containsKey(word.substring(from))) {
          from++;
        }
        NavigableMap<Double, String> letters = next.get(word.substring(from));
        word.append(letters.higherEntry(random.nextDouble() * letters.lastKey()).getValue());
      }
      words.add(word.toString());
    }
    return words;
  }

  /** For each context of up to four letters the letters that follow, by cumulated probability. */
  private static Map<String, NavigableMap<Double, String>> nextLetters(String language)
      throws IOException {
    Map<String, Map<String, Double>> probabilities = new HashMap<>();
    for (String size : List.of("unigrams", "bigrams", "trigrams", "quadrigrams", "fivegrams")) {
      String resource = "/language-models/" + language + "/" + size + ".json";
      try (InputStream in = OtherLanguageWords.class.getResourceAsStream(resource)) {
        if (in == null) {
          throw new IOException("lingua is not on the class path: no " + resource);
        }
        JsonNode shares = new ObjectMapper().readTree(in).path("ngrams");
        shares.properties().forEach(share -> addShare(share, probabilities));
      }
    }
    Map<String, NavigableMap<Double, String>> next = new HashMap<>();
    probabilities.forEach((context, letters) -> next.put(context, cumulated(letters)));
    return next;
  }

  /** One entry: a fraction, and the n-grams whose last letter has that probability. */
  private static void addShare(
      Map.Entry<String, JsonNode> share, Map<String, Map<String, Double>> probabilities) {
    String[] fraction = share.getKey().split("/", -1);
    double probability = Double.parseDouble(fraction[0]) / Double.parseDouble(fraction[1]);
    for (String ngram : share.getValue().asText().split(" ", -1)) {
      int last = ngram.length() - 1;
      probabilities
          .computeIfAbsent(ngram.substring(0, last), context -> new TreeMap<>())
          .put(ngram.substring(last), probability);
    }
  }

  private static NavigableMap<Double, String> cumulated(Map<String, Double> letters) {
    NavigableMap<Double, String> cumulated = new TreeMap<>();
    double sum = 0;
    for (Map.Entry<String, Double> letter : letters.entrySet()) {
      sum += letter.getValue();
      cumulated.put(sum, letter.getKey());
    }
    return cumulated;
  }
}
