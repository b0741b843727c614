package io.earshot.search;

import java.util.List;

/**
 * What mentions are counted by, read from the columns of the index without reading the mention. It
 * moves on to the next mention; nothing of it may be kept.
 */
public interface CountedMention {
  /** When it was written, in milliseconds since 1970 UTC. */
  long createdAt();

  /** The brand in lower case, or null. */
  String brand();

  /** The source in lower case. */
  String source();

  /** Code of the mood. */
  String sentiment();

  /** {@code yes}, {@code no} or {@code unknown}. */
  String complaint();

  /** Code of the customer type, or null when the source may not be profiled. */
  String type();

  /** Names the customer and the brand, or null where a mention stands alone. */
  String customer();

  /** Codes of the touchpoints, may be empty. */
  List<String> touchpoints();
}
