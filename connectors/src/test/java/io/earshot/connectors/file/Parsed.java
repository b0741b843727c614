package io.earshot.connectors.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.earshot.connectors.Mention;
import io.earshot.connectors.RejectedRecordException;
import io.earshot.connectors.RejectionReason;

/** One record through a format. */
final class Parsed {
  private Parsed() {}

  static Mention parse(FileFormat format, String record) throws RejectedRecordException {
    return format.parse(new RawRecord(1, Packed.utf8(record)), null);
  }

  static void assertRejected(
      FileFormat format, String record, RejectionReason reason, String message) {
    RejectedRecordException rejected =
        catchThrowableOfType(RejectedRecordException.class, () -> parse(format, record));
    assertThat(rejected).as(record).hasMessage(message).hasNoCause();
    assertThat(rejected.reason()).isEqualTo(reason);
  }
}
