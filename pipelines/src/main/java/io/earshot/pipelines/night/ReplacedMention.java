package io.earshot.pipelines.night;

import io.earshot.search.SplitArchive.Place;
import java.util.Objects;

/**
 * A mention of the archive that does not hold any more as it stands there: it was changed or
 * deleted, is past its retention, or its customer's story is told anew.
 *
 * @param mention as it stands there
 * @param place where that is; its split is a number in the list of the archive's splits
 */
public record ReplacedMention(ArchivedMention mention, Place place) {
  public ReplacedMention {
    Objects.requireNonNull(mention, "mention");
    Objects.requireNonNull(place, "place");
  }

  /** Number of its split in the list of the archive's splits. */
  public int split() {
    return place.split();
  }
}
