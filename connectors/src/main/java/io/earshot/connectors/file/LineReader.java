package io.earshot.connectors.file;

import io.earshot.connectors.RejectionReason;
import java.io.IOException;
import java.io.InputStream;

/**
 * Cuts a stream into lines, ended by LF or CRLF; the last one may have no end. Skips a byte order
 * mark and blank lines. A line over the limit is rejected and the next one goes on. A line that the
 * stream breaks off in is not given.
 */
final class LineReader implements FileFormat.RecordReader {
  /** 1 MB: the longest record, in bytes, without its line end. */
  static final int MAX_RECORD_BYTES = 1 << 20;

  private final ByteWindow window;
  private long line = 1;

  LineReader(InputStream in) throws IOException {
    window = new ByteWindow(in);
    window.advanceBehindMark();
  }

  @Override
  public FileEntry next() throws IOException {
    while (true) {
      int lineFeed = window.lineFeed(0, MAX_RECORD_BYTES + 2);
      boolean atEnd = lineFeed < 0 && window.loaded() < MAX_RECORD_BYTES + 2;
      if (atEnd) {
        window.throwFailure();
        if (window.loaded() == 0) {
          return null;
        }
      }
      int stop = lineFeed >= 0 ? lineFeed : window.loaded();
      int length = stop > 0 && window.at(stop - 1) == '\r' ? stop - 1 : stop;
      if (length > MAX_RECORD_BYTES || (lineFeed < 0 && !atEnd)) {
        window.advanceBehindLineFeed();
        return tooLong(line++);
      }
      if (isBlank(length)) {
        window.advance(Math.min(stop + 1, window.loaded()));
        line++;
        continue;
      }
      byte[] bytes = window.copy(length);
      window.advance(Math.min(stop + 1, window.loaded()));
      return new RawRecord(line++, bytes);
    }
  }

  static RejectedRecord tooLong(long line) {
    return new RejectedRecord(
        line,
        null,
        RejectionReason.LINE_TOO_LONG,
        "the record is longer than " + MAX_RECORD_BYTES + " bytes");
  }

  private boolean isBlank(int length) {
    for (int offset = 0; offset < length; offset++) {
      int character = window.at(offset);
      if (character != ' ' && character != '\t' && character != '\r') {
        return false;
      }
    }
    return true;
  }
}
