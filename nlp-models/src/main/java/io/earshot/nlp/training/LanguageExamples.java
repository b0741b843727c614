package io.earshot.nlp.training;

import io.earshot.nlp.language.LinearLanguageIdentifier;
import io.earshot.nlp.linear.LinearTrainer.Example;
import io.earshot.nlp.linear.PostFeatures;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Examples for the language model. For the eight languages: posts, each whole and as a short piece,
 * since most doubtful posts are short. For others, of which there are no posts: strings of the
 * words of {@code other-languages.tsv} and {@code other-languages-small-words.tsv}; such strings of
 * the eight languages as well, so that looking made up does not mean being another language.
 */
final class LanguageExamples {
  static final String WORDS = "other-languages.tsv";
  static final String SMALL_WORDS = "other-languages-small-words.tsv";

  /** The labels for languages that are not among the eight. */
  private static final Map<String, List<String>> GROUPS = new LinkedHashMap<>();

  static {
    GROUPS.put("other-romance", List.of("pt", "ca", "ro"));
    GROUPS.put("other-finnish", List.of("fi"));
    GROUPS.put("other-lithuanian", List.of("lt"));
    GROUPS.put("other-nordic", List.of("sv", "da", "nb", "is"));
    GROUPS.put("other-west-slavic", List.of("pl", "cs", "sk"));
    GROUPS.put("other-south-slavic", List.of("hr", "sl"));
    GROUPS.put("other-afrikaans", List.of("af"));
    GROUPS.put("other-in-europe", List.of("hu", "tr", "eu", "sq", "ga", "cy"));
    GROUPS.put("other-far", List.of("id", "vi", "tl", "so", "sw"));
  }

  private static final int MOST_POSTS = 3_000;
  private static final int STRINGS_PER_GROUP = 450;
  private static final int STRINGS_PER_LANGUAGE = 150;

  private final List<String> labels;
  private final List<Example> examples = new ArrayList<>();
  private final Random random = new Random(7);

  LanguageExamples(List<String> labels) {
    this.labels = labels;
  }

  /** The labels of the model: the eight and the groups of others. */
  static List<String> labels(List<String> languages) {
    List<String> labels = new ArrayList<>(languages);
    labels.addAll(GROUPS.keySet());
    return labels;
  }

  /**
   * Makes the examples.
   *
   * @param posts texts by language code
   */
  List<Example> of(Map<String, List<String>> posts) throws IOException {
    for (Map.Entry<String, List<String>> entry : new TreeMap<>(posts).entrySet()) {
      List<String> shuffled = new ArrayList<>(entry.getValue());
      Collections.shuffle(shuffled, new Random(3));
      for (String text : shuffled.subList(0, Math.min(MOST_POSTS, shuffled.size()))) {
        addPost(LinearLanguageIdentifier.words(text), labels.indexOf(entry.getKey()));
      }
    }
    Map<String, List<String>> words = wordLists(WORDS);
    Map<String, List<String>> smallWords = wordLists(SMALL_WORDS);
    for (String language : labels) {
      if (!GROUPS.containsKey(language)) {
        addStrings(words.get(language), List.of(), labels.indexOf(language), STRINGS_PER_LANGUAGE);
      }
    }
    GROUPS.forEach(
        (group, languages) -> {
          for (String language : languages) {
            int count = STRINGS_PER_GROUP / Math.min(3, languages.size());
            addStrings(words.get(language), smallWords.get(language), labels.indexOf(group), count);
          }
        });
    return examples;
  }

  private void addPost(List<String> words, int label) {
    if (words.isEmpty()) {
      return;
    }
    examples.add(new Example(PostFeatures.ofPlainWords(words), label));
    int length = 2 + random.nextInt(4);
    if (words.size() > length) {
      int start = random.nextInt(words.size() - length);
      List<String> piece = words.subList(start, start + length);
      examples.add(new Example(PostFeatures.ofPlainWords(piece), label));
    }
  }

  /** Strings of 2 to 11 words, two in five of them small words where there are any. */
  private void addStrings(List<String> words, List<String> smallWords, int label, int count) {
    for (int string = 0; string < count; string++) {
      List<String> drawn = new ArrayList<>();
      int length = 2 + random.nextInt(10);
      while (drawn.size() < length) {
        boolean small = !smallWords.isEmpty() && random.nextInt(5) < 2;
        List<String> source = small ? smallWords : words;
        drawn.add(source.get(random.nextInt(source.size())));
      }
      examples.add(new Example(PostFeatures.ofPlainWords(drawn), label));
    }
  }

  /** Lines of a language code, a tab, and words with blanks between them. */
  private static Map<String, List<String>> wordLists(String name) throws IOException {
    Map<String, List<String>> lists = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                LanguageExamples.class.getResourceAsStream("/io/earshot/nlp/training/" + name),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        lists.put(line.substring(0, tab), Arrays.asList(line.substring(tab + 1).split(" ")));
      }
    }
    return lists;
  }
}
