package io.earshot.connectors;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/**
 * One public post, review, reply, survey answer or staff note. Immutable. Its JSON form is the
 * canonical one (see {@link MentionJson}).
 *
 * @param id globally unique and stable across versions; by convention it begins with the source
 * @param source where it came from, for example {@code mastodon}
 * @param kind what sort of text it is; {@link MentionKind#POST} unless the source says more
 * @param brand the organisation or product it is about, or null when unknown
 * @param author the account that wrote it, or null when the source does not say
 * @param title its heading, or null
 * @param text what was written; null only when {@code deleted} or when the policy of the source
 *     forbids to store it
 * @param lang the language the source claims, as it was given: a hint only; or null
 * @param rating the stars given with it, or null
 * @param createdAt when it was written, as the source claims
 * @param modifiedAt when it was last changed, or null when it never was
 * @param collectedAt when it was fetched, or null when unknown
 * @param url where it can be read, or null
 * @param inReplyTo id of the mention it answers, or null
 * @param thread id of the conversation, or null
 * @param engagement reactions; never null
 * @param deleted true for a notice that the mention with this id was removed at its source
 */
public record Mention(
    String id,
    String source,
    MentionKind kind,
    String brand,
    Author author,
    String title,
    String text,
    String lang,
    Rating rating,
    Instant createdAt,
    Instant modifiedAt,
    Instant collectedAt,
    String url,
    String inReplyTo,
    String thread,
    Engagement engagement,
    boolean deleted)
    implements Serializable {

  public Mention {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(createdAt, "createdAt");
    kind = kind == null ? MentionKind.POST : kind;
    engagement = engagement == null ? Engagement.NONE : engagement;
  }

  /** This mention with other words, for example with personal data masked. */
  public Mention withTexts(String newTitle, String newText) {
    return new Mention(
        id,
        source,
        kind,
        brand,
        author,
        newTitle,
        newText,
        lang,
        rating,
        createdAt,
        modifiedAt,
        collectedAt,
        url,
        inReplyTo,
        thread,
        engagement,
        deleted);
  }

  /** This mention with another author, or with none when {@code newAuthor} is null. */
  public Mention withAuthor(Author newAuthor) {
    return new Mention(
        id,
        source,
        kind,
        brand,
        newAuthor,
        title,
        text,
        lang,
        rating,
        createdAt,
        modifiedAt,
        collectedAt,
        url,
        inReplyTo,
        thread,
        engagement,
        deleted);
  }

  /** This mention about another brand. */
  public Mention withBrand(String newBrand) {
    return new Mention(
        id,
        source,
        kind,
        newBrand,
        author,
        title,
        text,
        lang,
        rating,
        createdAt,
        modifiedAt,
        collectedAt,
        url,
        inReplyTo,
        thread,
        engagement,
        deleted);
  }

  /** This mention as collected at another time. */
  public Mention withCollectedAt(Instant newCollectedAt) {
    return new Mention(
        id,
        source,
        kind,
        brand,
        author,
        title,
        text,
        lang,
        rating,
        createdAt,
        modifiedAt,
        newCollectedAt,
        url,
        inReplyTo,
        thread,
        engagement,
        deleted);
  }
}
