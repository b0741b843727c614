package io.earshot.connectors.file;

import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/** Finds out from its first bytes, never from its name, how a file is packed. */
final class Decompression {
  private static final int MAGIC_BYTES = 4;
  private static final int GZIP = 0x1f8b;
  private static final int BZIP2 = 0x425a68;
  private static final int ZIP = 0x504b0304;
  private static final int XZ = 0xfd377a58;
  private static final int ZSTD = 0x28b52ffd;
  // RFC 8878, 3.1.2: frames for other uses, which may come first.
  private static final int ZSTD_SKIPPABLE_FIRST = 0x502a4d18;
  private static final int ZSTD_SKIPPABLE_LAST = 0x5f2a4d18;

  private Decompression() {}

  /**
   * The content of {@code in}, unpacked while it is read. A file that is cut off gives what it
   * holds and then an {@link EOFException}; a damaged one another {@link IOException}.
   */
  static InputStream open(InputStream in) throws IOException {
    byte[] start = in.readNBytes(MAGIC_BYTES);
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(start), in);
    int magic = 0;
    for (int at = 0; at < MAGIC_BYTES; at++) {
      magic = magic << 8 | (at < start.length ? start[at] & 0xff : 0);
    }
    if (magic >>> 16 == GZIP) {
      return new GzipStream(whole);
    }
    if (magic == ZSTD
        || ((magic & 0xf0ffffff) == ZSTD_SKIPPABLE_FIRST && magic <= ZSTD_SKIPPABLE_LAST)) {
      return new ZstdStream(new EndSeen(whole));
    }
    refuse(magic >>> 8 == BZIP2, "bzip2");
    refuse(magic == ZIP, "zip");
    refuse(magic == XZ, "xz");
    return whole;
  }

  private static void refuse(boolean recognised, String packer) throws IOException {
    if (recognised) {
      throw new IOException("it is packed with " + packer + "; unpack it, or pack it with gzip");
    }
  }

  /** Remembers whether its end was reached: how a zstd file that is cut off is told apart. */
  private static final class EndSeen extends FilterInputStream {
    private boolean ended;

    EndSeen(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = in.read();
      ended |= read < 0;
      return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = in.read(into, offset, length);
      ended |= read < 0;
      return read;
    }
  }

  /** Gives a cut-off zstd file the exception that a cut-off gzip file has. */
  private static final class ZstdStream extends FilterInputStream {
    private final EndSeen packed;

    ZstdStream(EndSeen packed) throws IOException {
      super(new ZstdInputStreamNoFinalizer(packed));
      this.packed = packed;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      try {
        return in.read(into, offset, length);
      } catch (ZstdIOException e) {
        if (!packed.ended) {
          throw e;
        }
        EOFException cutOff = new EOFException("the zstd data end in the middle");
        cutOff.initCause(e);
        throw cutOff;
      }
    }
  }
}
