package io.earshot.nlp.complaint;

/** What is known of a post before it is read: whether it is about a brand. */
public enum Subject {
  /** It was taken in because it is about a brand: every mention of a known one. */
  BRAND,
  /** It may be about anything. */
  ANYTHING;

  /** That of a mention of this brand, or of none that is known where it is null. */
  public static Subject of(String brand) {
    return brand == null ? ANYTHING : BRAND;
  }
}
