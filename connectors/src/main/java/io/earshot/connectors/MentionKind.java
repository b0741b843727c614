package io.earshot.connectors;

import java.util.Locale;

/** What sort of text a mention is. */
public enum MentionKind {
  POST,
  REPLY,
  REVIEW,
  COMMENT,
  SURVEY,
  NOTE;

  /** The word used for it in canonical JSON. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
