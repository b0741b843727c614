package io.earshot.nlp.linear;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words that spoke for a label. A word's share is the weight of the word itself and half the
 * weight of each pair it stands in, for the label less the mean of all labels. Character n-grams
 * speak too but nobody could read them.
 */
final class WordEvidence {
  private record Share(String word, int position, double weight) {}

  private WordEvidence() {}

  static List<String> of(ModelTables tables, PostFeatures post, int label, int most) {
    List<String> known = post.words().known();
    double[] pairs = new double[known.size() + 1];
    for (int i = 1; i < known.size(); i++) {
      pairs[i] = share(tables, Ngrams.ofWords(known.get(i - 1), known.get(i)), label) / 2;
    }
    List<Share> shares = new ArrayList<>();
    for (int i = 0; i < known.size(); i++) {
      double weight = share(tables, Ngrams.ofWord(known.get(i)), label) + pairs[i] + pairs[i + 1];
      if (weight > 0 && isReadable(known.get(i))) {
        shares.add(new Share(post.words().shown().get(i), i, weight));
      }
    }
    shares.sort(
        Comparator.comparingDouble(Share::weight).reversed().thenComparingInt(Share::position));
    return distinct(shares, most);
  }

  private static List<String> distinct(List<Share> shares, int most) {
    List<String> words = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Share share : shares) {
      if (words.size() < most && seen.add(share.word().toLowerCase(Locale.ROOT))) {
        words.add(share.word());
      }
    }
    return words;
  }

  /** What the n-gram adds for the label, beyond what it adds for all labels alike. */
  private static double share(ModelTables tables, int ngram, int label) {
    int cell = tables.cell(ngram);
    int columns = tables.columns();
    if (columns == 1) {
      double weight = tables.weight(cell, 0) * tables.rarity(cell);
      return label == 1 ? weight : -weight;
    }
    double mean = 0;
    for (int column = 0; column < columns; column++) {
      mean += tables.weight(cell, column) / columns;
    }
    return (tables.weight(cell, label) - mean) * tables.rarity(cell);
  }

  private static boolean isReadable(String word) {
    if (word.equals(PostWords.LINK) || word.equals(PostWords.HANDLE)) {
      return false;
    }
    return word.length() > 1 || isReadable(word.codePointAt(0));
  }

  private static boolean isReadable(int character) {
    return Character.isLetter(character) || Character.getType(character) == Character.OTHER_SYMBOL;
  }
}
