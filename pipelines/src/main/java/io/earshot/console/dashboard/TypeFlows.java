package io.earshot.console.dashboard;

import io.earshot.nlp.customer.CustomerType;
import io.earshot.search.CountedMention;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the customers who wrote within a time moved from type to type: from what they were known to
 * be to the next thing they were known to be. Not thread-safe while it is being filled.
 */
public final class TypeFlows {
  private static final String UNDETERMINED = CustomerType.UNDETERMINED.code();

  private final String brand;
  private final Map<String, TreeMap<Long, String>> types = new HashMap<>();

  /**
   * Of customers of a brand or of all.
   *
   * @param brand in lower case, or null for all
   */
  public TypeFlows(String brand) {
    this.brand = brand;
  }

  /** Takes a mention, in any order; one without a customer tells nothing. */
  public void add(CountedMention mention) {
    boolean meant = brand == null || brand.equals(mention.brand());
    if (meant && mention.customer() != null && mention.type() != null) {
      // Of two mentions of one moment either does: they were judged from the same history.
      types
          .computeIfAbsent(mention.customer(), customer -> new TreeMap<>())
          .put(mention.createdAt(), mention.type());
    }
  }

  /**
   * Customers by what they moved from and to, and by what they are now.
   *
   * @param moves earlier type to later type; one customer may move several times
   * @param now in the one row of that name the customers by the type at their last mention
   */
  public record Result(Counts moves, Counts now) {
    /** How many are of a type at their last mention. */
    public long now(String type) {
      return now.get("now", type);
    }
  }

  /** What has been taken so far, counted. */
  public Result result() {
    Counts moves = new Counts();
    Counts now = new Counts();
    for (TreeMap<Long, String> story : types.values()) {
      now.add("now", story.lastEntry().getValue());
      List<String> known =
          story.values().stream().filter(type -> !type.equals(UNDETERMINED)).toList();
      for (int i = 1; i < known.size(); i++) {
        if (!known.get(i).equals(known.get(i - 1))) {
          moves.add(known.get(i - 1), known.get(i));
        }
      }
    }
    return new Result(moves, now);
  }
}
