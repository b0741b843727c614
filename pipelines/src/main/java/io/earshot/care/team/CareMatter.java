package io.earshot.care.team;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * A matter that the team answered or closed. Immutable.
 *
 * @param mentionId the mention it is about
 * @param brand the brand, or null
 * @param lane code of its lane
 * @param writtenAt when the customer wrote
 * @param answeredAt when it was answered first, or null when it never was
 * @param answers how many answers were sent
 * @param agent who answered first, or closed it where nobody answered
 * @param closedAt when it was closed last, or null while it is open
 * @param solved whether it was closed with a solution
 * @param reopened whether it was opened again after it had been closed
 * @param noReplyNeeded whether it was closed since there was nothing to answer
 */
public record CareMatter(
    String mentionId,
    String brand,
    String lane,
    Instant writtenAt,
    Instant answeredAt,
    int answers,
    String agent,
    Instant closedAt,
    boolean solved,
    boolean reopened,
    boolean noReplyNeeded) {
  public CareMatter {
    Objects.requireNonNull(mentionId, "mentionId");
    Objects.requireNonNull(lane, "lane");
    Objects.requireNonNull(writtenAt, "writtenAt");
    Objects.requireNonNull(agent, "agent");
    if (answeredAt == null && closedAt == null) {
      throw new IllegalArgumentException(mentionId + " was neither answered nor closed");
    }
  }

  /** When the team did first what ended the customer's waiting. */
  public Instant doneAt() {
    return answeredAt == null ? closedAt : answeredAt;
  }

  /** How long the customer waited for the first answer; null when there was none. */
  public Duration waited() {
    return answeredAt == null ? null : Duration.between(writtenAt, answeredAt);
  }

  /** Whether one answer solved it for good. */
  public boolean solvedAtFirstContact() {
    return closedAt != null && solved && answers == 1 && !reopened;
  }
}
