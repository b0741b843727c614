package io.earshot.nlp.complaint;

/** What is known of a post before it is read: whether it is about a brand. */
public enum Subject {
  /** It was taken in because it is about a brand: every mention. */
  BRAND,
  /** It may be about anything. */
  ANYTHING
}
