package io.earshot.connectors;

import java.io.Serializable;
import java.util.Objects;

/**
 * Up to where a source has been taken. What stands in it only its connector knows; whoever keeps it
 * stores it as text, of any length, and gives it back unchanged. Immutable.
 *
 * @param value never null; empty before the first fetch
 */
public record Cursor(String value) implements Serializable {
  /** Nothing has been taken yet. */
  public static final Cursor START = new Cursor("");

  public Cursor {
    Objects.requireNonNull(value, "value");
  }
}
