package io.earshot.care.store;

import io.earshot.care.Correction;
import java.time.Instant;

/**
 * A judgement that a person put right. Immutable.
 *
 * @param id its number
 * @param mentionId the mention that was misjudged
 * @param authorId who wrote it, or null when that is not known
 * @param at when
 * @param author who
 * @param field what was misjudged
 * @param value what is true, see {@link Correction.Field}
 * @param reason why
 * @param undoneAt when it was taken back, or null
 * @param undoneBy who took it back, or null
 */
public record StoredCorrection(
    long id,
    String mentionId,
    String authorId,
    Instant at,
    String author,
    Correction.Field field,
    String value,
    String reason,
    Instant undoneAt,
    String undoneBy) {

  /** What it is about: a judgement of a mention, or for who is the same person its writer. */
  public String thing() {
    return field + " " + (field == Correction.Field.CUSTOMER ? authorId : mentionId);
  }
}
