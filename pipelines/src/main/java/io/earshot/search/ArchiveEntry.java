package io.earshot.search;

import java.util.Objects;

/**
 * What a later night needs of a mention, kept beside it in its split. Its content is the night's
 * business.
 *
 * @param customer key of the customer and brand, or null when the mention stands alone
 * @param whole the mention with everything that was judged
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ArchiveEntry(String customer, byte[] whole) {
  public ArchiveEntry {
    Objects.requireNonNull(whole, "whole");
  }
}
