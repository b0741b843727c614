package io.earshot.connectors.file;

import io.earshot.connectors.RejectedRecordException;

/** The values of one record by the names they have in its file. */
interface Columns {
  /** What people read, as it stands; null when absent. */
  String text(String column) throws RejectedRecordException;

  /** An id, number, moment or truth value as text; null when absent. */
  String scalar(String column) throws RejectedRecordException;
}
