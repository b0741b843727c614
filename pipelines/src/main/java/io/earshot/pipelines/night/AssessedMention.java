package io.earshot.pipelines.night;

import io.earshot.connectors.Mention;
import io.earshot.nlp.Assessment;
import java.util.Objects;

/**
 * A mention with what the models said of it; kept from night to night, so that no mention is judged
 * twice.
 *
 * @param mention personal data masked; without its words where the policy forbids to keep them
 * @param fingerprint of the mention as it arrived, see {@link Fingerprint}
 * @param assessment null when the mention is a deletion notice, which is remembered so that an old
 *     copy cannot come back
 */
public record AssessedMention(Mention mention, String fingerprint, Assessment assessment) {
  public AssessedMention {
    Objects.requireNonNull(mention, "mention");
    Objects.requireNonNull(fingerprint, "fingerprint");
    if (mention.deleted() != (assessment == null)) {
      throw new IllegalArgumentException(
          "mention " + mention.id() + ": deleted and assessment do not agree");
    }
  }

  /** What is remembered of a deleted mention: that it was deleted, and nothing it said. */
  public static AssessedMention tombstone(Mention deleted) {
    Mention bare =
        new Mention(
            deleted.id(),
            deleted.source(),
            deleted.kind(),
            null,
            null,
            null,
            null,
            null,
            null,
            deleted.createdAt(),
            null,
            null,
            null,
            null,
            null,
            null,
            true);
    return new AssessedMention(bare, Fingerprint.of(bare), null);
  }

  /** Whether it only says that the mention was deleted. */
  public boolean isTombstone() {
    return assessment == null;
  }
}
