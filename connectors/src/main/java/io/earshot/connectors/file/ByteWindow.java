package io.earshot.connectors.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A window that slides forward over a stream and can be looked at before it is moved. It grows to
 * what its user looks at, at most twice that; a failure of the stream shows as its end, so that
 * what came before can be used first. Not thread-safe.
 */
final class ByteWindow {
  private static final int FIRST_SIZE = 1 << 16;

  private final InputStream in;
  private byte[] bytes = new byte[FIRST_SIZE];
  private int start;
  private int end;
  private boolean ended;
  private IOException failure;

  ByteWindow(InputStream in) {
    this.in = in;
  }

  /** The byte this far from the start, 0 to 255; -1 behind the end of the stream. */
  int at(int offset) {
    while (start + offset >= end) {
      if (!fill()) {
        return -1;
      }
    }
    return bytes[start + offset] & 0xff;
  }

  /** Where the next line feed is, from {@code from} and before {@code limit}; -1 for none. */
  int lineFeed(int from, int limit) {
    int offset = from;
    while (offset < limit) {
      if (at(offset) < 0) {
        return -1;
      }
      int stop = Math.min(end - start, limit);
      for (; offset < stop; offset++) {
        if (bytes[start + offset] == '\n') {
          return offset;
        }
      }
    }
    return -1;
  }

  /** How many bytes are loaded from the start on. */
  int loaded() {
    return end - start;
  }

  byte[] copy(int length) {
    return Arrays.copyOfRange(bytes, start, start + length);
  }

  /** Moves the start; only over what is loaded. */
  void advance(int count) {
    start += count;
  }

  /** Moves the start behind the next line feed, or to the end. */
  void advanceBehindLineFeed() {
    int lineFeed = lineFeed(0, FIRST_SIZE);
    while (lineFeed < 0 && at(0) >= 0) {
      advance(Math.min(FIRST_SIZE, loaded()));
      lineFeed = lineFeed(0, FIRST_SIZE);
    }
    advance(lineFeed + 1);
  }

  /** Moves the start over a byte order mark. */
  void advanceBehindMark() throws IOException {
    if (at(0) == 0xEF && at(1) == 0xBB && at(2) == 0xBF) {
      advance(3);
    } else if ((at(0) == 0xFF && at(1) == 0xFE) || (at(0) == 0xFE && at(1) == 0xFF)) {
      throw new IOException("it is in UTF-16; convert it to UTF-8");
    }
  }

  /** Whether the end is one by failure. */
  boolean failed() {
    return failure != null;
  }

  /** Throws what made the stream end before its time, if anything did. */
  void throwFailure() throws IOException {
    if (failure != null) {
      throw failure;
    }
  }

  private boolean fill() {
    if (ended) {
      return false;
    }
    if (start > bytes.length / 2) {
      System.arraycopy(bytes, start, bytes, 0, end - start);
      end -= start;
      start = 0;
    } else if (end == bytes.length) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
    try {
      int count = in.read(bytes, end, bytes.length - end);
      ended = count < 0;
      end += Math.max(count, 0);
    } catch (IOException e) {
      failure = e;
      ended = true;
    }
    return !ended;
  }
}
