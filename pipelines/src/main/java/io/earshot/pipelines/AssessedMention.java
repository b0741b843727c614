package io.earshot.pipelines;

import io.earshot.connectors.Mention;
import io.earshot.nlp.Assessment;
import java.util.Objects;

/**
 * A mention with what the models said of it; kept from night to night, so that no mention is judged
 * twice.
 *
 * @param mention personal data masked
 * @param assessment null when the mention is a deletion notice, which is remembered so that an old
 *     copy cannot come back
 */
public record AssessedMention(Mention mention, Assessment assessment) {
  public AssessedMention {
    Objects.requireNonNull(mention, "mention");
    if (mention.deleted() != (assessment == null)) {
      throw new IllegalArgumentException(
          "mention " + mention.id() + ": deleted and assessment do not agree");
    }
  }

  /** What is remembered of a deleted mention: that it was deleted. */
  public static AssessedMention tombstone(Mention deleted) {
    return new AssessedMention(
        new Mention(
            deleted.id(), deleted.source(), deleted.kind(), deleted.brand(), null, null, null, null,
            null, deleted.createdAt(), null, null, null, null, null, null, true),
        null);
  }
}
