package io.earshot.connectors;

import java.util.Locale;
import java.util.Optional;

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

  /** The kind with this word, or empty when there is none; the case of letters matters. */
  public static Optional<MentionKind> ofCode(String code) {
    for (MentionKind kind : values()) {
      if (kind.code().equals(code)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
