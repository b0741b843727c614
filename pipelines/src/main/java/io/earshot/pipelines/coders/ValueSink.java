package io.earshot.pipelines.coders;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Collects encoded values in memory. Used again and again; not thread-safe. */
final class ValueSink {
  private static final int FIRST_BYTES = 1 << 12;

  /** A buffer that one long text made larger than this is not kept. */
  private static final int MOST_BYTES_KEPT = 1 << 20;

  private static final int LOW_BITS = 0x7F;
  private static final int MORE = 0x80;
  private static final int LONGEST_NUMBER = 10;

  private byte[] bytes = new byte[FIRST_BYTES];
  private int length;

  /** Forgets what was written. */
  void clear() {
    length = 0;
    if (bytes.length > MOST_BYTES_KEPT) {
      bytes = new byte[FIRST_BYTES];
    }
  }

  int length() {
    return length;
  }

  void copyTo(OutputStream out) throws IOException {
    out.write(bytes, 0, length);
  }

  void writeByte(int value) {
    room(1);
    bytes[length++] = (byte) value;
  }

  /** Small numbers, of either sign, take few bytes. */
  void writeNumber(long value) {
    writeCount((value << 1) ^ (value >> (Long.SIZE - 1)));
  }

  /** Small numbers take few bytes, negative ones ten. */
  void writeCount(long value) {
    room(LONGEST_NUMBER);
    long rest = value;
    while ((rest & ~LOW_BITS) != 0) {
      bytes[length++] = (byte) (rest & LOW_BITS | MORE);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
  }

  void writeDouble(double value) {
    writeLong(Double.doubleToRawLongBits(value));
  }

  void writeLong(long bits) {
    room(Long.BYTES);
    for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      bytes[length++] = (byte) (bits >>> shift);
    }
  }

  /** With its length, or null. */
  void writeBytes(byte[] value) {
    if (value == null) {
      writeCount(0);
      return;
    }
    writeCount(value.length + 1L);
    room(value.length);
    System.arraycopy(value, 0, bytes, length, value.length);
    length += value.length;
  }

  /** In UTF-8; lone halves of surrogate pairs were mended when the text was taken in. */
  void writeString(String value) {
    writeBytes(value == null ? null : value.getBytes(UTF_8));
  }

  private void room(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, Math.addExact(length, more)));
    }
  }
}
