package io.earshot.console.dashboard;

import java.util.Locale;

/** The scale of a drawing of counts. */
final class Scale {
  private Scale() {}

  /** The least round and even number that is not below the count. */
  static long top(long count) {
    long unit = 1;
    while (true) {
      for (int factor : new int[] {2, 4, 6, 10}) {
        if (unit * factor >= count) {
          return unit * factor;
        }
      }
      unit *= 10;
    }
  }

  /** A count in few characters. */
  static String shortened(long count) {
    if (count < 10_000) {
      return String.valueOf(count);
    }
    return count < 1_000_000
        ? String.format(Locale.ROOT, "%dk", count / 1000)
        : String.format(Locale.ROOT, "%.1fM", count / 1e6);
  }
}
