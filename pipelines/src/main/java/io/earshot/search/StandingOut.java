package io.earshot.search;

/**
 * A word that stands out in some mentions against all others. Immutable.
 *
 * @param word in its folded form
 * @param mentions how many of the mentions looked at have it
 * @param share their share, from 0 to 1
 * @param usualShare its share of all other mentions, above 0 and up to 1; one more mention is
 *     counted as having it, so that a new word is not infinitely new
 */
public record StandingOut(String word, long mentions, double share, double usualShare) {
  /**
   * How much it stands out: the gain in share times how many times as frequent it is (JLH, as
   * Elasticsearch's documentation of significant terms gives it).
   */
  public double score() {
    return (share - usualShare) * share / usualShare;
  }
}
