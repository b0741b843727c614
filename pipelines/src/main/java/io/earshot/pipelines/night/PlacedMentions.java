package io.earshot.pipelines.night;

import java.util.List;

/**
 * The mentions of one partition, each of which knows whether it has a row, and whether another
 * stands for it. They go on together, so that what was brought together once need not be spread
 * again.
 *
 * @param partition its number
 * @param mentions in any order
 */
public record PlacedMentions(int partition, List<PrioritisedMention> mentions) {
  public PlacedMentions {
    mentions = List.copyOf(mentions);
  }
}
