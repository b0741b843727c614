package io.earshot.pipelines.coders;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** Reads what a {@link ValueSink} wrote. Not thread-safe. */
final class ValueSource {
  private static final int LOW_BITS = 0x7F;
  private static final int BYTE = 0xFF;

  private final byte[] bytes;
  private int at;

  ValueSource(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Whether everything was read. */
  boolean isAtEnd() {
    return at == bytes.length;
  }

  int readByte() {
    return bytes[at++];
  }

  long readNumber() {
    long value = readCount();
    return (value >>> 1) ^ -(value & 1);
  }

  long readCount() {
    long value = 0;
    int shift = 0;
    byte next;
    do {
      next = bytes[at++];
      value |= (long) (next & LOW_BITS) << shift;
      shift += 7;
    } while (next < 0);
    return value;
  }

  double readDouble() {
    return Double.longBitsToDouble(readLong());
  }

  long readLong() {
    long bits = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      bits = bits << Byte.SIZE | (bytes[at++] & BYTE);
    }
    return bits;
  }

  byte[] readBytes() {
    int length = (int) readCount() - 1;
    if (length < 0) {
      return null;
    }
    at += length;
    return Arrays.copyOfRange(bytes, at - length, at);
  }

  String readString() {
    int length = (int) readCount() - 1;
    if (length < 0) {
      return null;
    }
    at += length;
    return new String(bytes, at - length, length, UTF_8);
  }
}
