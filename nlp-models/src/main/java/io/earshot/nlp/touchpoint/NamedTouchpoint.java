package io.earshot.nlp.touchpoint;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * A touchpoint that a text names. Immutable.
 *
 * @param touchpoint which one
 * @param evidence the words that name it, in text order; at most three, none where words may not be
 *     kept or a person named it
 */
public record NamedTouchpoint(Touchpoint touchpoint, List<String> evidence)
    implements Serializable {

  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  public NamedTouchpoint {
    Objects.requireNonNull(touchpoint, "touchpoint");
    evidence = List.copyOf(evidence);
  }

  /** As archives of nights before words were kept hold it: by the name alone. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static NamedTouchpoint ofName(String name) {
    return wordless(Touchpoint.valueOf(name));
  }

  /** One without words. */
  public static NamedTouchpoint wordless(Touchpoint touchpoint) {
    return new NamedTouchpoint(touchpoint, List.of());
  }

  /** This one, without any words of the text. */
  public NamedTouchpoint withoutWords() {
    return wordless(touchpoint);
  }
}
