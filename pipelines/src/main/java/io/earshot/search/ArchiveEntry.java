package io.earshot.search;

import java.util.Objects;

/**
 * What a later night needs of a mention, kept beside it in its split. Its content is the night's
 * business.
 *
 * @param customer key of the customer and brand, or null when the mention stands alone
 * @param told what the customer's story goes on from; null when the mention stands alone
 * @param whole the mention with everything that was judged
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ArchiveEntry(String customer, byte[] told, byte[] whole) {
  public ArchiveEntry {
    Objects.requireNonNull(whole, "whole");
    if ((customer == null) != (told == null)) {
      throw new IllegalArgumentException("a story belongs to a customer, and each has one");
    }
  }
}
