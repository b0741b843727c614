package io.earshot.pipelines.night;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Fingerprints of word lists by which near copies are found without comparing each with each:
 * MinHash over pairs of neighbouring words (Broder, "On the resemblance and containment of
 * documents", 1997) with banding (Leskovec, Rajaraman, Ullman, "Mining of Massive Datasets",
 * chapter 3.4).
 *
 * <p>{@value #BANDS} bands of {@value #ROWS} values: two lists that share half of their pairs meet
 * in a band with probability 0.64, seven tenths 0.99, a tenth 0.002. Whoever meets is checked by
 * the share of equal values, so a chance meeting joins nothing.
 */
final class MinHash {
  private static final int BANDS = 16;
  private static final int ROWS = 4;

  /** From which estimated share of common pairs on two texts are near copies. */
  private static final double ALIKE = 0.5;

  private static final int LOWEST_BYTE = 0xFF;

  private MinHash() {}

  /**
   * The values of a list of words.
   *
   * @param words at least 2
   */
  static int[] of(List<String> words) {
    Set<Long> pairs = new HashSet<>();
    for (int i = 0; i + 1 < words.size(); i++) {
      pairs.add(hash(words.get(i)) * 31 + hash(words.get(i + 1)));
    }
    int[] values = new int[BANDS * ROWS];
    Arrays.fill(values, Integer.MAX_VALUE);
    for (long pair : pairs) {
      for (int i = 0; i < values.length; i++) {
        values[i] = Math.min(values[i], (int) (mixed(pair + i * 0x9E3779B97F4A7C15L) >>> 33));
      }
    }
    return values;
  }

  /** The names of the bands: lists that share one may be alike. */
  static List<String> bands(int[] values) {
    List<String> bands = new ArrayList<>();
    for (int start = 0; start < values.length; start += ROWS) {
      StringBuilder band = new StringBuilder().append(start / ROWS);
      for (int i = start; i < start + ROWS; i++) {
        band.append('.').append(Integer.toString(values[i], Character.MAX_RADIX));
      }
      bands.add(band.toString());
    }
    return bands;
  }

  /**
   * The lowest byte of each value, eight to a number: enough to tell the share of equal values to
   * one in 256 (Li, König, "b-Bit Minwise Hashing", 2010), and small enough to travel.
   */
  static List<Long> sketch(int[] values) {
    List<Long> sketch = new ArrayList<>();
    for (int start = 0; start < values.length; start += Long.BYTES) {
      long packed = 0;
      for (int i = start; i < start + Long.BYTES; i++) {
        packed = packed << Byte.SIZE | (values[i] & LOWEST_BYTE);
      }
      sketch.add(packed);
    }
    return List.copyOf(sketch);
  }

  /** Whether the estimated share of common pairs makes the texts of two sketches near copies. */
  static boolean areAlike(List<Long> one, List<Long> other) {
    if (one.isEmpty() || one.size() != other.size()) {
      return false;
    }
    int equal = 0;
    for (int i = 0; i < one.size(); i++) {
      long different = one.get(i) ^ other.get(i);
      for (int at = 0; at < Long.SIZE; at += Byte.SIZE) {
        equal += (different >>> at & LOWEST_BYTE) == 0 ? 1 : 0;
      }
    }
    return equal >= ALIKE * one.size() * Long.BYTES;
  }

  /** The hash of a string is fixed by the language; mixed, since it is weak for short words. */
  private static long hash(String word) {
    return mixed(word.hashCode());
  }

  /** The finalizer of splitmix64 (Steele, Lea, Flood 2014): spreads near values far apart. */
  private static long mixed(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
