package io.earshot.connectors.file;

import io.earshot.connectors.JsonFields;
import io.earshot.connectors.RejectedRecordException;

/** Counts of votes as open datasets have them. */
final class Votes {
  private Votes() {}

  /** A count; 0 when absent, and when it is negative, as a few of both open datasets are. */
  static long of(JsonFields fields, String name) throws RejectedRecordException {
    Long votes = fields.wholeNumber(name);
    return votes == null ? 0 : Math.max(0, votes);
  }
}
