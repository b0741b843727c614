package io.earshot.priority;

import java.util.Locale;

/** One of the queues a care team works. */
public enum Lane {
  /** Win back: lapsed loyal customers. */
  RECOVER,
  /**
   * Listen and judge whether the complaint is true: critics, and complaints of unknown customers.
   */
  VERIFY,
  /** Hold on to: champions, above all when something slipped. */
  DELIGHT,
  /** Questions without a complaint. */
  ANSWER,
  /** Do not engage; watch for safety, legal matters and threats: haters. */
  MONITOR;

  /** The lower-case word used in files and on the command line. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
