package io.earshot.pipelines.night;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.earshot.connectors.Mention;
import io.earshot.nlp.Assessment;
import io.earshot.nlp.customer.CustomerType;
import io.earshot.nlp.customer.CustomerTypeResult;

/**
 * One line of a generation's mentions: what the next night needs to know again, and what an analyst
 * may want to read.
 *
 * @param mention in its canonical form
 * @param fingerprint see {@link Fingerprint}
 * @param assessment null for a deleted mention
 * @param customerType the customer's type as of this mention; null for a deleted mention
 * @param previousType the last type known before it, or null
 */
@JsonPropertyOrder({"mention", "fingerprint", "assessment", "customerType", "previousType"})
public record ArchivedMention(
    Mention mention,
    String fingerprint,
    Assessment assessment,
    CustomerTypeResult customerType,
    CustomerType previousType) {

  /** What is kept of it. */
  public static ArchivedMention of(JudgedMention judged) {
    AssessedMention assessed = judged.assessed();
    return new ArchivedMention(
        assessed.mention(),
        assessed.fingerprint(),
        judged.uncorrected() == null ? assessed.assessment() : judged.uncorrected(),
        judged.type(),
        judged.previousType());
  }

  /** What is kept of it. */
  public static ArchivedMention of(AssessedMention tombstone) {
    return new ArchivedMention(tombstone.mention(), tombstone.fingerprint(), null, null, null);
  }

  /** What a later night starts from; types are told anew from the whole history. */
  public AssessedMention assessed() {
    return new AssessedMention(mention, fingerprint, assessment);
  }
}
