package io.earshot.connectors;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What a fetch that succeeded has looked at: the entry for the ledger that lets a report tell "no
 * posts" from "not looked". Immutable.
 *
 * @param source which source
 * @param from the beginning of the stretch of time looked at, or null when it has no beginning that
 *     the connector knows of
 * @param until its end; never null
 * @param gaps what within that stretch is known to be lost and will not come with a later fetch,
 *     one sentence each, such as a look-back shorter than the time since the last fetch; empty when
 *     nothing is
 */
public record Coverage(String source, Instant from, Instant until, List<String> gaps)
    implements Serializable {

  public Coverage {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(until, "until");
    gaps = List.copyOf(gaps);
  }
}
