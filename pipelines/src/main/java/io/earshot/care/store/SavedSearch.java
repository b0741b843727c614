package io.earshot.care.store;

import java.util.Locale;
import java.util.Objects;

/**
 * A search that is asked again every night. Immutable.
 *
 * @param id its number; 0 before it is saved
 * @param name what people call it
 * @param query in the language of the search
 * @param owner who saved it
 * @param rule when it raises an alert
 * @param days over how many days before the night it counts, from 1 to {@value #MOST_DAYS}
 * @param threshold for {@link Rule#COUNT} a number of mentions; for {@link Rule#SHARE} hundredths
 *     of all mentions; for {@link Rule#SURGE} hundredths of the usual; otherwise 0
 */
public record SavedSearch(
    long id, String name, String query, String owner, Rule rule, int days, long threshold) {
  /** The longest time that is counted over. */
  public static final int MOST_DAYS = 366;

  private static final int LONGEST_NAME = 100;

  /**
   * Checks it.
   *
   * @throws RefusedException with one sentence for the person
   */
  public SavedSearch {
    Objects.requireNonNull(query, "query");
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(rule, "rule");
    if (name.isBlank() || name.length() > LONGEST_NAME || name.indexOf('\0') >= 0) {
      throw new RefusedException(
          RefusedException.Reason.SEARCH_NAME, "A name has 1 to " + LONGEST_NAME + " characters.");
    }
    if (days < 1 || days > MOST_DAYS) {
      throw new RefusedException(
          RefusedException.Reason.SEARCH_DAYS, "Days are 1 to " + MOST_DAYS + ".");
    }
    if (threshold < (rule == Rule.NONE ? 0 : 1)) {
      throw new RefusedException(
          RefusedException.Reason.SEARCH_THRESHOLD, "A threshold is 1 or more.");
    }
  }

  /** When a saved search raises an alert. */
  public enum Rule {
    /** Never; it is only counted. */
    NONE,
    /** When there are that many mentions. */
    COUNT,
    /** When they are that share of all mentions of the same time. */
    SHARE,
    /** When they are that many times as many as in the four times before. */
    SURGE;

    /** The lower-case word of forms. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
