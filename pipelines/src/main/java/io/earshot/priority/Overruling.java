package io.earshot.priority;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A judgement of the machine that a person overruled. Immutable.
 *
 * @param field what was judged: type, sentiment, complaint, language or touchpoint
 * @param value the code of what the person said; several touchpoints with blanks between
 * @param machine the code of what the machine said
 * @param by who overruled it
 * @param at when
 * @param why their reason
 */
public record Overruling(
    String field, String value, String machine, String by, Instant at, String why)
    implements Serializable {
  public Overruling {
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(machine, "machine");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(why, "why");
  }

  /** The same as facts, for whatever language. */
  public List<Fact> facts() {
    return List.of(
        Fact.of(Fact.Kind.OVERRULED, field, value, by, Fact.day(at), machine),
        Fact.of(Fact.Kind.QUOTE, why));
  }
}
