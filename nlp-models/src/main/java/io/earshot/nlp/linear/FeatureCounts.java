package io.earshot.nlp.linear;

/**
 * How often each hashed feature of a post occurs: an open-addressing table of ints, since boxing
 * half a thousand features for each post would cost more than everything else. The order in which
 * it lists them depends only on the order in which they were added. Not thread-safe.
 */
final class FeatureCounts {
  private int[] keys;
  private int[] counts;
  private int size;
  private int mask;

  FeatureCounts(int expected) {
    int capacity = Integer.highestOneBit(Math.max(16, expected) * 2 - 1) * 2;
    keys = new int[capacity];
    counts = new int[capacity];
    mask = capacity - 1;
  }

  /** Counts one more of this feature. */
  void add(int feature) {
    int slot = slot(feature);
    if (counts[slot]++ == 0) {
      keys[slot] = feature;
      if (++size * 2 > keys.length) {
        grow();
      }
    }
  }

  int size() {
    return size;
  }

  /** Copies the features and their counts to the front of two arrays of at least {@link #size}. */
  void copyTo(int[] features, int[] times) {
    int next = 0;
    for (int slot = 0; slot < keys.length; slot++) {
      if (counts[slot] > 0) {
        features[next] = keys[slot];
        times[next++] = counts[slot];
      }
    }
  }

  private int slot(int feature) {
    int slot = (feature * 0x9E3779B9) >>> 7 & mask;
    while (counts[slot] > 0 && keys[slot] != feature) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldCounts = counts;
    keys = new int[oldKeys.length * 2];
    counts = new int[keys.length];
    mask = keys.length - 1;
    for (int old = 0; old < oldKeys.length; old++) {
      if (oldCounts[old] > 0) {
        int slot = slot(oldKeys[old]);
        keys[slot] = oldKeys[old];
        counts[slot] = oldCounts[old];
      }
    }
  }
}
