package io.earshot.pipelines.night;

import java.util.Locale;

/** How a record that was read tonight ended. Every one ends in exactly one of these ways. */
public enum Outcome {
  /** It was judged and is in the index. */
  ASSESSED,
  /** The same version is known already. */
  DUPLICATE,
  /** A later version is known. */
  SUPERSEDED,
  /** It is a deletion notice, or a version of a mention that was deleted. */
  DELETED,
  /** The policy of its source forbids to keep it. */
  WITHHELD,
  /** It could not be understood; it lies in dead-letters. */
  DEAD_LETTERED;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
