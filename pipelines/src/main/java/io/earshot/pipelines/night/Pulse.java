package io.earshot.pipelines.night;

import java.util.concurrent.atomic.LongAdder;

/**
 * How far the steps in this process have come: for a progress display and nothing else. What is
 * reported is counted as data (see {@link Tally}): this counts work twice that is done again after
 * a failure, and sees nothing of other processes. Thread-safe.
 */
public final class Pulse {
  private static final LongAdder READ = new LongAdder();
  private static final LongAdder ASSESSED = new LongAdder();

  private Pulse() {}

  /** Begins a new night. */
  public static void reset() {
    READ.reset();
    ASSESSED.reset();
  }

  /** One more record was read. */
  public static void countRead() {
    READ.increment();
  }

  /** One more mention was assessed. */
  public static void countAssessed() {
    ASSESSED.increment();
  }

  public static long read() {
    return READ.sum();
  }

  public static long assessed() {
    return ASSESSED.sum();
  }
}
