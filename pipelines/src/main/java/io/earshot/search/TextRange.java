package io.earshot.search;

/**
 * A piece of a text. Offsets and not marked-up text, so that whoever shows it escapes the post
 * first and marks it in their own way.
 *
 * @param start the UTF-16 unit it begins with, from 0
 * @param end the unit after its last one
 */
public record TextRange(int start, int end) {
  public TextRange {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("range " + start + " to " + end);
    }
  }
}
