package io.earshot.connectors;

import java.io.Serializable;
import java.util.Objects;

/**
 * The account that wrote a mention. Immutable.
 *
 * @param id globally unique and stable, for example {@code mastodon:a@example.social}
 * @param handle how the account is addressed at its source, or null
 * @param name the display name, or null
 * @param followers how many accounts follow it, zero or more, or null when the source does not say
 * @param verified whether the source calls the account verified, or null when it does not say
 */
public record Author(String id, String handle, String name, Long followers, Boolean verified)
    implements Serializable {

  public Author {
    Objects.requireNonNull(id, "id");
    if (id.isBlank()) {
      throw new IllegalArgumentException("author id is blank");
    }
    if (followers != null && followers < 0) {
      throw new IllegalArgumentException("followers is negative: " + followers);
    }
  }

  /** An author of whom only the id is known. */
  public static Author of(String id) {
    return new Author(id, null, null, null, null);
  }
}
