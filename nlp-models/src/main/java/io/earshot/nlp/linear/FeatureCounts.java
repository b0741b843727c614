package io.earshot.nlp.linear;

import java.util.Arrays;

/**
 * How often each hashed feature of a post occurs: an open-addressing table of ints, since boxing
 * half a thousand features for each post would cost more than everything else. It lists them in the
 * order in which they were added first. Not thread-safe.
 */
final class FeatureCounts {
  private int[] features;
  private int[] times;
  private int size;

  /** For each slot the place of its feature, from 1; 0 where it is free. At most half are taken. */
  private int[] places;

  private int mask;

  FeatureCounts(int expected) {
    int room = Math.max(16, expected);
    features = new int[room];
    times = new int[room];
    places = new int[Integer.highestOneBit(room * 2 - 1) * 2];
    mask = places.length - 1;
  }

  /** Counts one more of this feature. */
  void add(int feature) {
    int slot = slot(feature);
    int place = places[slot];
    if (place > 0) {
      times[place - 1]++;
      return;
    }
    if (size == features.length) {
      grow();
      slot = slot(feature);
    }
    features[size] = feature;
    times[size] = 1;
    places[slot] = ++size;
  }

  /** The features in the order in which they were added first. */
  int[] features() {
    return Arrays.copyOf(features, size);
  }

  /** How often each of {@link #features} was added. */
  int[] times() {
    return Arrays.copyOf(times, size);
  }

  private int slot(int feature) {
    int slot = (feature * 0x9E3779B9) >>> 7 & mask;
    while (places[slot] > 0 && features[places[slot] - 1] != feature) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    features = Arrays.copyOf(features, size * 2);
    times = Arrays.copyOf(times, size * 2);
    places = new int[places.length * 2];
    mask = places.length - 1;
    for (int index = 0; index < size; index++) {
      places[slot(features[index])] = index + 1;
    }
  }
}
