package io.earshot.pipelines.night;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.earshot.connectors.Mention;
import io.earshot.nlp.Assessment;
import io.earshot.nlp.customer.CustomerType;
import io.earshot.nlp.customer.CustomerTypeResult;
import io.earshot.priority.CustomerHistory;

/**
 * A mention as the archive keeps it: what the next night needs to know again, and what an analyst
 * may want to read.
 *
 * @param mention in its canonical form
 * @param fingerprint see {@link Fingerprint}
 * @param assessment null for a deleted mention
 * @param customerType the customer's type as of this mention; null for a deleted mention
 * @param previousType the last type known before it, or null
 * @param history what the customer had said before it; null for a deleted mention
 * @param profile the customer, when it is their newest mention; of an older one null or outdated
 */
@JsonPropertyOrder({
  "mention",
  "fingerprint",
  "assessment",
  "customerType",
  "previousType",
  "history",
  "profile"
})
public record ArchivedMention(
    Mention mention,
    String fingerprint,
    Assessment assessment,
    CustomerTypeResult customerType,
    CustomerType previousType,
    CustomerHistory history,
    CustomerProfile profile) {

  /** What is kept of it. */
  public static ArchivedMention of(JudgedMention judged) {
    AssessedMention assessed = judged.assessed();
    return new ArchivedMention(
        assessed.mention(),
        assessed.fingerprint(),
        assessed.assessment(),
        judged.type(),
        judged.previousType(),
        judged.history(),
        judged.profile());
  }

  /** What is kept of it. */
  public static ArchivedMention of(AssessedMention tombstone) {
    return new ArchivedMention(
        tombstone.mention(), tombstone.fingerprint(), null, null, null, null, null);
  }

  /** What it was judged to be; not of a deleted mention. */
  public JudgedMention judged() {
    return new JudgedMention(assessed(), customerType, previousType, history, profile);
  }

  /** The same without the profile, which says nothing of the mention. */
  public ArchivedMention withoutProfile() {
    return new ArchivedMention(
        mention, fingerprint, assessment, customerType, previousType, history, null);
  }

  /** What a later night starts from when it tells all types anew. */
  public AssessedMention assessed() {
    return new AssessedMention(mention, fingerprint, assessment);
  }
}
