package io.earshot.console.dashboard;

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
}
