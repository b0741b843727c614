package io.earshot.priority;

import java.time.Duration;
import java.time.Instant;

/**
 * What the customer had said about the brand before the mention in question, in figures.
 *
 * @param firstSeen when their first earlier mention was written, or null when there is none
 * @param mentions how many earlier mentions
 * @param complaints how many of them were complaints
 * @param recentComplaints how many complaints in the time {@link #RECENT} before
 * @param lastComplaintAt when the last of them was written, or null
 * @param matterOpen whether they wrote of a fault or asked shortly before, and have not said since
 *     that it is solved: by their words alone, whatever the team did
 */
public record CustomerHistory(
    Instant firstSeen,
    int mentions,
    int complaints,
    int recentComplaints,
    Instant lastComplaintAt,
    boolean matterOpen) {

  /** How far back a complaint counts as the same trouble. */
  public static final Duration RECENT = Duration.ofDays(30);

  /** Nothing known, or nothing that may be used. */
  public static final CustomerHistory NONE = new CustomerHistory(null, 0, 0, 0, null, false);
}
