package io.earshot.connectors.file;

import io.earshot.connectors.RejectionReason;
import java.util.Objects;

/**
 * The end of a file that cannot be read further. What was given before it stands.
 *
 * @param reason {@link RejectionReason#TRUNCATED_FILE} or {@link RejectionReason#UNREADABLE_FILE}
 * @param message what went wrong, as a clause
 */
public record BrokenFile(RejectionReason reason, String message) implements FileEntry {
  public BrokenFile {
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(message, "message");
  }
}
