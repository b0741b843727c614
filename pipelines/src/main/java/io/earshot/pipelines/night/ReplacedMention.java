package io.earshot.pipelines.night;

import java.util.Objects;

/**
 * A mention of the archive that does not hold any more as it stands there: it was changed or
 * deleted, is past its retention, or its customer's story is told anew.
 *
 * @param mention as it stands there
 * @param split number of its split in the list of the archive's splits
 */
public record ReplacedMention(ArchivedMention mention, int split) {
  public ReplacedMention {
    Objects.requireNonNull(mention, "mention");
  }
}
