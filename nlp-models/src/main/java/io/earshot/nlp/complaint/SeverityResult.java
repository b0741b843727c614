package io.earshot.nlp.complaint;

import java.io.Serializable;
import java.util.List;

/**
 * How grave a complaint is. Immutable.
 *
 * @param level 0 none, 1 annoyance, 2 substantial loss of time, money or function or a repeated
 *     failure, 3 safety, legal matter, discrimination, large loss, a vulnerable or stranded person
 * @param evidence the words that decided the level; empty for 0 and for a bare 1
 */
public record SeverityResult(int level, List<String> evidence) implements Serializable {

  /** No complaint. */
  public static final SeverityResult NONE = new SeverityResult(0, List.of());

  public SeverityResult {
    if (level < 0 || level > 3) {
      throw new IllegalArgumentException("severity is not within 0 and 3: " + level);
    }
    evidence = List.copyOf(evidence);
  }
}
