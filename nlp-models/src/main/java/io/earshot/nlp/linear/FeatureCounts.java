package io.earshot.nlp.linear;

import java.util.Arrays;

/**
 * How often each hashed feature of a post occurs: an open-addressing table of longs, since boxing
 * half a thousand features for each post would cost more than everything else. It lists them in the
 * order in which they were added first. Not thread-safe; one is emptied and filled again for post
 * after post: new arrays for each cost a twentieth of all judging.
 */
final class FeatureCounts {
  private int[] features = new int[0];
  private int[] times = new int[0];
  private int size;

  /**
   * For each slot the feature in the low half and its place, from 1, in the high half; 0 where it
   * is free. At most half of those up to {@link #mask} are taken, and no others are looked at.
   */
  private long[] slots = new long[0];

  private int mask;

  /** For about so many different features. */
  FeatureCounts(int expected) {
    clear(expected);
  }

  /** Forgets all that was counted; about so many different features will follow. */
  void clear(int expected) {
    int room = Math.max(16, expected);
    if (features.length < room) {
      features = new int[room];
      times = new int[room];
    }
    takeSlots(Integer.highestOneBit(room * 2 - 1) * 2);
    size = 0;
  }

  private void takeSlots(int taken) {
    if (slots.length < taken) {
      slots = new long[taken];
    } else {
      Arrays.fill(slots, 0, taken, 0);
    }
    mask = taken - 1;
  }

  /** Counts one more of this feature. */
  void add(int feature) {
    int slot = home(feature);
    for (long taken = slots[slot]; taken != 0; taken = slots[slot]) {
      if ((int) taken == feature) {
        times[(int) (taken >>> 32) - 1]++;
        return;
      }
      slot = slot + 1 & mask;
    }
    if (size == features.length || size * 2 > mask) {
      grow();
      add(feature);
      return;
    }
    features[size] = feature;
    times[size] = 1;
    slots[slot] = entry(feature, ++size);
  }

  /** The features in the order in which they were added first. */
  int[] features() {
    return Arrays.copyOf(features, size);
  }

  /** How often each of {@link #features} was added. */
  int[] times() {
    return Arrays.copyOf(times, size);
  }

  private int home(int feature) {
    return (feature * 0x9E3779B9) >>> 7 & mask;
  }

  private static long entry(int feature, int place) {
    return (long) place << 32 | feature & 0xFFFFFFFFL;
  }

  private void grow() {
    if (size == features.length) {
      features = Arrays.copyOf(features, size * 2);
      times = Arrays.copyOf(times, size * 2);
    }
    takeSlots((mask + 1) * 2);
    for (int place = 1; place <= size; place++) {
      int slot = home(features[place - 1]);
      while (slots[slot] != 0) {
        slot = slot + 1 & mask;
      }
      slots[slot] = entry(features[place - 1], place);
    }
  }
}
