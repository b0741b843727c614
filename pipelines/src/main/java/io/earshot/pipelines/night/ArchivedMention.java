package io.earshot.pipelines.night;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.earshot.connectors.Mention;
import io.earshot.nlp.Assessment;
import io.earshot.nlp.customer.CustomerType;
import io.earshot.nlp.customer.CustomerTypeResult;
import io.earshot.priority.Context;
import io.earshot.priority.CustomerHistory;

/**
 * A mention as the archive keeps it: what the next night needs to know again, and what an analyst
 * may want to read.
 *
 * @param mention in its canonical form
 * @param fingerprint see {@link Fingerprint}
 * @param assessment what the models said; null for a deleted mention
 * @param corrected what holds instead, where people put it right; otherwise null
 * @param customerType the customer's type as of this mention; null for a deleted mention
 * @param previousType the last type known before it, or null
 * @param history what the customer had said before it; null for a deleted mention
 * @param context what is known of the customer and the matter beside the posts; null for a deleted
 *     mention
 * @param mark how far the customer's story had come; null for a deleted mention, where it may not
 *     be told, and of earlier builds
 * @param profile the customer, when it is their newest mention; of an older one null or outdated
 */
@JsonPropertyOrder({
  "mention",
  "fingerprint",
  "assessment",
  "corrected",
  "customerType",
  "previousType",
  "history",
  "context",
  "mark",
  "profile"
})
public record ArchivedMention(
    Mention mention,
    String fingerprint,
    Assessment assessment,
    Assessment corrected,
    CustomerTypeResult customerType,
    CustomerType previousType,
    CustomerHistory history,
    Context context,
    StoryMark mark,
    CustomerProfile profile) {

  public ArchivedMention {
    // Of earlier builds, which kept none. The next night tells it anew.
    context = context == null && assessment != null ? Context.NONE : context;
  }

  /** What is kept of it. */
  public static ArchivedMention of(JudgedMention judged) {
    AssessedMention holds = judged.assessed();
    boolean corrected = judged.uncorrected() != null;
    return new ArchivedMention(
        holds.mention(),
        holds.fingerprint(),
        corrected ? judged.uncorrected() : holds.assessment(),
        corrected ? holds.assessment() : null,
        judged.type(),
        judged.previousType(),
        judged.history(),
        judged.context(),
        judged.mark(),
        judged.profile());
  }

  /** What is kept of it. */
  public static ArchivedMention of(AssessedMention tombstone) {
    return new ArchivedMention(
        tombstone.mention(),
        tombstone.fingerprint(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /** What it was judged to be; not of a deleted mention. */
  public JudgedMention judged() {
    return new JudgedMention(
        new AssessedMention(mention, fingerprint, holding()),
        customerType,
        previousType,
        history,
        context,
        corrected == null ? null : assessment,
        mark,
        profile);
  }

  /** What is held true of it: the corrected judgement, or else that of the models. */
  public Assessment holding() {
    return corrected == null ? assessment : corrected;
  }

  /** The same without the profile, which says nothing of the mention. */
  public ArchivedMention withoutProfile() {
    return new ArchivedMention(
        mention,
        fingerprint,
        assessment,
        corrected,
        customerType,
        previousType,
        history,
        context,
        mark,
        null);
  }

  /** What a later night starts from when it tells all types anew: what the models said. */
  public AssessedMention assessed() {
    return new AssessedMention(mention, fingerprint, assessment);
  }
}
