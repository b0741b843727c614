package io.earshot.nlp.linear;

import java.util.List;

/**
 * Names each n-gram by an int: word n-grams at or above 0, character n-grams below. No string is
 * made for a feature; the names are hashes, so rare ones may coincide.
 */
final class Ngrams {
  /** Character n-grams of 2 to this many chars, within and across words. */
  static final int LONGEST_CHARACTERS = 5;

  private static final int CHARACTER_BIT = 1 << 31;

  private Ngrams() {}

  static int ofWord(String word) {
    return mix(word.hashCode() * 31 + 1) & ~CHARACTER_BIT;
  }

  static int ofWords(String first, String second) {
    return mix((first.hashCode() * 0x01000193 ^ second.hashCode()) * 31 + 2) & ~CHARACTER_BIT;
  }

  static int ofWords(String first, String second, String third) {
    int pair = first.hashCode() * 0x01000193 ^ second.hashCode();
    return mix((pair * 0x01000193 ^ third.hashCode()) * 31 + 3) & ~CHARACTER_BIT;
  }

  static boolean isCharacters(int ngram) {
    return ngram < 0;
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
        counts.add(mix(hash * 31 + at - start) | CHARACTER_BIT);
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
