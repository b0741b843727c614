package io.earshot.care.store;

import java.time.Instant;
import java.util.Objects;

/**
 * What a saved search gave in a night. Immutable.
 *
 * @param searchId which search
 * @param runId which night
 * @param at the moment of the night
 * @param hits how many mentions; 0 when it failed
 * @param compared with how many they were compared, or null when the rule compares with none
 * @param alert whether the rule raised an alert
 * @param problem why it failed, or null
 */
public record SearchResult(
    long searchId,
    String runId,
    Instant at,
    long hits,
    Long compared,
    boolean alert,
    String problem) {
  public SearchResult {
    Objects.requireNonNull(runId, "runId");
    Objects.requireNonNull(at, "at");
  }
}
