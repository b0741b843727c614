package io.earshot.nlp.linear;

import java.util.List;

/**
 * Names each feature by an int, whose two highest bits tell its group: word n-grams, character
 * n-grams or signals. No string is made for a feature; the names are hashes, so rare ones may
 * coincide.
 */
final class Ngrams {
  /** Character n-grams of 2 to this many chars, within and across words. */
  static final int LONGEST_CHARACTERS = 5;

  /** Word n-grams, character n-grams and signals. */
  static final int GROUPS = 3;

  private static final int NAME_BITS = 0x3FFFFFFF;
  private static final int CHARACTERS = 0x80000000;
  private static final int SIGNALS = 0xC0000000;

  private Ngrams() {}

  static int ofWord(String word) {
    return mix(word.hashCode() * 31 + 1) & NAME_BITS;
  }

  static int ofWords(String first, String second) {
    return mix((first.hashCode() * 0x01000193 ^ second.hashCode()) * 31 + 2) & NAME_BITS;
  }

  /**
   * One step of a signal.
   *
   * @param list the list it comes from, or -1 for one of manner
   * @param kind which signal
   * @param step which step of it
   */
  static int ofSignal(int list, int kind, int step) {
    return (mix((list * 64 + kind) * 0x01000193 + step) & NAME_BITS) | SIGNALS;
  }

  /** The group of a feature: 0 for word n-grams, 1 for character n-grams, 2 for signals. */
  static int group(int feature) {
    return feature >= 0 ? 0 : (feature >>> 30) - 1;
  }

  /** Adds all word 1-grams and 2-grams. */
  static void addWords(List<String> words, FeatureCounts counts) {
    for (int i = 0; i < words.size(); i++) {
      counts.add(ofWord(words.get(i)));
      if (i > 0) {
        counts.add(ofWords(words.get(i - 1), words.get(i)));
      }
    }
  }

  /** Adds all character n-grams of the words written with one blank around each. */
  static void addCharacters(List<String> words, FeatureCounts counts) {
    StringBuilder line = new StringBuilder(256).append(' ');
    for (String word : words) {
      line.append(word).append(' ');
    }
    int length = line.length();
    for (int start = 0; start + 1 < length; start++) {
      int hash = line.charAt(start);
      int end = Math.min(length, start + LONGEST_CHARACTERS);
      for (int at = start + 1; at < end; at++) {
        hash = hash * 0x01000193 + line.charAt(at);
        counts.add((mix(hash * 31 + at - start) & NAME_BITS) | CHARACTERS);
      }
    }
  }

  /** The finalizer of MurmurHash3: spreads the bits, so that a mask of the low ones is enough. */
  private static int mix(int hash) {
    int mixed = hash ^ hash >>> 16;
    mixed *= 0x85EBCA6B;
    mixed ^= mixed >>> 13;
    mixed *= 0xC2B2AE35;
    return mixed ^ mixed >>> 16;
  }
}
