package io.earshot.connectors;

import java.util.Objects;

/**
 * One input record cannot become a mention. The message names the field and the rule, never the
 * text of the post.
 */
public final class RejectedRecordException extends Exception {
  private static final long serialVersionUID = 1L;

  private final RejectionReason reason;

  public RejectedRecordException(RejectionReason reason, String message) {
    super(message);
    this.reason = Objects.requireNonNull(reason, "reason");
  }

  public RejectedRecordException(RejectionReason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = Objects.requireNonNull(reason, "reason");
  }

  public RejectionReason reason() {
    return reason;
  }
}
