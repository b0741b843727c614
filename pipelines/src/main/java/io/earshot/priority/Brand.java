package io.earshot.priority;

import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;

/**
 * A brand that mentions are about.
 *
 * @param id as it stands in the mentions
 * @param name as people write it
 * @param relation whose it is
 */
public record Brand(String id, String name, Relation relation) implements Serializable {
  public Brand {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(relation, "relation");
  }

  /** Whose a brand is. */
  public enum Relation {
    /** Ours: its customers are answered. */
    OWN,
    /** A competitor's: listened to, never answered. */
    COMPETITOR;

    /** The lower-case word used in the configuration. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
