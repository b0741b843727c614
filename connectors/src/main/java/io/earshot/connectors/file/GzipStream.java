package io.earshot.connectors.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Unpacks gzip (RFC 1952) of one or several members. Own code, because the two usual ones lose data
 * without a word: the JDK's takes a damaged member behind the first, or a stream whose {@code
 * available()} is 0 there, for the end of the file; Commons Compress throws away what it unpacked
 * in the call that meets the cut. Not thread-safe.
 */
final class GzipStream extends InputStream {
  private static final int FLAG_CHECKSUM = 2;
  private static final int FLAG_EXTRA = 4;
  private static final int FLAG_NAME = 8;
  private static final int FLAG_COMMENT = 16;
  private static final int FLAGS_RESERVED = 0xe0;

  private final InputStream in;
  private final byte[] packed = new byte[1 << 16];
  private int at;
  private int limit;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private boolean inMember;
  private boolean afterMember;
  private boolean ended;

  GzipStream(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!ended) {
      if (!inMember) {
        readHeader();
        continue;
      }
      int count = inflate(into, offset, length);
      if (count > 0) {
        checksum.update(into, offset, count);
        return count;
      }
      if (inflater.finished()) {
        readTrailer();
      } else if (inflater.needsDictionary()) {
        throw new ZipException("the gzip data ask for a dictionary");
      } else if (at == limit) {
        fill();
      }
    }
    return -1;
  }

  private int inflate(byte[] into, int offset, int length) throws IOException {
    if (inflater.needsInput()) {
      inflater.setInput(packed, at, limit - at);
    }
    try {
      int count = inflater.inflate(into, offset, length);
      at = limit - inflater.getRemaining();
      return count;
    } catch (DataFormatException e) {
      throw new IOException("the gzip data are damaged", e);
    }
  }

  private void readHeader() throws IOException {
    if (nextByte() != 0x1f || nextByte() != 0x8b || nextByte() != 8) {
      throw new ZipException(
          afterMember
              ? "something that is not gzip follows the gzip data"
              : "the gzip header is damaged");
    }
    int flags = nextByte();
    if ((flags & FLAGS_RESERVED) != 0) {
      throw new ZipException("the gzip header is damaged");
    }
    skip(6);
    if ((flags & FLAG_EXTRA) != 0) {
      skip(nextByte() | nextByte() << 8);
    }
    if ((flags & FLAG_NAME) != 0) {
      skipText();
    }
    if ((flags & FLAG_COMMENT) != 0) {
      skipText();
    }
    if ((flags & FLAG_CHECKSUM) != 0) {
      skip(2);
    }
    inflater.reset();
    checksum.reset();
    inMember = true;
  }

  private void readTrailer() throws IOException {
    long size = inflater.getBytesWritten() & 0xffffffffL;
    if (nextNumber() != checksum.getValue() || nextNumber() != size) {
      throw new ZipException("the gzip data are damaged: the checksum does not fit");
    }
    inMember = false;
    afterMember = true;
    ended = at == limit && !refill();
  }

  private void skip(int count) throws IOException {
    for (int skipped = 0; skipped < count; skipped++) {
      nextByte();
    }
  }

  private void skipText() throws IOException {
    while (nextByte() != 0) {
      // the name or comment says nothing that is needed
    }
  }

  private long nextNumber() throws IOException {
    return nextByte() | (long) nextByte() << 8 | (long) nextByte() << 16 | (long) nextByte() << 24;
  }

  private int nextByte() throws IOException {
    if (at == limit) {
      fill();
    }
    return packed[at++] & 0xff;
  }

  private void fill() throws IOException {
    if (!refill()) {
      throw new EOFException("the gzip data end in the middle");
    }
  }

  private boolean refill() throws IOException {
    int count = in.read(packed, 0, packed.length);
    at = 0;
    limit = Math.max(count, 0);
    return count > 0;
  }

  @Override
  public void close() throws IOException {
    ended = true;
    inflater.end();
    in.close();
  }
}
