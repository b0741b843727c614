package io.earshot.nlp.training;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Plain TF-IDF vectors as common toolkits make them by default: of lower-case text the word 1-grams
 * and 2-grams (words of two letters or digits and more) and the character 2-grams to 5-grams
 * (blanks included); each group counted, times {@code 1 + ln((1 + texts) / (1 + texts with it))},
 * scaled to length 1. Exact: nothing is hashed, nothing rare is dropped.
 */
final class TextVectors {
  private static final int SHORTEST_WORD = 2;
  private static final int SHORTEST_CHARACTERS = 2;
  private static final int LONGEST_CHARACTERS = 5;

  /** The number of a feature in the vectors, from 1, and in how many texts it occurs. */
  private static final class Entry {
    private final int number;
    private int texts;

    Entry(int number) {
      this.number = number;
    }
  }

  private final Map<String, Entry> words = new HashMap<>();
  private final Map<String, Entry> characters = new HashMap<>();
  private int texts;
  private int features;

  /** Learns which features there are and how rare each is. */
  static TextVectors of(List<String> texts) {
    TextVectors vectors = new TextVectors();
    for (String text : texts) {
      vectors.learn(counts(text, TextVectors::words), vectors.words);
      vectors.learn(counts(text, TextVectors::characters), vectors.characters);
      vectors.texts++;
    }
    return vectors;
  }

  /** How many features there are. */
  int features() {
    return features;
  }

  /** The vector of a text, its features in ascending order; unknown ones are left out. */
  Feature[] vector(String text) {
    TreeMap<Integer, Double> vector = new TreeMap<>();
    addTo(vector, counts(text, TextVectors::words), words);
    addTo(vector, counts(text, TextVectors::characters), characters);
    Feature[] ordered = new Feature[vector.size()];
    int next = 0;
    for (Map.Entry<Integer, Double> entry : vector.entrySet()) {
      ordered[next++] = new FeatureNode(entry.getKey(), entry.getValue());
    }
    return ordered;
  }

  private void learn(Map<String, Integer> counts, Map<String, Entry> entries) {
    for (String feature : counts.keySet()) {
      Entry entry = entries.get(feature);
      if (entry == null) {
        entry = new Entry(++features);
        entries.put(feature, entry);
      }
      entry.texts++;
    }
  }

  private void addTo(
      Map<Integer, Double> vector, Map<String, Integer> counts, Map<String, Entry> entries) {
    Map<Integer, Double> values = new HashMap<>();
    double squares = 0;
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      Entry entry = entries.get(count.getKey());
      if (entry != null) {
        double value = count.getValue() * (1 + Math.log((1.0 + texts) / (1.0 + entry.texts)));
        values.put(entry.number, value);
        squares += value * value;
      }
    }
    double length = Math.sqrt(squares);
    values.forEach((number, value) -> vector.put(number, value / length));
  }

  private interface Cutter {
    void cut(String text, Consumer<String> pieces);
  }

  private static Map<String, Integer> counts(String text, Cutter cutter) {
    Map<String, Integer> counts = new TreeMap<>();
    cutter.cut(text.toLowerCase(Locale.ROOT), piece -> counts.merge(piece, 1, Integer::sum));
    return counts;
  }

  private static void words(String text, Consumer<String> pieces) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at == text.length() || !isWordChar(text.charAt(at))) {
        if (at - start >= SHORTEST_WORD) {
          words.add(text.substring(start, at));
        }
        start = at + 1;
      }
    }
    for (int i = 0; i < words.size(); i++) {
      pieces.accept(words.get(i));
      if (i > 0) {
        pieces.accept(words.get(i - 1) + " " + words.get(i));
      }
    }
  }

  private static boolean isWordChar(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  private static void characters(String text, Consumer<String> pieces) {
    String line = text.replaceAll("\\s+", " ");
    for (int start = 0; start < line.length(); start++) {
      int longest = Math.min(line.length(), start + LONGEST_CHARACTERS);
      for (int end = start + SHORTEST_CHARACTERS; end <= longest; end++) {
        pieces.accept(line.substring(start, end));
      }
    }
  }
}
