package io.earshot.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down who guesses passwords: after {@value #FREE} failures of one name, or of one address,
 * within {@link #WINDOW}, further attempts are refused until the window has passed. Thread-safe.
 */
final class LoginLimit {
  static final int FREE = 5;
  static final Duration WINDOW = Duration.ofMinutes(10);

  /** Bound of memory; the oldest are forgotten first. */
  private static final int REMEMBERED = 10_000;

  private record Failures(Instant since, int count) {}

  private final Clock clock;
  private final Map<String, Failures> failures =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > REMEMBERED;
        }
      };

  LoginLimit(Clock clock) {
    this.clock = clock;
  }

  /**
   * Takes one try of this name and this address, if they have one left. It counts from now on,
   * since a password takes its time to be looked at and others try meanwhile.
   */
  synchronized boolean take(String name, String address) {
    boolean left = count("name " + name) < FREE && count("address " + address) < FREE * 4;
    if (left) {
      add("name " + name);
      add("address " + address);
    }
    return left;
  }

  /** The password was right: the tries of this name are given back, and this one of the address. */
  synchronized void succeeded(String name, String address) {
    failures.remove("name " + name);
    failures.computeIfPresent(
        "address " + address,
        (key, found) -> found.count() == 1 ? null : new Failures(found.since(), found.count() - 1));
  }

  private int count(String key) {
    Failures found = failures.get(key);
    return found == null || isOver(found) ? 0 : found.count();
  }

  private void add(String key) {
    Failures found = failures.get(key);
    failures.put(
        key,
        found == null || isOver(found)
            ? new Failures(clock.instant(), 1)
            : new Failures(found.since(), found.count() + 1));
  }

  private boolean isOver(Failures found) {
    return !clock.instant().isBefore(found.since().plus(WINDOW));
  }
}
