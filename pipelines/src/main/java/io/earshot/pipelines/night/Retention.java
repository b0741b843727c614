package io.earshot.pipelines.night;

import io.earshot.connectors.Mention;
import io.earshot.connectors.SourcePolicy;
import java.time.Instant;

/** How long a mention may be kept. */
public final class Retention {
  private Retention() {}

  /** Whether a mention may not be kept any longer. */
  public static boolean isOver(Mention mention, SourcePolicy policy, Instant asOf) {
    return policy.retention() != null
        && mention.createdAt().plus(policy.retention()).isBefore(asOf);
  }
}
