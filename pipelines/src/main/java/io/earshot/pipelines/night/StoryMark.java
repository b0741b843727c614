package io.earshot.pipelines.night;

import java.time.Instant;
import java.util.Objects;

/**
 * How far a customer's story had come with a mention, beside what the mention and its judgement
 * say: the story can go on from there.
 *
 * @param copied whether the customer had written the same words before, among what is remembered
 * @param typeSince when the mention was written that first showed this type without a break
 */
public record StoryMark(boolean copied, Instant typeSince) {
  public StoryMark {
    Objects.requireNonNull(typeSince, "typeSince");
  }
}
