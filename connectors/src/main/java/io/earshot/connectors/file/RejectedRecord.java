package io.earshot.connectors.file;

import io.earshot.connectors.RejectionReason;
import java.util.Objects;

/**
 * A place in a file where no record can be cut out.
 *
 * @param line number of its first line in the decompressed file, from 1
 * @param bytes what stands there, for the dead letter; null when it is longer than a record may be
 * @param reason why
 * @param message the rule that was broken; never holds text of the record
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record RejectedRecord(long line, byte[] bytes, RejectionReason reason, String message)
    implements FileEntry {
  public RejectedRecord {
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(message, "message");
  }
}
