package io.earshot.nlp.cue;

import java.io.Serializable;
import java.util.Objects;

/**
 * A cue found in a text. Immutable.
 *
 * @param kind what it tells
 * @param quote the words as they stand in the text, at most {@value #MOST_CHARS} chars
 */
public record Cue(CueKind kind, String quote) implements Serializable {
  static final int MOST_CHARS = 80;

  public Cue {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(quote, "quote");
  }
}
