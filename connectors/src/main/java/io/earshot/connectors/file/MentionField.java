package io.earshot.connectors.file;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The fields of a mention that a mapping file can take from a column. */
enum MentionField {
  ID("id"),
  TEXT("text"),
  TITLE("title"),
  CREATED_AT("createdAt"),
  MODIFIED_AT("modifiedAt"),
  COLLECTED_AT("collectedAt"),
  AUTHOR_ID("authorId"),
  AUTHOR_HANDLE("authorHandle"),
  AUTHOR_NAME("authorName"),
  AUTHOR_FOLLOWERS("authorFollowers"),
  AUTHOR_VERIFIED("authorVerified"),
  BRAND("brand"),
  RATING("rating"),
  URL("url"),
  LANG("lang"),
  IN_REPLY_TO("inReplyTo"),
  THREAD("thread"),
  LIKES("likes"),
  SHARES("shares"),
  REPLIES("replies"),
  VIEWS("views"),
  DELETED("deleted");

  private final String key;

  MentionField(String key) {
    this.key = key;
  }

  /** Its name in a mapping file. */
  String key() {
    return key;
  }

  static Optional<MentionField> ofKey(String key) {
    return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
  }

  /** All names, for a message. */
  static String keys() {
    return Arrays.stream(values()).map(MentionField::key).collect(Collectors.joining(", "));
  }
}
