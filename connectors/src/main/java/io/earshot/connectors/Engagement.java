package io.earshot.connectors;

import java.io.Serializable;

/**
 * How the public reacted to a mention, as far as its source said when it was collected. Immutable;
 * all counts are zero or more.
 *
 * @param likes likes, favourites, helpful votes
 * @param shares reposts, quotes, forwards
 * @param replies answers
 * @param views times shown, or null when the source does not say
 */
public record Engagement(long likes, long shares, long replies, Long views)
    implements Serializable {

  /** Nothing known: zero of each. */
  public static final Engagement NONE = new Engagement(0, 0, 0, null);

  public Engagement {
    if (likes < 0 || shares < 0 || replies < 0 || (views != null && views < 0)) {
      throw new IllegalArgumentException("an engagement count is negative");
    }
  }
}
