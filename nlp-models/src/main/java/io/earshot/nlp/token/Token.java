package io.earshot.nlp.token;

import java.util.Objects;

/**
 * One word, number, mark, emoji, hashtag, handle or link of a text.
 *
 * @param text as it stands in the text
 * @param start offset of its first char in the text
 * @param end offset behind its last char
 */
public record Token(String text, int start, int end) {
  public Token {
    Objects.requireNonNull(text, "text");
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("token offsets " + start + " to " + end);
    }
  }
}
