package io.earshot.care.reply;

import java.util.Objects;

/**
 * A rule that a reply breaks. Immutable.
 *
 * @param rule which one
 * @param words the words that break it, or the fact; never null
 */
public record ReplyFinding(ReplyRule rule, String words) {
  public ReplyFinding {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(words, "words");
  }
}
